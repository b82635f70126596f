package dev.lastword.contract.exits.bash;

/// Where a command leads: the states in which it has succeeded, and in which it has failed.
record Flow(State ok, State failed) {

    static final Flow NONE = new Flow(State.NONE, State.NONE);

    /// Takes a state apart by its status.
    static Flow of(State state) {
        if (!state.reachable()) {
            return NONE;
        }
        Value failing = state.status().failing();
        return new Flow(
                state.status().maySucceed() ? state.with(Value.ZERO) : State.NONE,
                failing.isNone() ? State.NONE : state.with(failing));
    }

    static Flow of(State state, Value status) {
        return of(state.with(status));
    }

    State either() {
        return ok.or(failed);
    }

    Flow or(Flow other) {
        return new Flow(ok.or(other.ok), failed.or(other.failed));
    }

    boolean isReachable() {
        return ok.reachable() || failed.reachable();
    }
}
