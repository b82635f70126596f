package dev.lastword.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.pattern.PatternResult;
import dev.lastword.pattern.PatternSet;
import dev.lastword.policy.Origin;
import dev.lastword.process.Word;
import dev.lastword.profile.builtin.BuiltIn;
import dev.lastword.profile.builtin.BuiltIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything that can be wrong with a profile, each with its place and what to do.
final class CheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "haed = 1|1|unknown key haed; did you mean head?",
                "zzz = 1|1|unknown key zzz",
                "head = '1'|8|head has to be a whole number, and is a string",
                "tail = 1.5|8|tail has to be a whole number, and is a float",
                "max_lines = -1|13|max_lines cannot be negative",
                "head = 3000000000|8|head cannot be above 2147483647",
                "drop = 'a'|8|drop has to be an array of strings, and is a string",
                "drop = ['a', 1]|14|drop has to be an array of strings, and this is an integer",
                "match = 'a'|9|match has to be an array of strings, and is a string",
                "match = [' ']|10|match has an entry without a word",
                "match = ['./a b']|10|./a is never met: programs are compared by their names"
                        + " without a directory",
                "when = 'never'|8|when cannot be 'never'; write \"always\", \"failed\" or"
                        + " \"succeeded\"",
                "when = true|8|when has to be one of \"always\", \"failed\" or \"succeeded\", and is"
                        + " a boolean",
                "collapse = true|12|collapse has to be one of \"repeats\" or \"none\", and is a"
                        + " boolean",
                "extends = 3|11|extends has to be a string, and is an integer",
                "version = 2|11|version has to be 1: no other is known",
                "exits = 3|9|exits has to be a table, {CODE = \"MEANING\"}, and is an integer",
                "exits = {a = 'b'}|10|a is no exit code; write a number from 0 to 255",
                "exits = {256 = 'b'}|10|256 is no exit code; write a number from 0 to 255",
                "exits = {01 = 'b'}|10|01 is no exit code; write a number from 0 to 255",
                "exits = {1 = 2}|14|a meaning is a string, not an integer",
                "system_prompt_template = 3|26|system_prompt_template has to be a string, and is an"
                        + " integer",
                "user_prompt_template = '$stdot'|24|user_prompt_template: unknown variable stdot;"
                        + " did you mean stdout?",
                "user_prompt_template = '$reader'|24|user_prompt_template: unknown variable reader;"
                        + " give it with --var, or write ${reader:-default}",
                "user_prompt_template = '5 $'|24|user_prompt_template: a $ without a name; write $$"
                        + " for a dollar",
                "user_prompt_template = '${a'|24|user_prompt_template: ${ without its }",
                "output_format = 'xml'|17|output_format cannot be 'xml'; write \"text\" or \"json\"",
                "output_schema = '{}'|17|output_schema needs output_format = \"json\"",
                "output_schema = '[]'|17|output_schema has to be the text of a JSON object",
                "llm_settings = 3|16|llm_settings has to be a table, [profiles.x.llm_settings], and"
                        + " is an integer",
                "llm_settings = {model = 'a'}|17|unknown key model; did you mean model_name?",
                "llm_settings = {provider = 'openal'}|28|provider cannot be 'openal'; write"
                        + " \"ollama\" or \"openai\"",
                "llm_settings = {provider = 'openai'}|28|the provider openai needs model_name in"
                        + " llm_settings",
                "llm_settings = {timeout = 'soon'}|27|timeout cannot be 'soon'; write a number above"
                        + " 0 with ms, s or m, as in \"20s\"",
                "llm_settings = {timeout = 0}|27|timeout cannot be '0'; write a number above 0 with"
                        + " ms, s or m, as in \"20s\"",
                "llm_settings = {base_url = 'localhost:1'}|28|base_url cannot be 'localhost:1'; it"
                        + " begins with http:// or https://",
                "llm_settings = {base_url = '${'}|28|base_url: ${ without its }",
                "llm_settings = {max_input_bytes = 0}|35|max_input_bytes cannot be 0",
            })
    void whatIsWrongIsNamedWithItsPlace(String text, int column, String reason) {
        assertThat(problems("[profiles.x]\n" + text + "\n"))
                .containsExactly(Place.USER + ":2:" + column + ": " + reason);
    }

    @Test
    void keysForAModelNeedItsType() {
        assertThat(problems("[profiles.x]\ntype = 'lines'\noutput_format = 'text'\n"))
                .containsExactly(Place.USER + ":3:1: output_format needs type = \"llm\"");
    }

    @Test
    void everyProblemIsNamedInTheOrderOfTheText() {
        assertThat(
                        problems(
                                """
                                [profiles.a]
                                drop = ['(', 'ok', '[']
                                head = -1

                                [profiles.b]
                                keep = ['*']
                                [profiles]
                                c = 3
                                """
                                        .replace("[profiles]\n", "[x]\n")))
                .hasSize(4)
                .satisfiesExactly(
                        p -> assertThat(p).contains(":2:9: bad pattern '(': "),
                        p -> assertThat(p).contains(":2:20: bad pattern '[': "),
                        p -> assertThat(p).contains(":3:8: head cannot be negative"),
                        p -> assertThat(p).contains(":6:9: bad pattern '*': "));
    }

    @Test
    void whatIsNoTableIsNoProfile() {
        assertThat(problems("profiles = 3\n"))
                .containsExactly(
                        Place.USER
                                + ":1:1: profiles is an integer; each profile is a table,"
                                + " [profiles.NAME]");
        assertThat(problems("[profiles]\na = 3\n"))
                .containsExactly(
                        Place.USER + ":2:1: a is an integer; a profile is a table, [profiles.a]");
        assertThat(problems("a = \n")).hasSize(1);
        assertThat(problems("")).isEmpty();
    }

    @Test
    void aTextFromAFileCannotSteerATerminal() {
        assertThat(problems("[profiles.x]\n\"\\u001b[2J\" = 3\n"))
                .containsExactly(Place.USER + ":2:1: unknown key ?[2J");
    }

    @Test
    void headAndTailAloneAreWorthAWarning() {
        Place place =
                Place.bare()
                        .user(
                                """
                                [profiles.a]
                                head = 1
                                tail = 2
                                [profiles.b]
                                head = 1
                                drop = ['x']
                                [profiles.c]
                                tail = 1
                                max_lines = 3
                                [profiles.d]
                                extends = "a"
                                """);
        assertThat(ProfileReport.of(place.kernel).check().getFirst().warnings())
                .extracting(ProfileProblem::asWarning)
                .containsExactly(
                        Place.USER
                                + ":2:1: warning: head does nothing without drop, max_lines or"
                                + " collapse",
                        Place.USER
                                + ":3:1: warning: tail does nothing without drop, max_lines or"
                                + " collapse");
    }

    @Test
    void everyBuiltInProfileIsInOrder() {
        BuiltInSource source = new BuiltInSource();
        Resolver resolver =
                new Resolver(Place.bare().kernel, Variables.of(List.of()), List.of(source));
        for (BuiltIn one : BuiltIns.ALL) {
            Draft draft = source.draft(one.name()).orElseThrow();
            assertThat(Check.of(draft, Variables.of(List.of()), true)).as(one.name()).isEmpty();
            Resolution resolution = resolver.resolve(draft);
            assertThat(resolution.problems()).as(one.name()).isEmpty();
            Profile profile = resolution.profile().orElseThrow();
            assertThat(profile.name()).isEqualTo(one.name());
            List<PatternSet.Entry> entries = new ArrayList<>();
            profile.lines().drop().forEach(p -> entries.add(new PatternSet.Entry(p, 1)));
            profile.lines().keep().forEach(p -> entries.add(new PatternSet.Entry(p, 2)));
            profile.lines().errors().forEach(p -> entries.add(new PatternSet.Entry(p, 4)));
            assertThat(PatternSet.compile(entries)).isInstanceOf(PatternResult.Compiled.class);
            // What a command is matched with finds the profile again.
            for (List<String> words : profile.match()) {
                assertThat(source.mentioning(words.getFirst())).contains(draft);
            }
        }
    }

    @Test
    void theSameNameIsBuiltInOnce() {
        assertThat(BuiltIns.ALL).extracting(BuiltIn::name).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatMentionsAProgramIsParsedForIt() {
        BuiltInSource source =
                new BuiltInSource(
                        List.of(
                                new BuiltIn("a", "[profiles.a]\nmatch = [\"make\"]\n"),
                                new BuiltIn("b", "[profiles.b]\nmatch = ['make check', 'x']\n"),
                                new BuiltIn("c", "no TOML: \"cmake\", make, \"makefile\"")));
        assertThat(source.mentioning("make")).extracting(Draft::name).containsExactly("a", "b");
        assertThat(source.mentioning("x")).extracting(Draft::name).containsExactly("b");
        assertThat(source.mentioning("")).isEmpty();
        assertThat(source.kind()).isEqualTo(Origin.Kind.DEFAULT);
    }

    @Test
    void whatVarSaysHasAName() {
        assertThat(Variables.problem(Word.of("a_1=b=c"))).isEmpty();
        assertThat(Variables.problem(Word.of("a="))).isEmpty();
        for (String wrong : List.of("", "a", "=b", "1a=b", "a b=c", "stdout=x")) {
            assertThat(Variables.problem(Word.of(wrong)))
                    .as(wrong)
                    .hasValueSatisfying(p -> assertThat(p).startsWith("--var "));
        }
        assertThat(Variables.of(Place.words("a=1", "b", "a=2")).value("a"))
                .isEqualTo(Optional.of("2"));
    }

    private static List<String> problems(String toml) {
        List<String> problems = new ArrayList<>();
        ProfileReport.of(Place.bare().user(toml).kernel)
                .check()
                .getFirst()
                .problems()
                .forEach(p -> problems.add(p.toString()));
        return problems;
    }
}
