package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The standard, over all codes.
final class CodeTest {

    private static final List<Category> FIRST =
            List.of(
                    Category.SUCCESS,
                    Category.LOGIC,
                    Category.CONFIG,
                    Category.EXTERNAL,
                    Category.AUTH);

    @Test
    void everyCodeHasTheCategoryOfTheStandard() {
        for (int code = 0; code <= 255; code++) {
            assertThat(new Code(code).category()).as("%d", code).isEqualTo(expected(code));
        }
    }

    private static Category expected(int code) {
        if (code <= 4) {
            return FIRST.get(code);
        }
        if (code <= 99) {
            return Category.RESERVED;
        }
        boolean taken = (code >= 124 && code <= 127) || (code >= 128 && code <= 165) || code == 255;
        return taken ? Category.TAKEN : Category.SCRIPT_SPECIFIC;
    }

    @Test
    void aScriptMayDeclareWhatIsNeitherReservedNorTaken() {
        for (int code = 0; code <= 255; code++) {
            boolean expected =
                    code <= 4 || (code >= 100 && code <= 123) || (code >= 166 && code <= 254);
            assertThat(new Code(code).mayBeDeclared()).as("%d", code).isEqualTo(expected);
        }
    }

    @Test
    void theKernelPassesTheLowEightBitsOn() {
        for (int code = 0; code <= 255; code++) {
            for (long turns : new long[] {-3, -1, 0, 1, 2, 16_777_215}) {
                assertThat(Code.ofExit(turns * 256 + code)).isEqualTo(new Code(code));
            }
            assertThat(Code.isWhole(code)).isTrue();
        }
        assertThat(Code.ofExit(256)).isEqualTo(new Code(0));
        assertThat(Code.ofExit(-1)).isEqualTo(new Code(255));
        assertThat(Code.ofExit(300)).isEqualTo(new Code(44));
        assertThat(Code.ofExit(1L << 31)).isEqualTo(new Code(0));
        assertThat(Code.isWhole(-1)).isFalse();
        assertThat(Code.isWhole(256)).isFalse();
    }

    @Test
    void whatIsNoCodeIsRefused() {
        for (int number : new int[] {-1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new Code(number)).hasMessageContaining("0-255");
        }
    }

    @Test
    void everyCategoryIsFoundByItsWordAndSaysWhatToDo() {
        for (Category category : Category.values()) {
            assertThat(Category.of(category.word())).contains(category);
            assertThat(category.meaning()).isNotEmpty().doesNotEndWith(".");
            assertThat(category.advice()).isNotEmpty().doesNotEndWith(".");
        }
        assertThat(Category.of("SUCCESS")).isEmpty();
        assertThat(Category.of("")).isEmpty();
    }

    @Test
    void everySpeakerIsFoundByItsWord() {
        for (Speaker speaker : Speaker.values()) {
            assertThat(Speaker.of(speaker.word())).contains(speaker);
            assertThat(speaker.meaning()).isNotEmpty();
        }
        assertThat(Speaker.of("nobody")).isEmpty();
    }
}
