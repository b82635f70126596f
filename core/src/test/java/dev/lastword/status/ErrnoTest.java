package dev.lastword.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Errors by their numbers.
final class ErrnoTest {

    @Test
    void everyErrorHasANameAndATextForOneLine() {
        for (int number = 1; number <= 133; number++) {
            Errno errno = new Errno(number);
            assertThat(errno.name()).matches("E[A-Z0-9]+|errno " + number);
            assertThat(errno.text()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        }
    }

    @Test
    void anErrorIsWhatAKernelCallAnsweredNegated() {
        for (int number = 1; number <= 133; number++) {
            assertThat(Errno.of(-number)).isEqualTo(new Errno(number));
            assertThat(new Errno(number).is(-number)).isTrue();
            assertThat(new Errno(number).is(number)).isFalse();
            assertThat(new Errno(number).is(0)).isFalse();
        }
    }

    @Test
    void theConstantsHaveTheirNames() throws IllegalAccessException {
        for (var field : Errno.class.getFields()) {
            if (field.get(null) instanceof Errno errno) {
                assertThat(errno.name()).isEqualTo(field.getName());
            }
        }
    }

    @Test
    void aSuccessIsNoError() {
        assertThatThrownBy(() -> Errno.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Errno.of(7)).isInstanceOf(IllegalArgumentException.class);
    }
}
