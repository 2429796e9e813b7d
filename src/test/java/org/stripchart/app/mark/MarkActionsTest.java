// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.mark.Mark;
import org.stripchart.session.undo.TakenOffList;

class MarkActionsTest {

    private final LiveChart chart = execute(() -> LiveChart.builder().build());
    private final TakenOffList takenOff = new TakenOffList();
    private final List<String> told = new ArrayList<>();
    private final Mark first = Mark.at(1, "first");
    private final Mark second = Mark.region(2, 3, "second");

    @AfterEach
    void close() {
        chart.close();
    }

    private void remove(Mark... marks) {
        execute(() -> MarkActions.remove(chart, takenOff, List.of(marks), (line, isFault) -> told.add(line)));
    }

    private List<Mark> marks() {
        return execute(() -> chart.marks().list());
    }

    @Test
    void whatIsRemovedCanBePutBack() {
        execute(() -> chart.marks().addAll(List.of(first, second)));
        remove(first, second);
        assertThat(marks()).isEmpty();
        assertThat(told).containsExactly("Removed 2 marks; Ctrl+Shift+K undoes that");
        assertThat(Objects.requireNonNull(takenOff.latest()).text()).isEqualTo("Removed 2 marks");
        assertThat(execute(takenOff::bringBack)).isTrue();
        assertThat(marks()).containsExactly(first, second);
        assertThat(takenOff.latest()).isNull();
    }

    @Test
    void theLastThatWasRemovedComesBackFirst() {
        execute(() -> chart.marks().addAll(List.of(first, second)));
        remove(first);
        remove(second);
        assertThat(execute(takenOff::bringBack)).isTrue();
        assertThat(marks()).containsExactly(second);
        assertThat(execute(takenOff::bringBack)).isTrue();
        assertThat(marks()).containsExactly(first, second);
    }

    @Test
    void whatWasDraggedCanBePutBack() {
        Mark there = Mark.at(7, "first");
        execute(() -> chart.marks().addAll(List.of(there, second)));
        execute(() -> MarkActions.dragged(chart, takenOff, first, there, (line, isFault) -> told.add(line)));
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Moved: \u201cfirst\u201d at ")
                .endsWith("; Ctrl+Shift+K undoes that");
        assertThat(Objects.requireNonNull(takenOff.latest()).undoText()).isEqualTo("Undo move");
        assertThat(execute(takenOff::bringBack)).isTrue();
        assertThat(marks()).containsExactly(first, second);
    }
}
