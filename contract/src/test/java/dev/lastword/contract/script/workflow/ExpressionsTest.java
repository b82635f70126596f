package dev.lastword.contract.script.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    exit ${{ x }}             ! exit ${__x__}           ! exit ____x___
                    ${{x}}                    ! ${_x_}                  ! ___x__
                    ${{}}                     ! ${__}                   ! _____
                    a${{ b.c }}d              ! a${__b_c__}d            ! a____b_c___d
                    "${{ a }}" ${{ b }}       ! "${__a__}" ${__b__}     ! "____a___" ____b___
                    ${{ f('}}') }} x          ! ${__f________} x        ! ____f_________ x
                    ${{ a                     ! ${{ a                   ! ${{ a
                    ${a} $(b) {{ c }}         ! ${a} $(b) {{ c }}       ! ${a} $(b) {{ c }}
                    """)
    void eachIsAWordOfTheSameLength(String text, String variables, String names) {
        assertThat(Expressions.asVariables(text, Expressions.of(text)))
                .hasSameSizeAs(text)
                .isEqualTo(variables);
        assertThat(Expressions.asNames(text, Expressions.of(text))).isEqualTo(names);
    }
}
