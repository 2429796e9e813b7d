// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a +| expected a number, a series or a function, not the end, at character 4",
                "a b| expected an operator, not \"b\", at character 3",
                "(a| expected \")\", not the end, at character 3",
                "a < b < a| expected \"and\", not \"<\", at character 7",
                "maen(a, 10s)| there is no function \"maen\", but min, max, mean, at character 1",
                "log(a)| there is no function \"log\", but ln, log10, log2, at character 1",
                "zz(a)| there is no function \"zz\", at character 1",
                "2 * mean(a)| mean is written mean(x, 10s), at character 5",
                "mean(a, 5Hz)| mean is written mean(x, 10s), at character 1",
                "lowpass(a, 5s)| lowpass is written lowpass(x, 5Hz), at character 1",
                "min(a)| min is written min(x, y, \u2026) or min(x, 10s), at character 1",
                "a + 10s| \"10s\" stands only last in a function, such as mean(x, 10s), at character 5",
                "a + 10q| \"10q\" is no number, no time such as 10s, and no frequency such as 5Hz, at character 5",
                "a # b| \"#\" means nothing here; names of other letters stand in `backticks`, at character 3",
                "`cpu| a ` closes no name, at character 1",
                "``| a name is empty, at character 1",
                "1 + 2| a formula names a series at least, at character 1",
                "mean(a, 0s)| mean needs more than 0, at character 1",
                "mean(a, b)| mean is written mean(x, 10s), at character 1",
                "and| expected a number, a series or a function, not \"and\", at character 1",
            },
            maxCharsPerColumn = 1000)
    void saysWhatIsWrongAndWhere(String text, String wanted) {
        FormulaException fault = catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));
        assertThat(fault).hasMessage(wanted);
        assertThat(fault.position() + 1).isEqualTo(Integer.parseInt(wanted.replaceAll(".* ", "")));
    }

    @Test
    void namesItsSeriesInTheirOrder() throws Exception {
        assertThat(Formula.parse("`cpu user` + b.c / Größe - shift(b.c, 1s) + `a``b`")
                        .series())
                .containsExactly("cpu user", "b.c", "Größe", "a`b");
    }

    @Test
    void bindsAsWritten() throws Exception {
        assertThat(Formula.parse("-a^2^3").expression())
                .isEqualTo(Formula.parse("-(a^(2^3))").expression());
        assertThat(Formula.parse("a-b-c*d/e").expression())
                .isEqualTo(Formula.parse("((a-b)-((c*d)/e))").expression());
        assertThat(Formula.parse("a and not b or c < 1 + d").expression())
                .isEqualTo(Formula.parse("(a && (!b)) || (c < (1 + d))").expression());
        assertThat(Formula.parse("mean(a, 10)").expression())
                .isEqualTo(Formula.parse("mean(a, 10s)").expression());
    }

    @Test
    void endsForTextsThatAreDeepOrLong() {
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("(".repeat(5000))))
                .hasMessageContaining("too deep");
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("-".repeat(5000) + "a")))
                .hasMessageContaining("too deep");
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("a+".repeat(6000) + "a")))
                .hasMessageContaining("at most 10000 characters");
    }
}
