package dev.lastword.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.profile.builtin.BuiltIn;
import dev.lastword.profile.builtin.BuiltIns;
import org.junit.jupiter.api.Test;

/// A profile that is shown could stand in a file.
final class ProfileTextTest {

    private static final String CHILD =
            """
            [profiles.base]
            drop = ['^\\s*$', "it's"]
            head = 2
            exits = {1 = "one", 2 = "two"}
            [profiles.x]
            extends = "base"
            match = ["make", "ninja -v"]
            when = "failed"
            drop = ["\\"\\t\\u0001"]
            collapse = "repeats"
            exits = {2 = "deux"}
            user_prompt_template = \"\"\"
            $stdout
            $$\"\"\"
            [profiles.x.llm_settings]
            model_name = "m"
            api_key = "${KEY:-none}"
            timeout = 3
            """;

    @Test
    void everyValueTellsWhereItIsFrom() {
        assertThat(shown(Place.bare().user(CHILD), "x"))
                .isEqualTo(
                        """
                        # x of FILE:5
                        [profiles.x]
                        match = [
                            "make",  # FILE:5
                            "ninja -v",  # FILE:5
                        ]
                        when = "failed"  # FILE:5
                        drop = [
                            '^\\s*$',  # FILE:1
                            "it's",  # FILE:1
                            "\\"\\t\\u0001",  # FILE:5
                        ]
                        head = 2  # FILE:1
                        collapse = "repeats"  # FILE:5
                        user_prompt_template = "$stdout\\n$$"  # FILE:5

                        [profiles.x.exits]
                        1 = "one"  # FILE:1
                        2 = "deux"  # FILE:5

                        [profiles.x.llm_settings]
                        model_name = "m"  # FILE:5
                        api_key = "${KEY:-none}"  # FILE:5
                        timeout = 3  # FILE:5
                        """
                                .replace("FILE", Place.USER));
    }

    @Test
    void whatIsShownSaysTheSameAgain() {
        Place before = Place.bare().user(CHILD);
        Place after = Place.bare().user(shown(before, "x"));
        assertSame(before, after, "x");
        for (BuiltIn one : BuiltIns.ALL) {
            Place bare = Place.bare();
            assertSame(bare, Place.bare().user(shown(bare, one.name())), one.name());
        }
        Place odd = Place.bare().user("[profiles.\"a \\\" b\"]\ndrop = ['x']\n");
        assertSame(odd, Place.bare().user(shown(odd, "a \" b")), "a \" b");
    }

    private static void assertSame(Place before, Place after, String name) {
        Profile first = before.named(name).profile().orElseThrow();
        Profile second = after.named(name).profile().orElseThrow();
        assertThat(second.lines()).as(name).isEqualTo(first.lines());
        assertThat(second.match()).isEqualTo(first.match());
        assertThat(second.exits()).isEqualTo(first.exits());
        assertThat(second.summary()).isEqualTo(first.summary());
    }

    @Test
    void aKeyForAnApiIsNotShown() {
        Place place = Place.bare().user("[profiles.x.llm_settings]\napi_key = 'sk-secret'\n");
        assertThat(shown(place, "x"))
                .doesNotContain("sk-secret")
                .contains("# api_key stands in " + Place.USER + ":1 and is not shown\n");
    }

    @Test
    void whatIsNotTrustedIsShownAndSaysSo() {
        Place place = Place.bare().project("[profiles.x]\nhead = 1\n");
        ShownProfile shown = ProfileReport.of(place.kernel).show("x");
        assertThat(shown.text().orElseThrow())
                .startsWith("# x of " + Place.PROJECT + ":1, which is not trusted\n");
        assertThat(shown.notes()).hasSize(1);
        assertThat(shown(place.user("[profiles.x]\nhead = 2\n"), "x")).contains("head = 2");
    }

    private static String shown(Place place, String name) {
        return ProfileReport.of(place.kernel).show(name).text().orElseThrow();
    }
}
