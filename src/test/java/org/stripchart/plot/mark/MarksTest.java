// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MarksTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final Marks marks = new Marks(what -> {}, changes::incrementAndGet);

    @Test
    void areKeptByX() {
        marks.add(Mark.at(3, "c"));
        marks.add(Mark.region(1, 9, "a"));
        marks.add(Mark.at(2, "b"));
        assertThat(marks.list()).extracting(Mark::text).containsExactly("a", "b", "c");
        assertThat(changes).hasValue(3);
    }

    @Test
    void equalOnesAreOne() {
        marks.add(Mark.at(3, "c"));
        assertThat(marks.add(Mark.at(3, "c"))).as("is there").isTrue();
        marks.add(Mark.at(3, "other"));
        marks.add(Mark.region(3, 4, "c"));
        assertThat(marks.size()).isEqualTo(3);
    }

    @Test
    void noMoreThanTheMostAreTaken() {
        List<Mark> many =
                IntStream.range(0, Marks.MOST + 7).mapToObj(i -> Mark.at(i, "")).toList();
        assertThat(marks.addAll(many)).isEqualTo(Marks.MOST);
        assertThat(changes).as("told once").hasValue(1);
        assertThat(marks.isFull()).isTrue();
        assertThat(marks.add(Mark.at(0.5, "one more"))).isFalse();
        marks.remove(Mark.at(7, ""));
        assertThat(marks.add(Mark.at(0.5, "one more"))).isTrue();
    }

    @Test
    void someAreRemovedAtOnce() {
        marks.addAll(List.of(Mark.at(1, "a"), Mark.at(2, "b"), Mark.at(4, "c")));
        marks.hold(Mark.at(2, "b"));
        int before = changes.get();
        marks.removeAll(List.of(Mark.at(2, "b"), Mark.at(4, "c"), Mark.at(9, "none")));
        assertThat(marks.list()).containsExactly(Mark.at(1, "a"));
        assertThat(marks.held()).isNull();
        assertThat(changes).hasValue(before + 1);
    }

    @Test
    void someAreMovedAtOnce() {
        marks.addAll(List.of(Mark.at(1, "a"), Mark.region(2, 3, "b"), Mark.at(4, "c")));
        marks.hold(Mark.region(2, 3, "b"));
        int before = changes.get();
        marks.move(Map.of(
                Mark.region(2, 3, "b"),
                Mark.region(3, 4, "b"),
                Mark.at(4, "c"),
                Mark.at(5, "c"),
                Mark.at(9, "none"),
                Mark.at(10, "none")));
        assertThat(marks.list()).containsExactly(Mark.at(1, "a"), Mark.region(3, 4, "b"), Mark.at(5, "c"));
        assertThat(marks.held()).isEqualTo(Mark.region(3, 4, "b"));
        assertThat(changes).hasValue(before + 1);
    }

    @Test
    void theHeldOneStaysHeldWhenItIsChanged() {
        Mark first = Mark.at(1, "first");
        marks.add(first);
        marks.add(Mark.at(2, "second"));
        marks.hold(first);
        Mark changed = first.with("renamed", 3);
        marks.replace(first, changed);
        assertThat(marks.held()).isEqualTo(changed);
        marks.remove(changed);
        assertThat(marks.held()).isNull();
        assertThat(marks.list()).containsExactly(Mark.at(2, "second"));
    }

    @Test
    void whatIsNotThereIsNeitherHeldNorReplaced() {
        marks.add(Mark.at(1, "a"));
        marks.hold(Mark.at(1, "b"));
        marks.replace(Mark.at(1, "b"), Mark.at(1, "c"));
        marks.remove(Mark.at(2, "a"));
        assertThat(marks.held()).isNull();
        assertThat(marks.list()).containsExactly(Mark.at(1, "a"));
    }

    @Test
    void theSameAgainIsNoMoreThanOneAfterARename() {
        marks.add(Mark.at(1, "a"));
        marks.add(Mark.at(1, "b"));
        marks.replace(Mark.at(1, "a"), Mark.at(1, "b"));
        assertThat(marks.list()).containsExactly(Mark.at(1, "b"));
    }

    @Test
    void aStretchIsWithinAnotherInPart() {
        marks.add(Mark.region(0, 10, "long"));
        marks.add(Mark.at(4, "before"));
        marks.add(Mark.at(5, "edge"));
        marks.add(Mark.region(6.5, 8, "after"));
        assertThat(marks.within(5, 6)).extracting(Mark::text).containsExactly("long", "edge");
    }

    @Test
    void aFreeTextIsNoOthers() {
        assertThat(marks.freeText()).isEqualTo("Mark 1");
        marks.add(Mark.at(1, "Mark 1"));
        marks.add(Mark.at(2, "Mark 3"));
        assertThat(marks.freeText()).isEqualTo("Mark 2");
    }

    @Test
    void listenersAreToldUntilTheyEndThat() {
        List<Integer> told = new ArrayList<>();
        Runnable end = marks.onChange(() -> told.add(marks.size()));
        marks.add(Mark.at(1, "a"));
        marks.hold(Mark.at(1, "a"));
        marks.hold(Mark.at(1, "a"));
        end.run();
        marks.add(Mark.at(2, "b"));
        assertThat(told).containsExactly(1, 1);
    }

    @Test
    void refusesWhatIsNowhere() {
        assertThatThrownBy(() -> Mark.at(Double.NaN, "a")).hasMessage("x (NaN) must be finite");
        assertThatThrownBy(() -> Mark.region(2, 2, "a")).hasMessage("to (2.0) must be above x (2.0)");
        assertThatThrownBy(() -> Mark.region(2, Double.POSITIVE_INFINITY, "a")).hasMessageContaining("must be above");
        assertThatThrownBy(() -> Mark.at(2, "a").with("b", -2)).hasMessage("color (-2) must be at least -1");
        assertThatThrownBy(() -> Mark.at(2, "a".repeat(1001))).hasMessageContaining("at most 1000");
    }
}
