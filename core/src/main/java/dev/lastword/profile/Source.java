package dev.lastword.profile;

import dev.lastword.policy.Origin;
import java.util.List;
import java.util.Optional;

/// Where profiles stand: a file, or lastword itself.
interface Source {

    Origin.Kind kind();

    /// The file, as messages name it; `built-in` where it is none.
    String place();

    /// Whether its profiles may take effect.
    boolean trusted();

    /// Whether it was written for shtym, whose profiles all ask a language model, and which passes
    /// over keys that it does not know.
    boolean isShtyms();

    /// What is wrong with it beside what is wrong with single profiles.
    List<ProfileProblem> problems();

    Optional<Draft> draft(String name);

    /// All profiles, in the order in which they stand there.
    List<Draft> drafts();

    /// At least those that could be meant for a program.
    ///
    /// @param program its name without a directory
    List<Draft> mentioning(String program);
}
