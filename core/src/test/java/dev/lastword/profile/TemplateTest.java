package dev.lastword.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Templates: what stands for a value, and what for itself.
final class TemplateTest {

    private static final Map<String, String> VALUES = Map.of("a", "1", "b_2", "two", "empty", "");

    @Test
    void namesStandForValues() {
        assertThat(rendered("$a, ${b_2}; $a$a ${a}s $$a $$$a")).isEqualTo("1, two; 11 1s $a $1");
        assertThat(rendered("")).isEmpty();
        assertThat(rendered("ab {} } { \u00e9")).isEqualTo("ab {} } { \u00e9");
    }

    @Test
    void aDefaultIsForWhatIsMissingOrEmpty() {
        assertThat(rendered("${a:-x} ${c:-x y} ${empty:-z} ${c:-}|$c|$empty|"))
                .isEqualTo("1 x y z ||||".replace("z ||||", "z |||"));
    }

    @Test
    void whatIsNoTemplateIsRefusedAtItsPlace() {
        assertThat(refused("a $")).isEqualTo(2);
        assertThat(refused("$ a")).isZero();
        assertThat(refused("$1")).isZero();
        assertThat(refused("ab${x")).isEqualTo(2);
        assertThat(refused("${}")).isZero();
        assertThat(refused("${1}")).isZero();
        assertThat(refused("${a b}")).isZero();
        assertThat(refused("${a:b}")).isZero();
        assertThat(refused("$$$")).isEqualTo(2);
    }

    @Test
    void aSettingKnowsBracesAlone() {
        Template template = parsed(Template.parseSetting("$a ${a} $$ $ ${c:-$a}"));
        assertThat(template.render(TemplateTest::value)).isEqualTo("$a 1 $ $ $a");
        assertThat(Template.parseSetting("${a")).isInstanceOf(Template.Result.Refused.class);
    }

    @Test
    void whatIsNeededHasNoDefault() {
        assertThat(parsed(Template.parse("$a ${b} ${c:-x} $a ${d:-}")).needed())
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void boundValuesAreNoTemplates() {
        Template template = parsed(Template.parse("$a ${c:-d} $stdout $$"));
        String bound =
                template.bind(n -> n.equals("a") ? Optional.of("$b ${c}") : Optional.empty());
        assertThat(bound).isEqualTo("$$b $${c} ${c:-d} $stdout $$");
        assertThat(parsed(Template.parse(bound)).render(n -> Optional.empty()))
                .isEqualTo("$b ${c} d  $");
    }

    @Test
    void noTextMakesItFail() {
        long seed = 7;
        Random random = new Random(seed);
        String alphabet = "$${}:-ab1 \n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (Template.parse(text.toString()) instanceof Template.Result.Parsed(Template t)) {
                // Binding nothing changes nothing.
                String again = t.bind(n -> Optional.empty());
                assertThat(parsed(Template.parse(again)).render(TemplateTest::value))
                        .as("seed %d, %s", seed, text)
                        .isEqualTo(t.render(TemplateTest::value));
            }
        }
    }

    private static Optional<String> value(String name) {
        return Optional.ofNullable(VALUES.get(name));
    }

    private static String rendered(String text) {
        return parsed(Template.parse(text)).render(TemplateTest::value);
    }

    private static Template parsed(Template.Result result) {
        return ((Template.Result.Parsed) result).template();
    }

    private static int refused(String text) {
        return ((Template.Result.Refused) Template.parse(text)).at();
    }
}
