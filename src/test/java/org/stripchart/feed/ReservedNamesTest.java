// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of series that are computed, and what sources get that send such a name. */
class ReservedNamesTest {

    private final PointFeed feed = new PointFeed(8);
    private final PointSink sink = feed.sink(OverflowPolicy.DROP);

    private List<Integer> drained() {
        List<Integer> numbers = new ArrayList<>();
        feed.drainTo(
                (series, xs, ys, from, to) -> {
                    for (int i = from; i < to; i++) {
                        numbers.add(series);
                    }
                },
                Integer.MAX_VALUE);
        return numbers;
    }

    @Test
    void aSourceGetsAnotherNameThanAComputedSeries() {
        feed.reserve("power");
        sink.series("power").add(1, 1);
        assertThat(feed.seriesNames()).hasSize(1).doesNotContain("power");
        SeriesInfo power = SeriesInfo.derived("power", "", "u * i");
        assertThat(feed.addReserved(power)).isEqualTo(1);
        assertThat(feed.seriesNames()).element(1).isEqualTo("power");
        assertThat(feed.addReserved(SeriesInfo.derived("power", "W", "u * i")))
                .as("the same one")
                .isEqualTo(1);
        assertThat(feed.series().get(1).unit()).isEqualTo("W");
        assertThat(feed.series().get(1).isDerived()).isTrue();
        sink.series("power").add(2, 2);
        assertThat(feed.seriesNames()).hasSize(2);
        assertThat(drained()).containsExactly(0, 0);
    }

    @Test
    void aSeriesIsFoundByItsNameWithoutTheUnit() {
        sink.series("power [W]");
        assertThat(feed.find("power")).isZero();
        assertThat(feed.find("power [W]")).isZero();
        assertThat(feed.find("pow")).isEqualTo(-1);
        sink.series("power [kW]");
        assertThat(feed.find("power")).as("two of them").isEqualTo(-1);
        sink.series("power");
        assertThat(feed.find("power")).isEqualTo(2);
    }

    @Test
    void aNameThatWillBeThereMeansNoOther() {
        feed.reserve("power");
        sink.series("power [W]");
        assertThat(feed.find("power")).isEqualTo(-1);
        assertThat(feed.addReserved(SeriesInfo.derived("power", "", "u * i"))).isEqualTo(1);
        assertThat(feed.find("power")).isEqualTo(1);
    }

    @Test
    void aNameThatASourceHasIsNotFree() {
        sink.series("power");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed.reserve("power"))
                .withMessage("there is a series power already");
        sink.series("power").add(1, 1);
        assertThat(drained()).containsExactly(0);
    }

    @Test
    void aNameThatIsReleasedIsFreeUntilASourceHasIt() {
        feed.reserve("power");
        feed.addReserved(SeriesInfo.derived("power", "", "u * i"));
        feed.reserve("power");
        feed.release("power");
        assertThat(feed.series().get(0).isDerived()).isFalse();
        feed.reserve("power");
        feed.release("power");
        sink.series("power").add(1, 1);
        assertThat(feed.seriesNames()).containsExactly("power");
        assertThat(drained()).containsExactly(0);
        assertThatIllegalArgumentException().isThrownBy(() -> feed.reserve("power"));
    }

    @Test
    void aNameThatWasNeverComputedIsReleasedAsWell() {
        feed.reserve("power");
        feed.release("power");
        sink.series("power").add(1, 1);
        assertThat(feed.seriesNames()).containsExactly("power");
    }
}
