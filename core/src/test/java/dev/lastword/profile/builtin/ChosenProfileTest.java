package dev.lastword.profile.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which profile a command gets, of the tools that build, test, install and keep versions.
final class ChosenProfileTest {

    @ParameterizedTest
    @CsvSource({
        "make -j8 -k all, make",
        "/usr/bin/make, make",
        "cmake --build build, cmake",
        "ninja -C build, cmake",
        "ctest --output-on-failure, cmake",
        "clang++ -c a.cc, gcc",
        "cargo test --workspace, cargo",
        "cargo +nightly clippy, cargo",
        "go test ./..., go",
        "go mod tidy, go",
        "./mvnw -B verify, mvn",
        "git --no-pager clone https://example.org/a.git, git",
        "git push, git",
        "sudo apt-get install -y jq, apt",
        "apt install jq, apt",
    })
    void aToolHasOne(String command, String profile) {
        assertThat(Profiles.chosenFor(command)).contains(profile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git log",
                "git log -p -5",
                "git diff HEAD~1",
                "git show HEAD:Makefile",
                "git blame Makefile",
                "git grep PASS",
                "git cat-file -p HEAD",
                "git stash show -p",
                "git submodule foreach make",
                "git branch -a",
                "go run ./cmd/server",
                "go list ./...",
                "go doc fmt",
            })
    void whatShowsSomethingHasNone(String command) {
        assertThat(Profiles.chosenFor(command)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make -n install",
                "make -j4 --dry-run",
                "cmake -E cat CMakeCache.txt",
                "cargo run --release",
                "cargo metadata",
                "apt show jq",
            })
    void nothingIsHiddenOfWhatWasAskedForOfATool(String command) {
        assertThat(Profiles.chosenFor(command)).contains("plain");
    }
}
