package dev.lastword.profile.builtin;

import java.util.List;
import java.util.Optional;

/// All built-in profiles.
public final class BuiltIns {

    /// In the order in which they are listed: those that others extend, then one per tool.
    public static final List<BuiltIn> ALL =
            List.of(
                    new BuiltIn("errors", GenericProfiles.ERRORS),
                    new BuiltIn("tests", GenericProfiles.TESTS),
                    new BuiltIn("javascript-tests", JavaScriptTestsProfile.TOML),
                    new BuiltIn("pytest", PytestProfile.TOML),
                    new BuiltIn("unittest", UnittestProfile.TOML),
                    new BuiltIn("mypy", MypyProfile.TOML),
                    new BuiltIn("ruff", RuffProfile.TOML),
                    new BuiltIn("pip", PipProfile.TOML),
                    new BuiltIn("plain", PlainProfile.TOML),
                    new BuiltIn("make", MakeProfile.TOML),
                    new BuiltIn("cmake", CmakeProfile.TOML),
                    new BuiltIn("gcc", GccProfile.TOML),
                    new BuiltIn("cargo", CargoProfile.TOML),
                    new BuiltIn("go", GoProfile.TOML),
                    new BuiltIn("mvn", MvnProfile.TOML),
                    new BuiltIn("git", GitProfile.TOML),
                    new BuiltIn("apt", AptProfile.TOML),
                    new BuiltIn("npm", NpmProfile.TOML),
                    new BuiltIn("pnpm", PnpmProfile.TOML),
                    new BuiltIn("yarn", YarnProfile.TOML),
                    new BuiltIn("jest", JestProfile.TOML),
                    new BuiltIn("vitest", VitestProfile.TOML),
                    new BuiltIn("tsc", TscProfile.TOML),
                    new BuiltIn("eslint", EslintProfile.TOML),
                    new BuiltIn("gradle", GradleProfile.TOML),
                    new BuiltIn("docker-build", DockerBuildProfile.TOML));

    private BuiltIns() {}

    public static Optional<BuiltIn> named(String name) {
        for (BuiltIn one : ALL) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
