// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final Arrangement arrangement = new Arrangement(what -> {}, changes::incrementAndGet);

    @Test
    void givesEachSeriesATraceOnTheFirstScale() {
        arrangement.adopt(List.of("a", "b"), number -> false);
        arrangement.adopt(List.of("a", "b", "c"), number -> false);
        assertThat(arrangement.traces()).extracting(Trace::name).containsExactly("a", "b", "c");
        assertThat(arrangement.traces()).extracting(Trace::series).containsExactly(0, 1, 2);
        assertThat(arrangement.traces()).allSatisfy(trace -> {
            assertThat(trace.axis()).isSameAs(arrangement.firstAxis());
            assertThat(trace.style()).isEqualTo(LineStyle.LINE);
            assertThat(trace.width()).isEqualTo(1.5f);
        });
        assertThat(arrangement.strips()).hasSize(1);
    }

    @Test
    void changesLinesThatAreThereAndThoseToCome() {
        arrangement.adopt(List.of("a"), number -> false);
        arrangement.line(3, LineStyle.STEP);
        arrangement.adopt(List.of("a", "b"), number -> false);
        assertThat(arrangement.traces()).allSatisfy(trace -> {
            assertThat(trace.width()).isEqualTo(3);
            assertThat(trace.style()).isEqualTo(LineStyle.STEP);
        });
        assertThat(changes).hasValue(1);
    }

    @Test
    void saysHowLinesToComeAreDrawn() {
        assertThat(arrangement.width()).isEqualTo(Arrangement.DEFAULT_WIDTH);
        for (float width : new float[] {1, 4}) {
            arrangement.line(width, LineStyle.POINTS);
            assertThat(arrangement.width()).isEqualTo(width);
            assertThat(arrangement.style()).isEqualTo(LineStyle.POINTS);
        }
    }

    @Test
    void linesThatAreDrawnASecondTimeAreToldOfOnce() {
        arrangement.adopt(List.of("a", "b", "c"), number -> false);
        arrangement.moved(Set.of("a", "c"), 2);
        assertThat(arrangement.traces()).extracting(Trace::moved).containsExactly(2.0, 0.0, 2.0);
        assertThat(changes).hasValue(1);
        arrangement.moved(Set.of("a", "c"), 2);
        assertThat(changes).as("where they are already").hasValue(1);
    }

    @Test
    void asksWhoMayCall() {
        Arrangement guarded = new Arrangement(
                what -> {
                    throw new IllegalStateException(what);
                },
                () -> {});
        assertThatThrownBy(() -> guarded.line(1, LineStyle.LINE)).hasMessage("line");
        assertThatThrownBy(() -> guarded.firstAxis().limits().fixed(0, 1)).hasMessage("a change of the y scale");
    }

    @Test
    void tellsOfItsScalesChanges() {
        arrangement.firstAxis().limits().fixed(0, 1);
        assertThat(changes).hasValue(1);
    }

    @Test
    void refusesWidthsThatAreNone() {
        for (float width : new float[] {0.9f, 4.1f, Float.NaN}) {
            assertThatThrownBy(() -> arrangement.line(width, LineStyle.LINE))
                    .hasMessage("width (" + width + ") must be 1 to 4");
        }
    }

    @Test
    void putsTracesIntoStripsAndOntoAxes() {
        arrangement.adopt(List.of("a", "b", "c"), number -> number == 2);
        Strip states = arrangement.traces().get(2).axis().strip();
        Strip below = arrangement.addStrip();
        YAxis right = below.addAxis(YAxis.Side.RIGHT);
        Trace b = arrangement.traces().get(1);
        b.axis(right);

        assertThat(arrangement.strips()).containsExactly(arrangement.firstAxis().strip(), below, states);
        assertThat(below.axes()).containsExactly(below.axis(), right);
        assertThat(right.side()).isEqualTo(YAxis.Side.RIGHT);
        assertThat(right.strip()).isSameAs(below);
        assertThat(b.placedByHand()).isTrue();
        assertThat(arrangement.traces().get(0).placedByHand()).isFalse();
        assertThat(arrangement.traces().get(2).isDrawn()).as("a state").isFalse();
        b.visible(false);
        assertThat(b.isDrawn()).isFalse();
        assertThat(changes).hasValue(4);
    }

    @Test
    void tellsOnceOfSeveralChanges() {
        AtomicInteger told = new AtomicInteger();
        Runnable end = arrangement.onChange(told::incrementAndGet);
        long version = arrangement.version();
        arrangement.change(() -> {
            arrangement.addStrip().share(3);
            arrangement.firstAxis().label("V");
            arrangement.firstAxis().side(YAxis.Side.RIGHT);
        });
        assertThat(told).hasValue(1);
        assertThat(changes).hasValue(1);
        assertThat(arrangement.version()).isGreaterThan(version);
        end.run();
        arrangement.even();
        assertThat(told).hasValue(1);
        assertThat(arrangement.strips()).extracting(Strip::share).containsExactly(1.0, 1.0);
    }

    @Test
    void leavesNoTraceBehindWhenAStripGoes() {
        arrangement.adopt(List.of("a", "b"), number -> false);
        Strip first = arrangement.strips().get(0);
        Strip second = arrangement.addStrip();
        arrangement.traces().get(1).axis(second.axis());
        arrangement.remove(second);
        assertThat(arrangement.traces().get(1).axis()).isSameAs(first.axis());

        Strip third = arrangement.addStrip();
        arrangement.remove(first);
        assertThat(arrangement.strips()).containsExactly(third);
        assertThat(arrangement.traces())
                .allSatisfy(trace -> assertThat(trace.axis()).isSameAs(third.axis()));
        assertThatThrownBy(() -> arrangement.remove(third))
                .hasMessage("strip must be one of several of this arrangement");
        assertThatThrownBy(() -> arrangement.traces().get(0).axis(second.axis()))
                .hasMessage("axis must be one of this arrangement");
    }

    @Test
    void movesStrips() {
        Strip first = arrangement.strips().get(0);
        Strip second = arrangement.addStrip();
        Strip third = arrangement.addStrip();
        arrangement.move(first, 2);
        assertThat(arrangement.strips()).containsExactly(second, third, first);
        arrangement.move(first, 0);
        assertThat(arrangement.strips()).containsExactly(first, second, third);
    }

    @Test
    void hasFourAxesAtMost() {
        Strip strip = arrangement.strips().get(0);
        for (int i = 1; i < Strip.MOST_AXES; i++) {
            strip.addAxis(YAxis.Side.LEFT);
        }
        assertThatThrownBy(() -> strip.addAxis(YAxis.Side.RIGHT)).hasMessage("axes (4) must be fewer than 4");
        assertThatThrownBy(() -> strip.share(0)).hasMessage("share (0.0) must be positive");
    }
}
