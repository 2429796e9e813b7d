// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Series that want to be in a certain strip before they have come. */
class SeatsTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final Arrangement arrangement = new Arrangement(what -> {}, changes::incrementAndGet);
    private final Strip second = arrangement.addStrip();
    private final YAxis right = second.addAxis(YAxis.Side.RIGHT);
    private final Seats seats = new Seats(arrangement);

    private Trace trace(int series) {
        return arrangement.traces().get(series);
    }

    @Test
    void areTakenOnceByThoseThatCome() {
        seats.want("b", 1, 1);
        changes.set(0);
        arrangement.adopt(List.of("a"), series -> false);
        seats.take();
        assertThat(changes).as("nobody came who wanted one").hasValue(0);

        arrangement.adopt(List.of("a", "b"), series -> false);
        seats.take();
        assertThat(trace(1).axis()).isSameAs(right);
        assertThat(trace(1).placedByHand()).isTrue();
        assertThat(trace(0).axis()).isSameAs(arrangement.firstAxis());
        assertThat(changes).as("told once").hasValue(1);

        trace(1).axis(second.axis());
        seats.take();
        assertThat(trace(1).axis()).as("moved by hand since").isSameAs(second.axis());
    }

    @Test
    void areTheLastThereAreWhereThereIsNoSuch() {
        seats.want("a", 7, 3);
        seats.want("b", 0, 1);
        arrangement.adopt(List.of("a", "b"), series -> false);
        seats.take();
        assertThat(trace(0).axis()).isSameAs(right);
        assertThat(trace(1).axis()).isSameAs(arrangement.firstAxis());
    }

    @Test
    void areThoseThatCanBe() {
        String rule = "must be at least 0 and axis (%d) 0 to 3";
        assertThatThrownBy(() -> seats.want("a", -1, 0)).hasMessage("strip (-1) " + rule, 0);
        assertThatThrownBy(() -> seats.want("a", 0, -1)).hasMessage("strip (0) " + rule, -1);
        assertThatThrownBy(() -> seats.want("a", 0, 4)).hasMessage("strip (0) " + rule, 4);
        seats.want("a", 0, 3);
    }
}
