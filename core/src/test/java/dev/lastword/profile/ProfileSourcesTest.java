package dev.lastword.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.filter.LineProfile;
import dev.lastword.filter.When;
import dev.lastword.policy.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which profile is meant, and what it says.
final class ProfileSourcesTest {

    private static final String EVERYTHING =
            """
            [profiles.tests]
            match     = ["run-tests", "python -m tests"]
            when      = "failed"
            drop      = ['^ok ', "^\\\\s*$"]
            keep      = ['^not ok']
            errors    = ['^BOOM']
            head      = 5
            tail      = 40
            collapse  = "repeats"
            max_lines = 200
            exits     = {1 = "tests failed", 5 = "nothing collected"}
            """;

    @Test
    void everyKeyOfALineProfileIsRead() {
        Profile profile = Place.bare().user(EVERYTHING).named("tests").profile().orElseThrow();
        assertThat(profile.kind()).isEqualTo(Origin.Kind.USER);
        assertThat(profile.place()).isEqualTo(Place.USER + ":1");
        assertThat(profile.match())
                .containsExactly(List.of("run-tests"), List.of("python", "-m", "tests"));
        assertThat(profile.lines())
                .isEqualTo(
                        new LineProfile(
                                List.of("^ok ", "^\\s*$"),
                                List.of("^not ok"),
                                List.of("^BOOM"),
                                5,
                                40,
                                true,
                                200,
                                When.FAILED));
        assertThat(profile.summary()).isEmpty();
        assertThat(profile.exits()).isEqualTo(Map.of(1, "tests failed", 5, "nothing collected"));
    }

    @Test
    void theProjectBeatsTheUserAndTheUserTheBuiltIn() {
        String project = "[profiles.errors]\nhead = 1\ndrop = ['p']\n";
        String user = "[profiles.errors]\nhead = 2\ndrop = ['u']\n";
        String shtym = "[profiles.errors]\ntype = 'llm'\n";
        Place place = Place.bare();
        assertThat(head(place.named("errors"))).isZero();
        assertThat(place.named("errors").profile().orElseThrow().place()).isEmpty();
        assertThat(place.shtym(shtym).named("errors").profile().orElseThrow().place())
                .isEqualTo(Place.SHTYM + ":1");
        assertThat(head(place.user(user).named("errors"))).isEqualTo(2);
        assertThat(head(place.trusted(project).named("errors"))).isEqualTo(1);
    }

    @Test
    void theUsersFilesAreWhereTheSpecificationOfTheDirectoriesHasThem() {
        Place place =
                Place.bare()
                        .variable("XDG_CONFIG_HOME", "/conf")
                        .file("/conf/lastword/profiles.toml", "[profiles.a]\n")
                        .file("/conf/shtym/profiles.toml", "[profiles.b]\n")
                        .user("[profiles.c]\n");
        assertThat(place.named("a").profile()).isPresent();
        assertThat(place.named("b").profile()).isPresent();
        assertThat(place.named("c").profile()).isEmpty();
    }

    @Test
    void anUntrustedProfileOfTheProjectGivesWayAndIsNamed() {
        Place place =
                Place.bare().project("[profiles.a]\nhead = 1\n").user("[profiles.a]\nhead = 2");
        Selection selection = place.named("a");
        assertThat(head(selection)).isEqualTo(2);
        assertThat(selection.notes())
                .containsExactly(
                        "the profile a of /home/me/project/lastword.toml is not used, because that"
                                + " file is not trusted; read it, then run 'lastword profile trust'");
        assertThat(place.named("errors").notes()).isEmpty();
    }

    @Test
    void aFileThatChangedIsUntrustedAgain() {
        Place place = Place.bare().trusted("[profiles.a]\nhead = 1\n");
        assertThat(place.named("a").profile()).isPresent();
        place.project("[profiles.a]\nhead = 2\n");
        assertThat(place.named("a").profile()).isEmpty();
        assertThat(place.named("a").notes()).hasSize(1);
    }

    @Test
    void anUnknownNameSuggestsTheNearestOne() {
        Selection selection = Place.bare().named("erors");
        assertThat(selection.profile()).isEmpty();
        assertThat(selection.notes())
                .containsExactly(
                        "there is no profile erors; did you mean errors? ('lastword profile list'"
                                + " shows all)");
    }

    @Test
    void aBrokenProfileTakesNoneOtherDown() {
        Place place =
                Place.bare()
                        .user(
                                "[profiles.bad]\ndrop = ['(']\nhaed = 1\n\n[profiles.good]\nhead = 1\n");
        assertThat(place.named("good").profile()).isPresent();
        assertThat(place.named("good").notes()).isEmpty();
        Selection bad = place.named("bad");
        assertThat(bad.profile()).isEmpty();
        assertThat(bad.notes()).hasSize(1);
        assertThat(bad.notes().getFirst())
                .startsWith("the profile bad is not used: " + Place.USER + ":2:9: bad pattern '('")
                .endsWith(" (and 1 more: 'lastword profile check')");
    }

    @Test
    void aBrokenProfileGivesWayToTheNextOfItsName() {
        Place place = Place.bare().user("[profiles.errors]\nhead = -1\n");
        assertThat(place.named("errors").profile().orElseThrow().place()).isEmpty();
        assertThat(place.named("errors").notes())
                .containsExactly(
                        "the profile errors is not used: "
                                + Place.USER
                                + ":2:8: head cannot be negative");
    }

    @Test
    void aFileThatIsNoTomlIsOneProblem() {
        Place place = Place.bare().user("[profiles.a]\nhead = \n\n[profiles.b]\n");
        assertThat(place.named("a").profile()).isEmpty();
        assertThat(place.named("a").notes()).hasSize(1);
        assertThat(place.named("errors").profile()).isPresent();
        assertThat(place.matching("make").notes().getFirst())
                .startsWith(Place.USER + ":2:")
                .endsWith("; no profile in it is used");
    }

    @Test
    void thePlaceWinsThenTheEntryWithTheMostWordsThenTheOrder() {
        Place place =
                Place.bare()
                        .user(
                                """
                                [profiles.any]
                                match = ["task", "npm"]
                                [profiles.first]
                                match = ["task run", "task test"]
                                [profiles.second]
                                match = ["task test"]
                                """);
        assertThat(name(place.matching("task"))).contains("any");
        assertThat(name(place.matching("task test"))).contains("first");
        assertThat(name(place.matching("npm test"))).contains("any");
        place.trusted("[profiles.project]\nmatch = ['task']\n");
        assertThat(name(place.matching("task install"))).contains("project");
        assertThat(name(place.matching("task test"))).contains("project");
        assertThat(name(place.matching("tusk test"))).isEmpty();
        assertThat(place.matching("tusk test").notes()).isEmpty();
    }

    @Test
    void optionsMayStandBetweenTheWordsAndNothingElse() {
        Place place =
                Place.bare()
                        .user("[profiles.a]\nmatch = ['bld test', 'python -m pytest', 'x -v']\n");
        List<String> meant =
                List.of(
                        "bld test",
                        "bld -q test",
                        "bld -q --batch-mode test -Dx=y",
                        "/usr/bin/bld test",
                        "./bld test",
                        "python -m pytest -q",
                        "python -Werror -m pytest",
                        "x -q -v");
        List<String> others =
                List.of(
                        "bld",
                        "bld clean test",
                        "bld -q",
                        "bldx test",
                        "python pytest",
                        "python -m",
                        "python x.py -m pytest",
                        "x",
                        "x y -v",
                        "");
        for (String command : meant) {
            assertThat(name(place.matching(command))).as(command).contains("a");
        }
        for (String command : others) {
            assertThat(name(place.matching(command))).as(command).isEmpty();
        }
        assertThat(place.sources().matching(List.of()).profile()).isEmpty();
    }

    @Test
    void anUntrustedProfileIsNamedWhereItWouldHaveBeenMeant() {
        Place place =
                Place.bare()
                        .project("[profiles.p]\nmatch = ['make']\n")
                        .user("[profiles.u]\nmatch = ['make', 'make check']\n");
        assertThat(name(place.matching("make"))).contains("u");
        assertThat(place.matching("make").notes()).hasSize(1);
        assertThat(place.matching("make check").notes()).hasSize(1);
        assertThat(place.matching("ninja").notes()).isEmpty();
    }

    @Test
    void aProfileThatIsOverriddenIsMeantForNothing() {
        Place place =
                Place.bare()
                        .user("[profiles.a]\nmatch = ['make all']\n")
                        .trusted("[profiles.a]\nmatch = ['make']\n");
        Selection selection = place.matching("make all");
        assertThat(selection.profile().orElseThrow().kind()).isEqualTo(Origin.Kind.PROJECT);
        assertThat(selection.notes()).isEmpty();
    }

    @Test
    void aChildReplacesKeyByKeyAndAddsToTheLists() {
        Place place =
                Place.bare()
                        .user(
                                """
                                [profiles.base]
                                match = ["make"]
                                drop = ['a']
                                keep = ['b']
                                errors = ['c']
                                head = 1
                                tail = 2
                                exits = {1 = "one", 2 = "two"}
                                [profiles.child]
                                extends = "base"
                                drop = ['d']
                                errors = ['e']
                                tail = 3
                                exits = {2 = "deux"}
                                [profiles.grandchild]
                                extends = "child"
                                match = ["ninja"]
                                drop = ['f']
                                """);
        Profile profile = place.named("grandchild").profile().orElseThrow();
        assertThat(profile.lines().drop()).containsExactly("a", "d", "f");
        assertThat(profile.lines().keep()).containsExactly("b");
        assertThat(profile.lines().errors()).containsExactly("c", "e");
        assertThat(profile.lines().head()).isEqualTo(1);
        assertThat(profile.lines().tail()).isEqualTo(3);
        assertThat(profile.exits()).isEqualTo(Map.of(1, "one", 2, "deux"));
        assertThat(profile.match()).containsExactly(List.of("ninja"));
        assertThat(place.named("child").profile().orElseThrow().match()).isEmpty();
        assertThat(name(place.matching("make"))).contains("base");
        assertThat(name(place.matching("ninja"))).contains("grandchild");
    }

    @Test
    void underItsOwnNameAProfileExtendsTheWeakerOneAndIsMeantForTheSame() {
        Place place =
                Place.bare()
                        .trusted("[profiles.a]\nextends = 'a'\ndrop = ['p']\n")
                        .user("[profiles.a]\nmatch = ['make']\ndrop = ['u']\n");
        Selection selection = place.matching("make");
        assertThat(selection.profile().orElseThrow().lines().drop()).containsExactly("u", "p");
        assertThat(place.user("[profiles.errors]\nextends = 'errors'\nhead = 3\n").named("errors"))
                .satisfies(s -> assertThat(head(s)).isEqualTo(3))
                .satisfies(s ->
                        assertThat(s.profile().orElseThrow().lines().drop()).containsExactly(""));
    }

    @Test
    void aProfileOfTheUsersIsTheSameInEveryProject() {
        Place place =
                Place.bare()
                        .trusted("[profiles.base]\nhead = 1\n")
                        .user("[profiles.base]\nhead = 2\n[profiles.a]\nextends = 'base'\n");
        assertThat(head(place.named("base"))).isEqualTo(1);
        assertThat(head(place.named("a"))).isEqualTo(2);
    }

    @Test
    void aCircleOfProfilesIsNamed() {
        Place place =
                Place.bare()
                        .user(
                                """
                                [profiles.a]
                                extends = "b"
                                [profiles.b]
                                extends = "c"
                                [profiles.c]
                                extends = "a"
                                [profiles.d]
                                extends = "b"
                                [profiles.e]
                                extends = "e"
                                [profiles.f]
                                extends = "g"
                                """);
        assertThat(place.named("a").notes().getFirst())
                .endsWith(":2:11: goes round in a circle: a extends b extends c extends a");
        assertThat(place.named("d").notes().getFirst())
                .endsWith(":8:11: goes round in a circle: b extends c extends a extends b");
        assertThat(place.named("e").notes().getFirst())
                .endsWith(":10:11: extends e, and nothing weaker has that name");
        assertThat(place.named("f").notes().getFirst())
                .endsWith(":12:11: extends g, which is not there; did you mean a?");
    }

    @Test
    void whatExtendsABrokenProfileIsBroken() {
        Place place = Place.bare().user("[profiles.a]\nhead = 'x'\n[profiles.b]\nextends = 'a'\n");
        assertThat(place.named("b").notes())
                .containsExactly(
                        "the profile b is not used: "
                                + Place.USER
                                + ":4:11: extends a, which is not in order ("
                                + Place.USER
                                + ":2:8: head has to be a whole number, and is a string)");
    }

    @Test
    void aProfileForAModelIsRead() {
        Place place =
                Place.bare()
                        .variable("OPENAI_API_KEY", "sk-1")
                        .variable("PORT", "99")
                        .user(
                                """
                                [profiles.s]
                                type = "llm"
                                system_prompt_template = "$command, $ending, for ${who:-all} $$"
                                user_prompt_template = "$stdout${stderr}"
                                output_format = "json"
                                output_schema = '{"type": "object"}'
                                [profiles.s.llm_settings]
                                provider = "openai"
                                model_name = "m-${SIZE:-small}"
                                base_url = "http://localhost:${PORT}/a$b"
                                api_key = "${OPENAI_API_KEY}"
                                timeout = "20s"
                                max_input_bytes = 1000
                                """);
        assertThat(place.named("s").profile().flatMap(Profile::summary))
                .contains(
                        new SummarySettings(
                                "$command, $ending, for ${who:-all} $$",
                                "$stdout${stderr}",
                                "json",
                                Optional.of("{\"type\": \"object\"}"),
                                "openai",
                                "m-small",
                                "http://localhost:99/a$b",
                                "sk-1",
                                Duration.ofSeconds(20),
                                1000));
        SummarySettings given =
                place.named("s", "who=a$b", "SIZE=big", "PORT=1")
                        .profile()
                        .flatMap(Profile::summary)
                        .orElseThrow();
        assertThat(given.systemPrompt()).isEqualTo("$command, $ending, for a$$b $$");
        assertThat(given.model()).isEqualTo("m-big");
        assertThat(given.baseUrl()).isEqualTo("http://localhost:1/a$b");
    }

    @Test
    void aFileOfShtymsIsReadAsItIs() {
        Place place =
                Place.bare()
                        .shtym(
                                """
                                [profiles.summary]
                                type = "llm"
                                version = 1
                                system_prompt_template = "Summarise: $command"
                                user_prompt_template = "$stdout"
                                temperature = 0.2
                                [profiles.summary.llm_settings]
                                model_name = "llama2"
                                base_url = "http://localhost:11434"
                                [profiles.bare]
                                """);
        SummarySettings summary = settings(place, "summary");
        assertThat(summary.systemPrompt()).isEqualTo("Summarise: $command");
        assertThat(summary.provider()).isEqualTo("ollama");
        assertThat(summary.model()).isEqualTo("llama2");
        assertThat(settings(place, "bare").model()).isEqualTo("gpt-oss:20b");
        place.variable("SHTYM_LLM_SETTINGS__MODEL", "phi")
                .variable("SHTYM_LLM_SETTINGS__BASE_URL", "http://h:1");
        assertThat(settings(place, "bare").model()).isEqualTo("phi");
        assertThat(settings(place, "bare").baseUrl()).isEqualTo("http://h:1");
        assertThat(settings(place, "summary").model()).isEqualTo("llama2");
        place.variable("SHTYM_LLM_SETTINGS__MODEL", "  ");
        assertThat(settings(place, "bare").model()).isEqualTo("gpt-oss:20b");
    }

    @Test
    void onlyAKeyForTheApiMayBeMissing() {
        Place place =
                Place.bare()
                        .user(
                                """
                                [profiles.a.llm_settings]
                                api_key = "${NOT_SET}"
                                [profiles.b.llm_settings]
                                base_url = "http://${NOT_SET}"
                                """);
        assertThat(settings(place, "a").apiKey()).isEmpty();
        assertThat(place.named("b").notes().getFirst())
                .endsWith(
                        ":4:12: base_url needs the variable NOT_SET, which is not set; set it, or"
                                + " write ${NOT_SET:-default}");
    }

    private static SummarySettings settings(Place place, String name) {
        return place.named(name).profile().flatMap(Profile::summary).orElseThrow();
    }

    private static int head(Selection selection) {
        return selection.profile().orElseThrow().lines().head();
    }

    private static Optional<String> name(Selection selection) {
        return selection.profile().map(Profile::name);
    }
}
