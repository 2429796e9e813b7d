// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceColorsTest {

    private static Arrangement byName(List<String> names) {
        Arrangement arrangement = new Arrangement(what -> {}, () -> {});
        arrangement.colorByName();
        arrangement.adopt(names, number -> false);
        return arrangement;
    }

    private static List<Integer> colors(Arrangement arrangement) {
        return arrangement.traces().stream().map(Trace::color).toList();
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "series " + i).toList();
    }

    @Test
    void aNameAloneHasTheSameColourInEveryRun() {
        Map<String, Integer> alone = new HashMap<>();
        for (String name : List.of("us", "sy", "id", "wa", "free", "temperature", "cpu{mode=\"idle\"}")) {
            alone.put(name, byName(List.of(name)).traces().get(0).color());
        }
        assertThat(alone)
                .isEqualTo(Map.of(
                        "us", 5,
                        "sy", 5,
                        "id", 2,
                        "wa", 1,
                        "free", 3,
                        "temperature", 3,
                        "cpu{mode=\"idle\"}", 1));
    }

    @Test
    void theUsualNameOfASingleSeriesHasTheFirstColour() {
        assertThat(List.of(TraceColors.wish("1"), TraceColors.wish("a"), TraceColors.wish("y")))
                .containsOnly(0);
    }

    @Test
    void numberedNamesWantDifferentColours() {
        assertThat(numbered(8).stream().map(TraceColors::wish).distinct()).hasSize(8);
    }

    @Test
    void linesOfAStripDifferAsLongAsThereAreColours() {
        Random random = new Random(17);
        for (int count : new int[] {2, 8, 9, 16, 17, 24}) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                names.add("n" + random.nextInt(1_000_000));
            }
            List<Integer> colors = colors(byName(names));
            assertThat(new HashSet<>(colors)).as("%d lines", count).hasSize(count);
            assertThat(colors.stream().filter(color -> color >= TraceColors.COLORS))
                    .as("dashed of %d", count)
                    .hasSize(Math.max(0, count - TraceColors.COLORS));
            assertThat(colors.stream().filter(color -> color >= 2 * TraceColors.COLORS))
                    .as("dotted of %d", count)
                    .hasSize(Math.max(0, count - 2 * TraceColors.COLORS));
        }
        assertThat(colors(byName(numbered(200)))).allMatch(color -> color >= 0 && color < TraceColors.PLACES);
    }

    @Test
    void whoIsThereFirstKeepsItsColour() {
        Arrangement arrangement = byName(List.of("aa"));
        int first = arrangement.traces().get(0).color();
        arrangement.adopt(List.of("aa", "bb"), number -> false);
        assertThat(TraceColors.wish("bb")).isEqualTo(first);
        assertThat(colors(arrangement)).containsExactly(first, (first + 1) % TraceColors.COLORS);
    }

    @Test
    void coloursGoInTurnWhereNamesDoNotCount() {
        Arrangement arrangement = new Arrangement(what -> {}, () -> {});
        arrangement.adopt(List.of("aa", "bb", "cc"), number -> false);
        assertThat(colors(arrangement)).containsExactly(0, 1, 2);
    }

    @Test
    void aLineThatComesToAStripGivesWay() {
        Arrangement arrangement = byName(List.of("aa"));
        Strip below = arrangement.addStrip();
        Trace first = arrangement.traces().get(0);
        int wanted = first.color();
        first.axis(below.axis());
        arrangement.adopt(List.of("aa", "bb"), number -> false);
        Trace second = arrangement.traces().get(1);
        assertThat(second.color()).as("in another strip").isEqualTo((wanted + 1) % TraceColors.COLORS);

        second.axis(below.axis());
        assertThat(first.color()).isEqualTo(wanted);
        assertThat(second.color()).isEqualTo((wanted + 1) % TraceColors.COLORS);
    }

    @Test
    void noColourIsUsedTwiceInAnyStripWhileOneIsFree() {
        Random random = new Random(5);
        for (int count = 2; count <= 20; count++) {
            List<String> names = new ArrayList<>();
            Arrangement arrangement = byName(List.of());
            List<Strip> strips = List.of(arrangement.strips().get(0), arrangement.addStrip(), arrangement.addStrip());
            for (int i = 0; i < count; i++) {
                names.add("n" + random.nextInt(1_000_000));
                arrangement.adopt(names, number -> false);
                arrangement.traces().get(i).axis(strips.get(i % 3).axis());
            }
            arrangement.dealColors(arrangement.traces());
            Set<Integer> used = new HashSet<>();
            colors(arrangement).forEach(color -> used.add(color % TraceColors.COLORS));
            assertThat(used).as("%d lines", count).hasSize(Math.min(count, TraceColors.COLORS));
            for (Strip strip : strips) {
                List<Integer> beside = arrangement.traces().stream()
                        .filter(trace -> trace.axis().strip() == strip)
                        .map(Trace::color)
                        .toList();
                assertThat(beside).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aHiddenLineGivesItsColourAway() {
        Arrangement arrangement = byName(List.of("aa"));
        Trace first = arrangement.traces().get(0);
        int wanted = first.color();
        first.visible(false);
        arrangement.adopt(List.of("aa", "bb"), number -> false);
        assertThat(colors(arrangement)).containsExactly(wanted, wanted);

        first.visible(true);
        assertThat(colors(arrangement)).containsExactly((wanted + 1) % TraceColors.COLORS, wanted);
    }

    @Test
    void whatAPersonHasChosenStays() {
        Arrangement arrangement = byName(List.of("aa"));
        Trace first = arrangement.traces().get(0);
        first.color(9);
        assertThat(first.colorByHand()).isTrue();
        arrangement.dealColors(arrangement.traces());
        first.visible(false);
        first.visible(true);
        assertThat(first.color()).isEqualTo(9);
        assertThatThrownBy(() -> first.color(24)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> first.color(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
