package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Makes a tree of a YAML file.
///
/// It takes the library's events and not its nodes: those are put together by recursion, which deep
/// nesting ends, and looking for their types takes longer than reading them.
final class YamlReader {

    /// More than any workflow has.
    private static final int DEEPEST = 200;

    /// Far more than any workflow is long, and what fits into a small heap.
    private static final int LONGEST = 1_000_000;

    private static final int MOST_NODES = 100_000;

    private static final String ADDRESS = "lastword:";

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();

    private final String text;

    /// Whether a character of the text takes two units, so that the library counts otherwise.
    private final boolean pairs;

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Yaml> anchors = new HashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private Optional<Yaml> root = Optional.empty();
    private final List<Range> scalars = new ArrayList<>();
    private final boolean addressed;
    private int documents;
    private int nodes;

    /// Where the last mark was, in characters and in units.
    private int seenIndex;

    private int seenOffset;

    /// A collection that is not at its end.
    private record Open(boolean mapping, Optional<Anchor> anchor, int start, List<Yaml> nodes) {}

    /// What a file holds.
    ///
    /// @param root of the first document; empty where there is none, or it cannot be read
    /// @param comments those that speak to lastword, and stand in no text
    record Result(Optional<Yaml> root, List<Text> comments, List<Unread> unread) {}

    private YamlReader(String text) {
        this.text = text;
        this.pairs = hasPairs(text);
        this.addressed = text.contains(ADDRESS);
    }

    static Result read(String text) {
        if (text.length() > LONGEST) {
            return failed(new Range(0, 0), "the file is too long for a workflow");
        }
        YamlReader reader = new YamlReader(text);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (!reader.take(event)) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            int offset = e.getProblemMark().map(mark -> reader.offset(mark.getIndex())).orElse(0);
            return failed(new Range(offset, offset), "no YAML: " + oneLine(e.getProblem()));
        } catch (ReaderException e) {
            int offset = Math.clamp(reader.offset(e.getPosition()), 0, text.length());
            return failed(new Range(offset, offset), "no YAML: a character that is none there");
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return failed(new Range(0, 0), "no YAML: " + oneLine(e.getMessage()));
        }
        return new Result(reader.root, reader.comments(), reader.unread);
    }

    private static Result failed(Range range, String reason) {
        return new Result(Optional.empty(), List.of(), List.of(new Unread(range, reason)));
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "it cannot be read" : message.lines().findFirst().orElse("");
    }

    /// @return whether to go on
    private boolean take(Event event) {
        if (++nodes > MOST_NODES) {
            return stop(range(event), "more than " + MOST_NODES + " parts");
        }
        if (event instanceof ScalarEvent scalar) {
            Yaml node = new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle(), range(event));
            add(node, scalar.getAnchor());
            if (addressed) {
                scalars.add(node.range());
            }
        } else if (event instanceof MappingStartEvent start) {
            return begin(event, true, start.getAnchor());
        } else if (event instanceof SequenceStartEvent start) {
            return begin(event, false, start.getAnchor());
        } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
            end();
        } else if (event instanceof AliasEvent alias) {
            return alias(alias);
        } else if (event instanceof DocumentStartEvent && ++documents > 1) {
            unread.add(new Unread(range(event), "only the first document of a file is a workflow"));
            return false;
        }
        return true;
    }

    private boolean begin(Event event, boolean mapping, Optional<Anchor> anchor) {
        if (open.size() >= DEEPEST) {
            return stop(range(event), "nested deeper than " + DEEPEST + " levels");
        }
        open.push(new Open(mapping, anchor, range(event).start(), new ArrayList<>()));
        return true;
    }

    private void end() {
        Open closed = open.pop();
        List<Yaml> nodes = closed.nodes();
        int end = nodes.isEmpty() ? closed.start() : nodes.getLast().range().end();
        Range range = new Range(closed.start(), Math.max(closed.start(), end));
        if (!closed.mapping()) {
            add(new Yaml.Sequence(nodes, range), closed.anchor());
            return;
        }
        List<Yaml.Entry> entries = new ArrayList<>(nodes.size() / 2);
        for (int i = 0; i + 1 < nodes.size(); i += 2) {
            entries.add(new Yaml.Entry(nodes.get(i), nodes.get(i + 1)));
        }
        add(new Yaml.Mapping(entries, range), closed.anchor());
    }

    private boolean alias(AliasEvent event) {
        Yaml node = event.getAnchor().map(anchors::get).orElse(null);
        if (node == null) {
            return stop(range(event), "an alias of what is not there, or not at its end");
        }
        add(node, Optional.empty());
        return true;
    }

    private void add(Yaml node, Optional<Anchor> anchor) {
        anchor.ifPresent(name -> anchors.put(name, node));
        if (!open.isEmpty()) {
            open.peek().nodes().add(node);
        } else if (root.isEmpty()) {
            root = Optional.of(node);
        }
    }

    private boolean stop(Range range, String reason) {
        unread.add(new Unread(range, reason));
        root = Optional.empty();
        return false;
    }

    private Range range(Event event) {
        int start = event.getStartMark().map(mark -> offset(mark.getIndex())).orElse(0);
        int end = event.getEndMark().map(mark -> offset(mark.getIndex())).orElse(start);
        return new Range(start, Math.max(start, end));
    }

    /// Marks count characters, and mostly go forward.
    private int offset(int index) {
        if (!pairs) {
            return Math.min(index, text.length());
        }
        seenOffset = text.offsetByCodePoints(seenOffset, index - seenIndex);
        seenIndex = index;
        return seenOffset;
    }

    private List<Text> comments() {
        if (!addressed) {
            return List.of();
        }
        List<Text> comments = new ArrayList<>();
        int scalar = 0;
        for (int at = text.indexOf(ADDRESS); at >= 0; at = text.indexOf(ADDRESS, at + 1)) {
            while (scalar < scalars.size() && scalars.get(scalar).end() <= at) {
                scalar++;
            }
            int start = commentStart(at);
            boolean inside = scalar < scalars.size() && scalars.get(scalar).start() <= at;
            if (start >= 0 && !inside) {
                int end = at;
                while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                comments.add(new Text(text.substring(start, end), new Range(start, end)));
            }
        }
        return comments;
    }

    /// The `#` with nothing but blanks behind it, and a blank before it; -1 where there is none.
    private int commentStart(int at) {
        int start = at - 1;
        while (start >= 0 && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start--;
        }
        boolean comment =
                start >= 0
                        && text.charAt(start) == '#'
                        && (start == 0 || Character.isWhitespace(text.charAt(start - 1)));
        return comment ? start : -1;
    }

    private static boolean hasPairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
