package dev.lastword.blackbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A test of the built program, once for each front end.
@ParameterizedClass(name = "{0}")
@EnumSource(FrontEnd.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the field
abstract class BlackBox extends Workplace {
    @Parameter FrontEnd frontEnd;

    /// `lastword …`
    Launch lastword(String... words) {
        List<String> all = new ArrayList<>(List.of(frontEnd.path().toString()));
        all.addAll(Arrays.asList(words));
        return Launch.of(all.toArray(String[]::new)).in(dir);
    }

    /// `lastword run … -- command`, with the options of that mode.
    Launch run(Mode mode, String... command) {
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(mode.options());
        words.add("--");
        words.addAll(Arrays.asList(command));
        return lastword(words.toArray(String[]::new));
    }
}
