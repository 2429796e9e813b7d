// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a feed knows of its series. */
class SeriesInfoTest {

    private final PointFeed feed = new PointFeed(64);
    private final PointSink sink = feed.sink(OverflowPolicy.DROP);

    /** Returns the points so far, as {@code name value}. */
    private List<String> drained() {
        List<String> points = new ArrayList<>();
        feed.drainTo(
                (series, xs, ys, from, to) -> {
                    SeriesInfo info = feed.series().get(series);
                    StateLabels labels = info.labels();
                    for (int i = from; i < to; i++) {
                        points.add(info.name() + " " + (labels == null ? ys[i] : labels.text(ys[i])));
                    }
                },
                64);
        return points;
    }

    private static StateLabels labels(String... texts) {
        StateLabels labels = new StateLabels();
        for (String text : texts) {
            labels.number(text);
        }
        return labels;
    }

    @Test
    void numbersEachTextOnce() {
        StateLabels labels = labels("ON", "OFF", "ON");

        assertThat(labels.texts()).containsExactly("ON", "OFF");
        assertThat(labels.number("OFF")).isEqualTo(1);
        assertThat(labels.text(1)).isEqualTo("OFF");
        assertThat(labels.text(2)).isEmpty();
        assertThat(labels.text(-1)).isEmpty();
        assertThat(labels.text(Double.NaN)).isEmpty();
    }

    @Test
    void hasNoRoomForMoreThan256Texts() {
        StateLabels labels = new StateLabels();
        for (int i = 0; i < 256; i++) {
            assertThat(labels.number("state " + i)).isEqualTo(i);
        }

        assertThat(labels.number("one more")).isEqualTo(StateLabels.NO_ROOM);
        assertThat(labels.number("state 255")).isEqualTo(255);
        assertThat(labels.texts()).hasSize(256);
    }

    @Test
    void joinsTheStatesOfSeveralSourcesByTheirTexts() {
        SeriesSink one = sink.series(SeriesInfo.ofStates("door", labels("open", "shut")));
        SeriesSink other = sink.series(SeriesInfo.ofStates("door", labels("jammed", "open")));

        one.add(1, 0);
        other.addAll(new double[] {9, 2, 3, 4}, new double[] {9, 1, Double.NaN, 0}, 1, 4);
        one.add(5, 1);

        assertThat(drained()).containsExactly("door open", "door open", "door ", "door jammed", "door shut");
        assertThat(feed.seriesNames()).containsExactly("door");
    }

    @Test
    void rejectsAStateThatHasNoText() {
        SeriesSink door = sink.series(SeriesInfo.ofStates("door", labels("open")));

        assertThat(door.add(1, 1)).isFalse();
        assertThat(door.add(1, -1)).isFalse();
        assertThat(feed.counters().rejected()).isEqualTo(2);
    }

    @Test
    void neverMixesStatesAndNumbersOfOneName() {
        sink.series("door").add(1, 7);
        sink.series(SeriesInfo.ofStates("door", labels("open"))).add(2, 0);
        sink.series(SeriesInfo.ofStates("lamp", labels("ON"))).add(3, 0);
        sink.series("lamp").add(4, 8);
        sink.series("lamp").add(5, 9);

        assertThat(drained())
                .containsExactly(
                        "door 7.0", "door (states) open", "lamp ON", "lamp (numbers) 8.0", "lamp (numbers) 9.0");
    }

    @Test
    void takesTheFirstUnitThatItIsToldAndKeepsAnotherApart() {
        sink.series("a");
        sink.series(SeriesInfo.of("a").withUnit("V"));
        sink.series(SeriesInfo.of("a").withUnit("mV"));
        sink.series("a");

        assertThat(feed.series()).extracting(SeriesInfo::name).containsExactly("a", "a (mV)");
        assertThat(feed.series()).extracting(SeriesInfo::unit).containsExactly("V", "mV");
    }

    @Test
    void tellsOnlyTheNameToASinkThatKnowsNoMore() {
        List<String> asked = new ArrayList<>();
        PointSink plain = name -> {
            asked.add(name);
            return sink.series(name);
        };

        plain.series(SeriesInfo.ofStates("door", labels("open"))).add(1, 0);

        assertThat(asked).containsExactly("door");
        assertThat(drained()).containsExactly("door 0.0");
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> SeriesInfo.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be blank");
    }
}
