// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.LiveChart;

class MissingSeriesTest {

    private final LiveChart chart = execute(() -> LiveChart.builder().build());

    @AfterEach
    void close() {
        chart.close();
    }

    private void come(String... names) {
        for (String name : names) {
            chart.series(name).add(1, 1);
        }
        execute(chart::refresh);
        execute(chart::refresh);
    }

    private List<String> waiting() {
        return execute(() -> MissingSeries.of(chart).stream()
                .map(each -> each.waits(chart.seriesNames()))
                .toList());
    }

    @Test
    void saysWhichSeriesAFormulaWaitsForAndWhatThereIs() {
        come("pressure", "temp [\u00b0C]");
        execute(() -> chart.analysis().derive("q", "", "tempp * 2"));
        assertThat(waiting()).containsExactly("q waits for a series tempp; there are `temp [\u00b0C]`, pressure");
        come("tempp");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aNameWithoutItsUnitIsThereWhereItTellsWhich() {
        come("temp [\u00b0C]");
        execute(() -> chart.analysis().derive("q", "", "temp * 2"));
        execute(() -> chart.analysis().alarm("temp > 3"));
        assertThat(waiting()).isEmpty();
        come("temp [K]");
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void saysItOfAlarmsAndOfTheTriggerToo() {
        come("a");
        execute(() -> chart.analysis().alarm("b > 3 for 1s"));
        execute(() -> chart.analysis().alarm("a > 3"));
        execute(() -> chart.analysis().trigger(new TriggerRule("c", new Trigger.Edge(1, 0, Trigger.Slope.RISING))));
        assertThat(waiting())
                .containsExactly(
                        "alarm b > 3 for 1s waits for a series b; there are a",
                        "the trigger waits for a series c; there are a");
    }

    @Test
    void blamesTheFormulaThatWaitsAndNotThoseOfIt() {
        come("a");
        execute(() -> chart.analysis().derive("q", "", "x + y + a"));
        execute(() -> chart.analysis().derive("r", "", "q + 1"));
        assertThat(waiting()).containsExactly("q waits for the series x and y; there are a");
    }

    @Test
    void whoAsksAgainIsToldOfWhatIsAskedForByThen() {
        SeriesNeeds needs = new SeriesNeeds(chart);
        assertThat(missing(needs)).isEmpty();
        execute(() -> chart.analysis().derive("q", "", "x + 1"));
        assertThat(missing(needs)).containsExactly("q: x");
        execute(() -> chart.analysis().alarm("b > 3"));
        assertThat(missing(needs)).containsExactly("q: x", "alarm b > 3: b");
        execute(() -> chart.analysis().derive("q", "", "y + 1"));
        execute(() -> chart.analysis().removeAlarm("b > 3"));
        execute(() -> chart.analysis().trigger(new TriggerRule("c", new Trigger.Edge(1, 0, Trigger.Slope.RISING))));
        assertThat(missing(needs)).containsExactly("q: y", "the trigger: c");
        come("y");
        execute(() -> chart.analysis().removeTrigger());
        assertThat(missing(needs)).isEmpty();
        execute(() -> chart.analysis().removeDerived("q"));
        assertThat(missing(needs)).isEmpty();
    }

    private static List<String> missing(SeriesNeeds needs) {
        return execute(() -> needs.missing().stream()
                .map(each -> each.what() + ": " + String.join(" ", each.names()))
                .toList());
    }

    @Test
    void namesAFewOfMany() {
        come("a", "b", "c", "d", "e", "f", "Tem");
        MissingSeries missing = new MissingSeries(MissingSeries.Kind.FORMULA, "q", List.of("temp"));
        assertThat(missing.neverCame(execute(chart::seriesNames)))
                .isEqualTo(
                        "q was not computed, since there was no series temp; there were Tem, a, b, c, d and 2 others");
        assertThat(missing.neverCame(List.of())).isEqualTo("q was not computed, since there was no series temp");
    }
}
