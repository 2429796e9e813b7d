// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFilterTest {

    private static boolean includes(String entry, String name) {
        return new SeriesFilter(List.of(entry), List.of()).names().test(name);
    }

    @ParameterizedTest
    @CsvSource({
        "cpu, cpu, true",
        "cpu, cpu0, false",
        "cpu, xcpu, false",
        "cpu*, cpu, true",
        "cpu*, cpu/user, true",
        "*cpu, a cpu, true",
        "*cpu, cpus, false",
        "c?u, cpu, true",
        "c?u, cu, false",
        "c?u, cppu, false",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXb, false",
        "**, anything, true",
        "cpu**, cpu, true",
        "*ab, aab, true",
        "a?, a, false",
        "temp, temp [K], true",
        "t*p, temp [K], true",
        "temp [K], temp [K], true",
        "temp, temp [K] max, false",
        "temp, temp2 [K], false"
    })
    void takesTheWholeNameForAGlob(String glob, String name, boolean kept) {
        assertThat(includes(glob, name)).isEqualTo(kept);
    }

    @Property(seed = "1")
    void agreesWithTheRegularExpressionOfAGlob(
            @ForAll @StringLength(min = 1, max = 7) @CharRange(from = 'a', to = 'b') String base,
            @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'b') String name,
            @ForAll int marks) {
        StringBuilder text = new StringBuilder();
        StringBuilder regex = new StringBuilder();
        int bits = marks;
        for (int i = 0; i < base.length(); i++) {
            char letter = base.charAt(i);
            int kind = bits & 3;
            bits >>>= 2;
            text.append(kind == 0 ? '*' : kind == 1 ? '?' : letter);
            regex.append(kind == 0 ? ".*" : kind == 1 ? "." : Character.toString(letter));
        }
        assertThat(includes(text.toString(), name)).as("%s", text).isEqualTo(Pattern.matches(regex.toString(), name));
    }

    @Test
    void findsARegularExpressionAnywhereInTheName() {
        assertThat(includes("/cpu[0-3]$/", "host/cpu2")).isTrue();
        assertThat(includes("/cpu[0-3]$/", "host/cpu2/user")).isFalse();
        assertThat(includes("/u/", "cpu2")).isTrue();
        assertThat(includes("//", "//")).as("too short to hold an expression").isTrue();
        assertThat(includes("//", "a")).isFalse();
        assertThat(includes("/x", "/x")).isTrue();
        assertThat(includes("x/", "x/")).isTrue();
    }

    @Test
    void keepsWhatFitsAnEntryAndNoneThatExcludes() {
        SeriesFilter filter = new SeriesFilter(List.of("a*", "b*"), List.of("*x", "*y"));
        assertThat(List.of("a", "ax", "by", "bz", "c"))
                .filteredOn(filter.names())
                .containsExactly("a", "bz");
        assertThat(filter.isSelective()).isTrue();
        assertThat(new SeriesFilter(List.of(), List.of("x")).names().test("a")).isTrue();
        assertThat(new SeriesFilter(List.of(), List.of("x")).isSelective()).isTrue();
        assertThat(new SeriesFilter(List.of("x"), List.of()).isSelective()).isTrue();
        assertThat(SeriesFilter.ALL.isSelective()).isFalse();
        assertThat(SeriesFilter.ALL.names().test("a")).isTrue();
    }

    @Test
    void isAskedOnlyForWhatIsNamed() {
        assertThat(new SeriesFilter(List.of("a*"), List.of("ab")).asked().test("ac"))
                .isTrue();
        assertThat(new SeriesFilter(List.of("a*"), List.of("ab")).asked().test("ab"))
                .isFalse();
        assertThat(SeriesFilter.ALL.asked().test("a")).isFalse();
    }

    @Test
    void refusesEntriesThatAreNone() {
        assertThatThrownBy(() -> new SeriesFilter(List.of(" "), List.of())).hasMessage("include ( ) must not be blank");
        assertThatThrownBy(() -> new SeriesFilter(List.of(), List.of(""))).hasMessage("exclude () must not be blank");
        assertThatThrownBy(() -> new SeriesFilter(List.of(), List.of("/[/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("exclude (/[/) must be a regular expression: ");
    }
}
