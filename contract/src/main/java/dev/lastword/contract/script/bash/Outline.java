package dev.lastword.contract.script.bash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every piece of a tree, with what it stands in: the way up, which the tree itself does not have.
///
/// Pieces have numbers, each one before those below it, in the order of a walk. One outline serves
/// all who look at a tree, so that it is walked once.
public final class Outline {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, List<FunctionDeclaration>> functions = new HashMap<>();
    private @Nullable Map<String, List<Integer>> calls;
    private int[] parents = new int[64];
    private int[] ordinals = new int[64];

    private Outline() {}

    public static Outline of(Node root) {
        Outline outline = new Outline();
        outline.read(root);
        return outline;
    }

    private void read(Node root) {
        List<Integer> path = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        Tree.walk(
                root,
                new Visitor() {
                    @Override
                    public boolean enter(Node node) {
                        if (path.isEmpty()) {
                            add(node, -1, 0);
                        } else {
                            int ordinal = counts.removeLast();
                            add(node, path.getLast(), ordinal);
                            counts.add(ordinal + 1);
                        }
                        path.add(nodes.size() - 1);
                        counts.add(0);
                        return true;
                    }

                    @Override
                    public void leave(Node node) {
                        path.removeLast();
                        counts.removeLast();
                    }
                });
    }

    private void add(Node node, int parent, int ordinal) {
        int index = nodes.size();
        if (index == parents.length) {
            parents = Arrays.copyOf(parents, index * 2);
            ordinals = Arrays.copyOf(ordinals, index * 2);
        }
        nodes.add(node);
        if (node instanceof FunctionDeclaration function) {
            functions.computeIfAbsent(function.name(), _ -> new ArrayList<>(1)).add(function);
        }
        parents[index] = parent;
        ordinals[index] = ordinal;
    }

    /// How many pieces there are; they are numbered from 0, which is the root.
    public int size() {
        return nodes.size();
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    /// The number of what a piece stands in; -1 for the root.
    public int parent(int index) {
        return parents[index];
    }

    /// Which of its parent's children a piece is, from 0.
    public int ordinal(int index) {
        return ordinals[index];
    }

    /// The function of a name; empty where there is none, or where it cannot be told which of
    /// several is meant.
    public Optional<FunctionDeclaration> function(String name) {
        List<FunctionDeclaration> found = functions.getOrDefault(name, List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The numbers of the commands of a name.
    public List<Integer> calls(String name) {
        Map<String, List<Integer>> found = calls;
        if (found == null) {
            found = new HashMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i) instanceof SimpleCommand command) {
                    int at = i;
                    Map<String, List<Integer>> all = found;
                    command.name()
                            .ifPresent(called ->
                                    all.computeIfAbsent(called, _ -> new ArrayList<>(1)).add(at));
                }
            }
            calls = found;
        }
        return found.getOrDefault(name, List.of());
    }

    /// The names of all functions.
    public Set<String> functionNames() {
        return Collections.unmodifiableSet(functions.keySet());
    }
}
