// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixedTextTest {

    @Test
    void takesThePrefixThatLeavesOneToThreeDigits() {
        assertThat(PrefixedText.of(1, "Hz")).isEqualTo("1 Hz");
        assertThat(PrefixedText.of(999.99, "Hz")).isEqualTo("999.99 Hz");
        assertThat(PrefixedText.of(1000, "Hz")).isEqualTo("1 kHz");
        assertThat(PrefixedText.of(4_432_100_000.0, "B")).isEqualTo("4.4321 GB");
        assertThat(PrefixedText.of(0.0012, "s")).isEqualTo("1.2 ms");
        assertThat(PrefixedText.of(-2.5e-6, "s")).isEqualTo("-2.5 \u00b5s");
        assertThat(PrefixedText.of(3e-9, "s")).isEqualTo("3 ns");
    }

    @Test
    void roundsIntoTheNextPrefix() {
        assertThat(PrefixedText.of(999.999, "Hz")).isEqualTo("1 kHz");
        assertThat(PrefixedText.of(0.00099999999, "s")).isEqualTo("1 ms");
    }

    @Test
    void endsAtTheOutermostPrefixes() {
        assertThat(PrefixedText.of(5e-12, "s")).isEqualTo("0.005 ns");
        assertThat(PrefixedText.of(5e16, "Hz")).isEqualTo("50\u202f000 THz");
    }

    @Test
    void hasSecondsFromOneOnInFull() {
        assertThat(PrefixedText.ofSeconds(12_345.67)).isEqualTo("12\u202f346 s");
        assertThat(PrefixedText.ofSeconds(1)).isEqualTo("1 s");
        assertThat(PrefixedText.ofSeconds(0.25)).isEqualTo("250 ms");
    }

    @Test
    void saysWhatIsNoAmountAsItIs() {
        assertThat(PrefixedText.of(0, "Hz")).isEqualTo("0 Hz");
        assertThat(PrefixedText.of(Double.POSITIVE_INFINITY, "Hz")).isEqualTo("Infinity Hz");
    }
}
