// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StateStripsTest {

    private final Arrangement arrangement = new Arrangement(what -> {}, () -> {});

    private Trace trace(int series) {
        return arrangement.traces().get(series);
    }

    private void adopt(String... names) {
        List<String> all = List.of(names);
        arrangement.adopt(all, series -> all.get(series).startsWith("state"));
    }

    @Test
    void statesHaveAStripOfTheirOwnBelowAllLines() {
        adopt("a", "state 1", "state 2", "b");
        Strip lines = arrangement.firstAxis().strip();
        Strip states = trace(1).axis().strip();
        assertThat(arrangement.strips()).containsExactly(lines, states);
        assertThat(states.isOfStates()).isTrue();
        assertThat(trace(2).axis().strip()).isSameAs(states);
        assertThat(trace(3).axis()).isSameAs(arrangement.firstAxis());
        Strip added = arrangement.addStrip();
        assertThat(arrangement.strips()).containsExactly(lines, added, states);
        arrangement.move(states, 0);
        assertThat(arrangement.firstAxis()).as("stays that of lines").isSameAs(lines.axis());
        assertThat(arrangement.addStrip()).isSameAs(arrangement.strips().get(3));
    }

    @Test
    void linesHaveNoRoomAsLongAsThereAreStatesOnly() {
        assertThat(arrangement.shownStrips())
                .containsExactly(arrangement.firstAxis().strip());
        adopt("state");
        Strip states = trace(0).axis().strip();
        assertThat(arrangement.shownStrips()).containsExactly(states);
        adopt("state", "a");
        assertThat(arrangement.shownStrips())
                .containsExactly(arrangement.firstAxis().strip(), states);
        trace(0).visible(false);
        assertThat(arrangement.shownStrips())
                .containsExactly(arrangement.firstAxis().strip());
        assertThat(trace(0).isBand()).isFalse();
    }

    @Test
    void anEmptyStripOfStatesHasNoRoomAndCanBeRemoved() {
        adopt("a", "state");
        Strip first = trace(1).axis().strip();
        Strip second = arrangement.addStateStrip();
        assertThat(arrangement.shownStrips()).doesNotContain(second);
        trace(1).axis(second.axis());
        assertThat(arrangement.shownStrips()).contains(second).doesNotContain(first);
        arrangement.remove(first);
        assertThatThrownBy(() -> arrangement.remove(second)).isInstanceOf(IllegalArgumentException.class);
        Strip third = arrangement.addStateStrip();
        arrangement.remove(second);
        assertThat(trace(1).axis()).isSameAs(third.axis());
        assertThatThrownBy(() -> arrangement.remove(arrangement.firstAxis().strip()))
                .as("the only one of lines")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kindsDoNotMix() {
        adopt("a", "state");
        assertThatThrownBy(() -> trace(0).axis(trace(1).axis())).hasMessage("axis must be of a strip of lines");
        assertThatThrownBy(() -> trace(1).axis(trace(0).axis())).hasMessage("axis must be of a strip of states");
        assertThatThrownBy(() -> trace(1).axis().strip().addAxis(YAxis.Side.RIGHT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBandMovesToAStripOfItsOwnAndToNoAxis() {
        adopt("a", "state 1", "state 2");
        Strip shared = trace(1).axis().strip();
        assertThat(trace(1).moveTo(YAxis.Side.RIGHT)).isFalse();
        trace(1).moveToOwnStrip();
        Strip own = trace(1).axis().strip();
        assertThat(own).isNotSameAs(shared);
        assertThat(own.isOfStates()).isTrue();
        trace(1).moveTo(shared.axis());
        assertThat(arrangement.strips()).containsExactly(arrangement.firstAxis().strip(), shared);
    }

    @Test
    void theLastStripOfLinesStaysWhenItsLineGoes() {
        adopt("a", "state");
        trace(0).moveToOwnStrip();
        assertThat(arrangement.strips()).hasSize(2).contains(trace(0).axis().strip());
        assertThat(arrangement.firstAxis()).isSameAs(trace(0).axis());
    }

    @Test
    void aStripOfStatesIsAsHighAsItsRowsNeedUntilItIsDragged() {
        adopt("a", "state");
        Strip states = trace(1).axis().strip();
        assertThat(states.share()).isZero();
        states.share(2);
        assertThat(states.share()).isEqualTo(2);
        arrangement.even();
        assertThat(states.share()).isZero();
        assertThat(trace(0).axis().strip().share()).isEqualTo(1);
        assertThatThrownBy(() -> trace(0).axis().strip().share(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeatIsAmongStripsOfItsKind() {
        Seats seats = new Seats(arrangement);
        seats.want("state", 0, 0);
        seats.want("a", 5, 3);
        adopt("a", "state");
        seats.take();
        assertThat(trace(0).axis()).isSameAs(arrangement.firstAxis());
        assertThat(trace(1).axis().strip().isOfStates()).isTrue();
    }
}
