// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesNameTest {

    @Test
    void losesItsUnit() {
        assertThat(SeriesName.withoutUnit("temp [°C]")).isEqualTo("temp");
        assertThat(SeriesName.withoutUnit("acc[0]")).isEqualTo("acc[0]");
        assertThat(SeriesName.withoutUnit(" [V]")).isEqualTo(" [V]");
        assertThat(SeriesName.withoutUnit("a [b] c")).isEqualTo("a [b] c");
    }

    @Test
    void isOfAPatternWithItsUnitOrWithout() {
        assertThat(SeriesName.matches("te?p", "temp [°C]")).isTrue();
        assertThat(SeriesName.matches("*[V]", "u [V]")).isTrue();
        assertThat(SeriesName.matches("u*b*c", "u b b c")).isTrue();
        assertThat(SeriesName.matches("u*b", "u b c")).isFalse();
        assertThat(SeriesName.matches("u?", "u")).isFalse();
        assertThat(SeriesName.matches("", "u")).isFalse();
    }
}
