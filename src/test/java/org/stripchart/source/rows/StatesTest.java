// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.StateLabels;
import org.stripchart.source.FakeSink;

/** States in rows. */
class StatesTest {

    private final FakeSink sink = new FakeSink();
    private final Row row = row(SeriesRules.DEFAULTS.withX(XFrom.INDEX));

    private Row row(SeriesRules rules) {
        return new Row(sink, rules, new SeriesBudget(rules.maxSeries()), "");
    }

    private static void putState(Row row, String name, String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        row.putState(row.series().stateNumber(name, false), bytes, 1, bytes.length - 1);
    }

    private static RowEnd state(Row row, String name, String text) {
        putState(row, name, text);
        return row.commit();
    }

    @Test
    void becomePointsOfTheirSeries() {
        assertThat(state(row, "door", "open")).isEqualTo(RowEnd.TAKEN);
        assertThat(state(row, "door", "shut")).isEqualTo(RowEnd.TAKEN);
        assertThat(state(row, "door", "open")).isEqualTo(RowEnd.TAKEN);
        row.flush();

        assertThat(sink.states("door")).containsExactly("open", "shut", "open");
        assertThat(sink.xs.get("door")).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void leaveNoTraceOfARowThatIsCleared() {
        putState(row, "door", "ajar");
        row.clear();
        state(row, "door", "open");
        row.flush();

        assertThat(sink.states("door")).containsExactly("open");
        assertThat(sink.labels)
                .extractingByKey("door")
                .extracting(StateLabels::texts)
                .isEqualTo(List.of("open"));
    }

    @Test
    void areCountedWhereThereAreTooMany() {
        for (int i = 0; i < 256; i++) {
            state(row, "step", "s" + i);
            state(row, "step", "s" + i);
            assertThat(state(row, "step", "s" + i)).isEqualTo(RowEnd.TAKEN);
        }
        putState(row, "step", "one more");
        row.put(row.series().number("a"), 1);

        assertThat(row.commit()).isEqualTo(RowEnd.MANY_STATES);
        assertThat(state(row, "step", "s255")).isEqualTo(RowEnd.TAKEN);
        row.flush();
        assertThat(sink.states("step")).hasSize(3 * 256 + 1).last().isEqualTo("s255");
        assertThat(sink.values("a")).containsExactly(1.0);
        assertThat(row.series().freeTexts()).isEmpty();
    }

    @Test
    void areGivenUpWhereNearlyEachIsAnother() {
        for (int i = 0; i < 1000; i++) {
            putState(row, "id", "a8f" + i);
            row.put(row.series().number("v"), i);
            assertThat(row.commit()).isEqualTo(RowEnd.TAKEN);
        }
        row.flush();

        assertThat(sink.states("id")).hasSize(16);
        assertThat(sink.values("v")).hasSize(1000);
        assertThat(row.series().freeTexts()).containsExactly("id");
    }

    @Test
    void areNoLongTexts() {
        state(row, "door", "open");
        state(row, "door", "x".repeat(65));
        state(row, "door", "\u00e9".repeat(64));
        state(row, "door", "");
        row.flush();

        assertThat(sink.states("door")).containsExactly("open", "\u00e9".repeat(64));
    }

    @Test
    void haveAnotherNameWhereNumbersHaveTheirs() {
        row.put(row.series().number("a"), 1);
        putState(row, "a", "ON");
        putState(row, "b", "OFF");
        row.put(row.series().number("b"), 2);
        row.commit();
        row.flush();

        assertThat(sink.values("a")).containsExactly(1.0);
        assertThat(sink.states("a (states)")).containsExactly("ON");
        assertThat(sink.states("b")).containsExactly("OFF");
        assertThat(sink.values("b (numbers)")).containsExactly(2.0);
    }

    @Test
    void takeNoRoomFromNumbers() {
        Row narrow = row(SeriesRules.DEFAULTS.withX(XFrom.INDEX).withMaxSeries(1));
        putState(narrow, "door", "open");
        narrow.put(narrow.series().number("v"), 1);
        assertThat(narrow.commit()).isEqualTo(RowEnd.TAKEN);

        assertThat(state(narrow, "lamp", "ON")).isEqualTo(RowEnd.CROWDED);
        narrow.flush();
        assertThat(sink.ys.keySet()).containsExactlyInAnyOrder("door", "v");
    }

    @Test
    void areLeftOutByTheFilterAsNumbersAre() {
        Row filtered =
                row(SeriesRules.DEFAULTS.withX(XFrom.INDEX).withFilter(new SeriesFilter(List.of(), List.of("door"))));
        putState(filtered, "door", "open");
        assertThat(state(filtered, "lamp", "ON")).isEqualTo(RowEnd.TAKEN);
        filtered.flush();

        assertThat(sink.ys.keySet()).containsExactly("lamp");
        assertThat(filtered.series().leftOut()).containsExactly("door");
    }

    @Test
    void haveNoRate() {
        Row rates = row(SeriesRules.DEFAULTS.withX(XFrom.INDEX).withRate(true));
        state(rates, "door", "open");
        state(rates, "door", "shut");
        rates.flush();

        assertThat(sink.states("door")).containsExactly("open", "shut");
    }

    @Test
    void areUnknownAfterAGap() {
        state(row, "door", "open");
        row.gap(0);

        assertThat(sink.states("door")).containsExactly("open", "");
    }

    @Test
    void showWhatCouldUpsetATerminal() {
        state(row, "door", "a\tb");
        row.flush();

        assertThat(sink.states("door")).containsExactly("a\\tb");
    }

    @Test
    void unitsComeWithTheFirstPointOfTheirSeries() {
        row.put(row.series().number("a"), 1, Unit.of("mV"));
        row.commit();
        row.flush();

        assertThat(sink.units).containsEntry("a", "mV");
    }

    @Test
    void areOneStateHoweverOftenTheyComeUpInARow() {
        putState(row, "door", "open");
        putState(row, "lamp", "on");
        putState(row, "door", "open");
        assertThat(row.commit()).isEqualTo(RowEnd.TAKEN);
        row.flush();

        assertThat(sink.states("door")).containsExactly("open", "open");
        assertThat(sink.states("lamp")).containsExactly("on");
    }

    @Test
    void areStatesWhereEachCameTwiceSoFar() {
        for (int i = 0; i < 16; i++) {
            state(row, "step", "s" + i);
            state(row, "step", "s" + i);
        }
        state(row, "step", "one more");
        state(row, "step", "and one more");
        row.flush();

        assertThat(sink.states("step")).hasSize(33).last().isEqualTo("one more");
        assertThat(row.series().freeTexts()).containsExactly("step");
    }

    @Test
    void areNoTextsThatAreLongOnceTheyAreShown() {
        putState(row, "door", "\t".repeat(40));
        row.put(row.series().number("v"), 1);
        row.commit();
        row.flush();

        assertThat(sink.ys.keySet()).containsExactly("v");
    }

    @Test
    void areLeftOutWithoutMovingTheValuesBesideThem() {
        row.put(row.series().number("before"), 1);
        putState(row, "door", "\t".repeat(40));
        row.put(row.series().number("after"), 2);
        putState(row, "lamp", "on");
        row.commit();
        row.flush();

        assertThat(sink.values("before")).containsExactly(1.0);
        assertThat(sink.values("after")).containsExactly(2.0);
        assertThat(sink.states("lamp")).containsExactly("on");
    }
}
