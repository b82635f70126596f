package dev.lastword.contract.script.bash;

/// What [Tree#walk] tells of the nodes that it meets.
@FunctionalInterface
public interface Visitor {

    /// Meets a node.
    ///
    /// @return whether to go down into it
    boolean enter(Node node);

    /// Is done with a node that was entered, and with all below.
    default void leave(Node node) {}
}
