// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A trace that a person puts elsewhere. */
class MovedTraceTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final Arrangement arrangement = new Arrangement(what -> {}, changes::incrementAndGet);

    MovedTraceTest() {
        arrangement.adopt(List.of("a", "b", "c"), number -> false);
    }

    private Trace trace(int series) {
        return arrangement.traces().get(series);
    }

    /** The traces by axis and strip: {@code a,b/c | d} has a second axis in the first strip. */
    private String places() {
        return arrangement.strips().stream()
                .map(strip -> strip.axes().stream()
                        .map(axis -> arrangement.traces().stream()
                                .filter(trace -> trace.axis() == axis)
                                .map(Trace::name)
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void goesToAnAxisOnTheOtherSideWhichIsMadeOnce() {
        assertThat(trace(1).moveTo(YAxis.Side.RIGHT)).isTrue();
        assertThat(places()).isEqualTo("a,c/b");
        assertThat(changes).as("told").hasValue(1);
        assertThat(trace(2).moveTo(YAxis.Side.RIGHT)).isTrue();
        assertThat(places()).isEqualTo("a/b,c");
        assertThat(trace(1).axis().side()).isEqualTo(YAxis.Side.RIGHT);
        assertThat(trace(1).placedByHand()).isTrue();
    }

    @Test
    void anAxisThatIsLeftGoes() {
        trace(1).moveTo(YAxis.Side.RIGHT);
        trace(1).moveTo(YAxis.Side.LEFT);
        assertThat(places()).isEqualTo("a,b,c");
    }

    @Test
    void anotherAxisTakesThePlaceOfTheFirst() {
        trace(0).moveTo(YAxis.Side.RIGHT);
        trace(1).moveTo(YAxis.Side.RIGHT);
        trace(2).moveTo(YAxis.Side.RIGHT);
        assertThat(places()).isEqualTo("a,b,c");
        assertThat(arrangement.firstAxis().side()).isEqualTo(YAxis.Side.RIGHT);
    }

    @Test
    void hasNoRoomBesideFourAxes() {
        Strip strip = arrangement.strips().get(0);
        for (int i = 0; i < 3; i++) {
            strip.addAxis(YAxis.Side.LEFT);
        }
        assertThat(trace(0).moveTo(YAxis.Side.RIGHT)).isFalse();
        assertThat(places()).isEqualTo("a,b,c///");
    }

    @Test
    void getsAStripOfItsOwnBelow() {
        trace(2).moveToOwnStrip();
        trace(0).moveToOwnStrip();
        assertThat(places()).isEqualTo("b | a | c");
        assertThat(arrangement.strips().get(1).axis().label()).isEmpty();
    }

    @Test
    void aStripThatIsLeftGoes() {
        trace(2).moveToOwnStrip();
        trace(2).moveTo(arrangement.firstAxis());
        assertThat(places()).isEqualTo("a,b,c");
        trace(0).moveToOwnStrip();
        trace(1).moveTo(trace(0).axis());
        trace(2).moveTo(trace(0).axis());
        assertThat(places()).as("the only one stays").isEqualTo("a,b,c");
        trace(0).moveToOwnStrip();
        trace(1).moveToOwnStrip();
        trace(2).moveToOwnStrip();
        assertThat(arrangement.strips()).hasSize(3);
    }
}
