package dev.lastword.view;

import dev.lastword.filter.FilterCounts;
import dev.lastword.filter.Gate;
import dev.lastword.filter.LineFilter;
import dev.lastword.filter.LineProfile;
import dev.lastword.filter.When;
import dev.lastword.process.Channel;
import dev.lastword.process.Kernel;
import dev.lastword.process.Passage;
import dev.lastword.process.View;
import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is left of a command's output by a profile.
///
/// Where both streams lead to one place the marks of the gaps stand in it. Otherwise stdout gets
/// lines of the command and nothing else, and the marks go to stderr.
public final class ShortView implements View {

    private final Kernel kernel;
    private final LineProfile profile;
    private final Gate gate;
    private final Audience audience;
    private final Supplier<Optional<Word>> directory;
    private final List<FilteredPassage> filtered = new ArrayList<>();

    /// @param profile whose patterns are in order
    /// @param gate whether the whole output is being kept
    /// @param directory where it is being kept, once it is
    public ShortView(
            Kernel kernel,
            LineProfile profile,
            Gate gate,
            Audience audience,
            Supplier<Optional<Word>> directory) {
        this.kernel = kernel;
        this.profile = profile;
        this.gate = gate;
        this.audience = audience;
        this.directory = directory;
    }

    @Override
    public List<Passage> passages(List<Channel> channels) {
        Marks marks = new Marks();
        List<Passage> passages = new ArrayList<>();
        for (Channel channel : channels) {
            passages.add(passage(channel, channels.size() > 1, marks));
        }
        return passages;
    }

    private Passage passage(Channel channel, boolean two, Marks marks) {
        boolean both = channel.output() && channel.errors();
        String what = both ? "" : channel.output() ? "stdout " : "stderr ";
        // What depends on the ending is decided before anything gets to the filter.
        LineProfile always = profile.always();
        LazyFilter filter =
                new LazyFilter(
                        always, patterns -> new LineFilter(always, patterns.set(), gate, what));
        FilteredPassage passage =
                both || (channel.errors() && !two)
                        ? new FilteredPassage(filter)
                        : channel.output()
                                ? new PurePassage(filter, marks)
                                : new MarkedPassage(filter, marks);
        filtered.add(passage);
        return profile.when() == When.ALWAYS ? passage : deferred(passage, what);
    }

    private Passage deferred(FilteredPassage passage, String what) {
        Spool spool = new Spool(kernel);
        String name = what.isEmpty() ? "held" : "held." + what.strip();
        return new DeferredPassage(
                spool,
                () ->
                        gate.mayHide()
                                && directory.get().filter(d -> spool.open(d, name)).isPresent(),
                passage,
                profile.when() == When.FAILED);
    }

    @Override
    public long patienceNanos() {
        return audience.patienceNanos();
    }

    /// What was shown and hidden, of all streams together.
    public FilterCounts counts() {
        FilterCounts counts = FilterCounts.NONE;
        for (FilteredPassage passage : filtered) {
            counts = counts.plus(passage.counts());
        }
        return counts;
    }

    /// Why a filter gave up, if one did.
    public Optional<String> trouble() {
        return filtered.stream()
                .map(FilteredPassage::trouble)
                .filter(t -> !t.isEmpty())
                .findFirst();
    }

    /// Whether what stderr got last is not the end of a line.
    public boolean inLine() {
        return !filtered.isEmpty() && filtered.getLast().inLine();
    }
}
