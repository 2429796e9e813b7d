// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.feed.SeriesInfo;

class SeriesScaleTest {

    private static final SeriesInfo TEMPERATURE = SeriesInfo.of("t 1").withUnit("K");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*0.1+5 \u00b0C | `t 1`*0.1+5 | \u00b0C",
                "  * 0.1 + 5   \u00b0C | `t 1`* 0.1 + 5 | \u00b0C",
                "=x/1000 kW | `t 1`/1000 | kW",
                "= ln(x) + x | ln(`t 1`) + `t 1` | ''",
                "=10-`t 1` m / s | 10-`t 1` | m / s",
                "*100 % | `t 1`*100 | %",
                "/60 [1/s] | `t 1`/60 | 1/s",
                "*2 /s | `t 1`*2 | /s",
                "/ 60 | `t 1`/ 60 | ''",
                "/.5 K | `t 1`/.5 | K",
                "/(2*3) | `t 1`/(2*3) | ''",
                "/ -2 | `t 1`/ -2 | ''",
                "/ln(x) | `t 1`/ln(`t 1`) | ''",
                "-273.15 | `t 1`-273.15 | K",
                "+1 \u00b0C | `t 1`+1 | \u00b0C",
                "*3 | `t 1`*3 | ''",
                "kW | `t 1` | kW",
                "% | `t 1` | %",
                "/s | `t 1` | /s",
                "[1/s] | `t 1` | 1/s",
            })
    void readsScaleAndUnit(String text, String formula, String unit) {
        SeriesScale scale = SeriesScale.parse(TEMPERATURE, text);
        assertThat(scale.formula()).isEqualTo(formula);
        assertThat(scale.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*0.1+5 \u00b0C",
                "=x+1",
                "=10-x K",
                "-273.15 K",
                "kW",
                "/60 [1/s]",
                "*3",
                "=abs(x)-x",
                "%",
                "^2 m\u00b2"
            })
    void isWrittenAsItWasRead(String text) {
        SeriesScale scale = SeriesScale.parse(TEMPERATURE, text);
        assertThat(scale.text()).isEqualTo(text);
        SeriesInfo made = SeriesInfo.derived(scale.name(), scale.unit(), scale.formula());
        assertThat(SeriesScale.of(made)).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*0.1+ \u00b0C | character 6",
                "*0..1 \u00b0C | character 4",
                "'  =x/(2 kW' | character 8",
                "= | character 2",
                "*2 +3a | character 5",
                "!2 | character 1",
                "/(2*3 | character 6",
                "2 | character 1",
            })
    void saysWhichCharacterIsWrong(String text, String where) {
        assertThatThrownBy(() -> SeriesScale.parse(TEMPERATURE, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(where + ": ");
    }

    @Test
    void isOfOneSeriesAlone() {
        assertThatThrownBy(() -> SeriesScale.parse(TEMPERATURE, "=x+other")).hasMessageContaining("only x");
        assertThat(SeriesScale.of(SeriesInfo.derived("a (scaled)", "", "a+b"))).isNull();
        assertThat(SeriesScale.of(SeriesInfo.derived("b", "", "a*2"))).isNull();
        assertThat(SeriesScale.of(SeriesInfo.of("a (scaled)"))).isNull();
    }

    @Test
    void aNameThatIsAlsoAFunctionStaysOne() {
        SeriesInfo abs = SeriesInfo.of("abs");
        SeriesScale scale = SeriesScale.parse(abs, "=abs(x)-x");
        assertThat(scale.formula()).isEqualTo("abs(abs)-abs");
        assertThat(scale.text()).isEqualTo("=abs(x)-x");
    }
}
