package dev.lastword.cli;

/// The version of lastword; a test holds it against the build's.
public final class Version {

    public static final String TEXT = "0.1.0-SNAPSHOT";

    private Version() {}
}
