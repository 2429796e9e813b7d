// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class ArrangerTest {

    private final History history = new History(HistoryLimit.points(100_000));
    private final AtomicInteger changes = new AtomicInteger();
    private final Arrangement arrangement = new Arrangement(what -> {}, changes::incrementAndGet);
    private final List<String> names = new ArrayList<>();

    private Arranger arranger(StripRule.Kind kind, List<List<String>> globs) {
        return new Arranger(
                arrangement,
                history,
                number -> names.get(number).endsWith("%") ? "%" : "",
                number -> names.get(number).startsWith("b") && names.get(number).length() == 2 ? "io" : "",
                new StripRule(kind, globs));
    }

    private void add(String name, double... ys) {
        if (!names.contains(name)) {
            names.add(name);
        }
        int number = names.indexOf(name);
        for (double y : ys) {
            double x = number < history.seriesCount() ? history.series(number).size() : 0;
            history.append(number, new double[] {x}, new double[] {y}, 0, 1);
        }
        arrangement.adopt(names, series -> names.get(series).startsWith("state"));
    }

    private String strips() {
        return arrangement.strips().stream()
                .map(strip -> arrangement.traces().stream()
                        .filter(trace -> trace.axis().strip() == strip)
                        .map(trace -> trace.visible() ? trace.name() : "(" + trace.name() + ")")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void decidesOnceTheFirstRowsHaveComeAndNotWhenValuesWander() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        auto.update();
        add("a", 1);
        add("b", 1000);
        auto.update();
        add("a", 2, 3);
        add("b", 1001, 1002);
        auto.update();
        assertThat(strips()).isEqualTo("a | b");
        int before = changes.get();
        add("a", 1000);
        auto.update();
        assertThat(strips()).isEqualTo("a | b");
        assertThat(changes).hasValue(before);
        add("c", 5, 6, 7);
        auto.update();
        assertThat(strips()).as("new series: what is known now").isEqualTo("a,b | c");
    }

    @Test
    void aSpikeThatComesLaterPressesOnlyItsGroupFlat() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        add("user%", 3, 5, 4);
        add("bi", 0, 4, 0);
        add("bo", 0, 0, 12);
        add("r", 1, 2, 1);
        auto.update();
        assertThat(strips()).isEqualTo("user% | bi,bo | r");
        add("bo", 900_000);
        auto.update();
        auto.again();
        assertThat(strips()).isEqualTo("user% | bi | bo | r");
    }

    private void addSmallAndCount() {
        add("vib", 0.001, -0.002, 0.003);
        add("count", 0, 0, 0.05);
    }

    @Test
    void mendsStripsOfTheFirstRowsOnceTheirLinesCannotBeRead() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        addSmallAndCount();
        auto.update();
        assertThat(strips()).isEqualTo("vib,count");
        int before = changes.get();
        auto.mend();
        assertThat(changes).as("all can be read").hasValue(before);
        add("count", 42_000);
        auto.mend();
        assertThat(strips()).isEqualTo("vib | count");
    }

    @Test
    void showsWhatBeginsToMoveInPlaceOfWhatDoesNot() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        for (int i = 0; i < 13; i++) {
            add("z" + i, 0, 0, 0);
        }
        auto.update();
        assertThat(arrangement.traces().get(12).visible()).isFalse();
        auto.mend();
        assertThat(arrangement.traces().get(12).visible()).isFalse();
        add("z12", 96);
        auto.mend();
        assertThat(arrangement.traces().get(12).visible()).isTrue();
        assertThat(arrangement.traces().stream().filter(Trace::visible)).hasSize(12);
    }

    @Test
    void mendsNothingThatAPersonHasHadAHandIn() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        addSmallAndCount();
        auto.update();
        add("count", 42_000);
        arrangement.firstAxis().limits().fixed(0, 1);
        auto.mend();
        assertThat(strips()).isEqualTo("vib,count");
        arrangement.firstAxis().limits().fitting(YScale.Mode.AUTO);
        arrangement.traces().get(0).visible(true);
        auto.mend();
        assertThat(strips()).isEqualTo("vib,count");
        auto.again();
        assertThat(strips()).isEqualTo("vib | count");
    }

    @Test
    void leavesWhatAPersonHasPlaced() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        add("a", 1, 2, 3);
        add("b", 1000, 2000, 3000);
        auto.update();
        YAxis first = arrangement.firstAxis();
        arrangement.traces().get(1).axis(first);
        add("c", 2, 1, 3);
        auto.update();
        assertThat(strips()).isEqualTo("a,b,c");
        auto.again();
        assertThat(strips()).isEqualTo("a,c | b");
        assertThat(arrangement.firstAxis()).isSameAs(first);
    }

    @Test
    void namesUnitsAndCallsOneStripWhatTheChartDoes() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        add("cpu %", 1, 2, 3);
        auto.update();
        assertThat(arrangement.firstAxis().label()).isEmpty();
        add("load", 1, 2, 3);
        auto.update();
        assertThat(arrangement.strips())
                .extracting(strip -> strip.axis().label())
                .containsExactly("%", "");
    }

    @Test
    void givesEachItsOwn() {
        Arranger each = arranger(StripRule.Kind.EACH, List.of());
        add("a", 1, 2, 3);
        add("state", 0, 1, 0);
        add("b", 1, 2, 3);
        each.update();
        assertThat(strips()).isEqualTo("a | b | state");
    }

    @Test
    void givesStripsToGlobsFirst() {
        Arranger auto =
                arranger(StripRule.Kind.AUTO, List.of(List.of("cpu*", "load"), List.of("nothing"), List.of("m?m")));
        add("other", 1, 2, 3);
        add("mem", 1e9, 2e9, 3e9);
        add("load", 1, 2, 3);
        add("cpu.us", 1, 2, 30000);
        auto.update();
        assertThat(strips()).isEqualTo("load,cpu.us | mem | other");
        assertThat(arrangement.traces())
                .as("colours in turn")
                .extracting(Trace::color)
                .containsExactly(0, 1, 2, 3);
        Arranger one = arranger(StripRule.Kind.ONE, List.of(List.of("mem")));
        one.again();
        assertThat(strips()).contains("mem").contains("other,load,cpu.us");
    }

    @Test
    void goesOnWithoutTheStripsThatAPersonHasEmptied() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        add("a", 1, 2, 3);
        add("big", 1e6, 2e6, 3e6);
        auto.update();
        arrangement.traces().get(1).moveTo(arrangement.traces().get(0).axis());
        assertThat(strips()).isEqualTo("a,big");
        add("bigger", 1e9, 2e9, 3e9);
        add("small", 1e-3, 2e-3, 3e-3);
        auto.update();
        assertThat(arrangement.traces())
                .allMatch(trace -> arrangement.strips().contains(trace.axis().strip()));
    }

    @Test
    void leavesShownWhatAPersonHasShownAndHiddenWhatIsHidden() {
        Arranger auto = arranger(StripRule.Kind.AUTO, List.of());
        for (int i = 0; i < 14; i++) {
            add("n" + i, 100 - i, 101, 102);
        }
        auto.update();
        Trace hidden = arrangement.traces().stream()
                .filter(trace -> !trace.visible())
                .findFirst()
                .orElseThrow();
        hidden.visible(true);
        arrangement.traces().get(13).visible(false);
        add("more", 1, 2, 3);
        auto.update();
        assertThat(hidden.visible()).isTrue();
        assertThat(arrangement.traces().get(13).visible()).isFalse();
        auto.again();
        assertThat(hidden.shownByHand()).isFalse();
    }

    @Test
    void matchesGlobs() {
        StripRule rule = new StripRule(StripRule.Kind.AUTO, List.of(List.of("a*c", "?"), List.of("*.x*y")));
        assertThat(rule.globOf("abcc")).isZero();
        assertThat(rule.globOf("q")).isZero();
        assertThat(rule.globOf("ab")).isEqualTo(-1);
        assertThat(rule.globOf("1.xx.y")).isEqualTo(1);
        assertThat(rule.globOf("")).isEqualTo(-1);
        assertThat(rule.globOf("abc [m/s]")).as("without its unit").isZero();
        assertThat(rule.globOf("abc [m] x")).isEqualTo(-1);
    }

    @Test
    void leavesOneStripAlone() {
        Arranger one = arranger(StripRule.Kind.ONE, List.of());
        Strip by = arrangement.addStrip();
        add("a", 1, 2, 3);
        one.update();
        one.again();
        assertThat(arrangement.strips()).hasSize(2).endsWith(by);
    }
}
