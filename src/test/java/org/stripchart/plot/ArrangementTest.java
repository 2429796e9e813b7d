// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
            assertThat(trace.scale()).isSameAs(arrangement.firstScale());
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
    void asksWhoMayCall() {
        Arrangement guarded = new Arrangement(
                what -> {
                    throw new IllegalStateException(what);
                },
                () -> {});
        assertThatThrownBy(() -> guarded.line(1, LineStyle.LINE)).hasMessage("line");
        assertThatThrownBy(() -> guarded.firstScale().fixed(0, 1)).hasMessage("a change of the y scale");
    }

    @Test
    void tellsOfItsScalesChanges() {
        arrangement.firstScale().fixed(0, 1);
        assertThat(changes).hasValue(1);
    }

    @Test
    void refusesWidthsThatAreNone() {
        for (float width : new float[] {0.9f, 4.1f, Float.NaN}) {
            assertThatThrownBy(() -> arrangement.line(width, LineStyle.LINE))
                    .hasMessage("width (" + width + ") must be 1 to 4");
        }
        assertThatThrownBy(() -> new Strip(List.of())).hasMessage("scales (none) must be at least one");
    }
}
