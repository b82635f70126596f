package dev.lastword.jvm.explain;

import java.util.Locale;
import java.util.Optional;

/// The questions by which an author finds the code for a state of a script, one after the other.
final class Choice {

    /// A question, and where each answer leads.
    private enum Step {
        STATES(
                "Must the caller tell several states apart that are no errors, such as pending and"
                        + " merged?"),
        RETRY("Will the caller try again when it sees this code?"),
        SHARED("Do many callers share the script?"),
        LOST("Would 0 against 1 lose what the caller needs to know?"),
        DONE("Did the script do what it was asked, or find that there was nothing to do?"),
        CREDENTIALS("Would other credentials or permissions cure it?"),
        CALL("Would another call, configuration or installation cure it?");

        private final String question;

        Step(String question) {
            this.question = question;
        }
    }

    /// What is recommended.
    ///
    /// @param codes for people: `3`, `100-123`
    /// @param reason a sentence
    record Recommendation(String codes, String reason) {}

    private static final Recommendation OWN_STATES =
            new Recommendation(
                    "100-123",
                    "One code for each state, declared in the script's header, so that callers can"
                            + " tell them apart and no tool's code is met by chance.");

    private Optional<Step> step = Optional.of(Step.STATES);
    private Recommendation recommendation = new Recommendation("", "");

    /// The question that is to be answered next; empty at the end.
    Optional<String> question() {
        return step.map(s -> s.question);
    }

    /// What is recommended once there is no question left.
    Recommendation recommendation() {
        return recommendation;
    }

    /// Takes an answer.
    ///
    /// @return whether it is one
    boolean answer(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        boolean yes = word.equals("y") || word.equals("yes");
        if (!yes && !word.equals("n") && !word.equals("no")) {
            return false;
        }
        step.ifPresent(s -> step = next(s, yes));
        return true;
    }

    private Optional<Step> next(Step at, boolean yes) {
        return switch (at) {
            case STATES -> yes ? recommend(OWN_STATES) : Optional.of(Step.RETRY);
            case RETRY ->
                    yes
                            ? recommend(
                                    "3",
                                    "External: a service, the network, a timeout or a rate limit;"
                                            + " callers retry on it, and on nothing else.")
                            : Optional.of(Step.SHARED);
            case SHARED -> Optional.of(yes ? Step.DONE : Step.LOST);
            case LOST ->
                    yes
                            ? recommend(OWN_STATES)
                            : recommend(
                                    "0 or 1",
                                    "Nobody needs more than yes or no: 0 where it is done, 1 where"
                                            + " it is not.");
            case DONE ->
                    yes
                            ? recommend("0", "Success: done, also where there was nothing to do.")
                            : Optional.of(Step.CREDENTIALS);
            case CREDENTIALS ->
                    yes
                            ? recommend("4", "Auth: callers stop, and renew the credentials.")
                            : Optional.of(Step.CALL);
            case CALL ->
                    yes
                            ? recommend(
                                    "2",
                                    "Config: a missing parameter, a missing tool, the wrong place;"
                                            + " callers stop, and fix the call.")
                            : recommend(
                                    "1",
                                    "Logic: a verified no; callers stop, and fix the input or the"
                                            + " code.");
        };
    }

    private Optional<Step> recommend(String codes, String reason) {
        return recommend(new Recommendation(codes, reason));
    }

    private Optional<Step> recommend(Recommendation found) {
        recommendation = found;
        return Optional.empty();
    }
}
