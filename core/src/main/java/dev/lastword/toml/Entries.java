package dev.lastword.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The keys of a table that is being read, in their order.
final class Entries {

    private record Entry(Key key, Content.Taken content) {}

    /// Up to here a search is as quick as a map, and costs no memory.
    private static final int FEW = 8;

    private final List<Entry> inOrder = new ArrayList<>(1);

    /// Where each name stands, once there are more than a [#FEW].
    ///
    /// A tree, because names that share a hash code are easily made, and TeaVM's HashMap would then
    /// compare each with each.
    private Map<String, Integer> byName = Map.of();

    /// What stands under a name.
    Content content(Key key) {
        int index = indexOf(key.name());
        return index < 0 ? Content.Nothing.HERE : inOrder.get(index).content();
    }

    /// Adds a key that is free.
    void add(Key key, Content.Taken content) {
        inOrder.add(new Entry(key, content));
        int size = inOrder.size();
        if (size == FEW + 1) {
            byName = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                byName.put(inOrder.get(i).key().name(), i);
            }
        } else if (size > FEW) {
            byName.put(key.name(), size - 1);
        }
    }

    /// Says that a key is not free.
    Fault taken(Key key) {
        int index = indexOf(key.name());
        Key first = index < 0 ? key : inOrder.get(index).key();
        return new Fault(
                key.at(),
                Shown.text(key.name())
                        + " is set in line "
                        + first.at().line()
                        + " already, and cannot be set again or added to");
    }

    /// The values as they are now, for good.
    List<TomlEntry> close() {
        List<TomlEntry> closed = new ArrayList<>(inOrder.size());
        for (Entry entry : inOrder) {
            Key key = entry.key();
            closed.add(new TomlEntry(key.name(), key.at(), entry.content().close()));
        }
        return closed;
    }

    /// Where a name stands.
    ///
    /// @return -1 where it does not
    private int indexOf(String name) {
        if (inOrder.size() > FEW) {
            return byName.getOrDefault(name, -1);
        }
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).key().name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
