// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

class SeriesRowsTest {

    private final Arrangement arrangement = new Arrangement(what -> {}, () -> {});

    SeriesRowsTest() {
        arrangement.adopt(List.of("cpu.us", "cpu.sy", "mem free", "Mem?"), number -> false);
    }

    private Trace trace(int series) {
        return arrangement.traces().get(series);
    }

    private String found(String typed) {
        return text(SeriesRows.of(arrangement, SeriesRows.filter(typed), null));
    }

    private static String text(SeriesRows rows) {
        return String.join(
                ", ",
                rows.rows().stream()
                        .map(row -> row.trace() == null
                                ? "[" + row.text() + "]"
                                : row.trace().label())
                        .toList());
    }

    @Test
    void oneStripHasNoHeading() {
        SeriesRows rows = SeriesRows.of(arrangement, trace -> true, null);
        assertThat(text(rows)).isEqualTo("cpu.us, cpu.sy, mem free, Mem?");
        assertThat(rows.found()).isEqualTo(4);
    }

    @Test
    void stripsAndAxesHaveHeadings() {
        Strip below = arrangement.addStrip();
        below.axis().label("kB");
        trace(2).axis(below.axis());
        trace(1).moveTo(YAxis.Side.RIGHT);
        trace(3).axis(arrangement.strips().get(0).addAxis(YAxis.Side.RIGHT));
        assertThat(text(SeriesRows.of(arrangement, trace -> true, null)))
                .isEqualTo("[Strip 1, left], cpu.us, [Strip 1, right], cpu.sy, [Strip 1, right 2], Mem?,"
                        + " [Strip 2 \u00b7 kB], mem free");
        assertThat(found("free")).as("no heading without a row").isEqualTo("[Strip 2 \u00b7 kB], mem free");
    }

    @Test
    void whatIsTypedIsFoundAnywhereInANameInWhateverCase() {
        assertThat(found("")).isEqualTo("cpu.us, cpu.sy, mem free, Mem?");
        assertThat(found(" MEM ")).isEqualTo("mem free, Mem?");
        assertThat(found("us, free")).isEqualTo("cpu.us, mem free");
        assertThat(found("none")).isEmpty();
    }

    @Test
    void globsAndExpressionsAreThoseOfTheCommandLine() {
        assertThat(found("cpu*")).isEqualTo("cpu.us, cpu.sy");
        assertThat(found("*.s?")).isEqualTo("cpu.sy");
        assertThat(found("pu*")).as("a glob is for the whole name").isEmpty();
        assertThat(found("/^cpu|e$/")).isEqualTo("cpu.us, cpu.sy, mem free");
        assertThat(found("/(/")).as("not yet typed to its end").isEmpty();
    }

    @Test
    void aRenamedSeriesIsFoundByBothNames() {
        trace(0).label("User");
        assertThat(found("user")).isEqualTo("User");
        assertThat(found("cpu.us")).isEqualTo("User");
    }

    @Test
    void rowsSayInFewWordsWhatTheyAre() {
        Arrangement page = new Arrangement(what -> {}, () -> {});
        page.adopt(List.of("cpu{mode=\"idle\"}", "cpu{mode=\"user\"}", "load"), number -> false);
        Arrangement phases = new Arrangement(what -> {}, () -> {});
        phases.adopt(List.of("Voltage(L1)", "Voltage(L2)"), number -> false);
        assertThat(SeriesRows.of(phases, trace -> true, null).rows().stream().map(SeriesRows.Row::text))
                .as("what tells them apart is no unit")
                .containsExactly("Voltage(L1)", "Voltage(L2)");
        page.traces().get(2).axis(page.addStrip().axis());
        assertThat(SeriesRows.of(page, trace -> true, null).rows().stream().map(SeriesRows.Row::text))
                .containsExactly("Strip 1 \u00b7 cpu", "idle", "user", "Strip 2", "load");
        page.traces().get(2).axis(page.strips().get(0).axis());
        assertThat(SeriesRows.of(page, trace -> true, null).rows().stream().map(SeriesRows.Row::text))
                .as("nothing in common")
                .containsExactly("Strip 1", "\u2026cpu idle", "\u2026cpu user", "load");
        Arrangement plain = new Arrangement(what -> {}, () -> {});
        plain.adopt(List.of("memory.free", "memory.used"), number -> false);
        assertThat(SeriesRows.of(plain, trace -> true, null).rows().stream().map(SeriesRows.Row::text))
                .as("no heading tells of what")
                .containsExactly("\u2026free", "\u2026used");
        plain.adopt(List.of("memory.free", "memory.used", "flow [l/min]"), number -> false);
        assertThat(SeriesRows.of(plain, SeriesRows.filter("flow"), null)
                        .rows()
                        .get(0)
                        .text())
                .as("its value tells the unit")
                .isEqualTo("flow\u2026");
        Arrangement rig = new Arrangement(what -> {}, () -> {});
        rig.adopt(List.of("temp_in [\u00b0C]", "temp_out [\u00b0C]", "load [%]"), number -> false);
        assertThat(SeriesRows.of(rig, trace -> true, null).rows().stream().map(SeriesRows.Row::text))
                .as("no room is lost to units")
                .containsExactly("\u2026in", "\u2026out", "load\u2026");
        page.traces().get(2).axis(page.addStrip().axis());
        assertThat(SeriesRows.of(page, SeriesRows.filter("idle"), null).rows().stream()
                        .map(SeriesRows.Row::text))
                .as("one alone has its whole name")
                .containsExactly("Strip 1", "cpu{mode=\"idle\"}");
    }

    @Test
    void sortsWithinAnAxis() {
        Strip below = arrangement.addStrip();
        trace(1).axis(below.axis());
        assertThat(text(SeriesRows.of(
                        arrangement, trace -> true, Comparator.comparing(Trace::label, String.CASE_INSENSITIVE_ORDER))))
                .isEqualTo("[Strip 1], cpu.us, mem free, Mem?, [Strip 2], cpu.sy");
    }
}
