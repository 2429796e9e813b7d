// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class ViewHistoryTest {

    private final History points = new History(HistoryLimit.points(1000));
    private final Viewport viewport = new Viewport(points, new LiveWindow.Span(60), what -> {}, () -> {});
    private final Arrangement arrangement = new Arrangement(what -> {}, () -> {});
    private long nanos;
    private final ViewHistory history = new ViewHistory(viewport, arrangement, () -> nanos);

    private void show(double from) {
        viewport.show(from, from + 1);
    }

    @Test
    void goesBackAndForth() {
        history.step(() -> show(1));
        history.step(() -> show(2));
        history.undo();
        assertThat(viewport.from()).isEqualTo(1);
        history.undo();
        assertThat(viewport.isLive()).isTrue();
        assertThat(history.canUndo()).isFalse();
        history.undo();
        history.redo();
        history.redo();
        assertThat(viewport.from()).isEqualTo(2);
        assertThat(viewport.to()).isEqualTo(3);
        assertThat(history.canRedo()).isFalse();
        history.redo();
        assertThat(viewport.from()).isEqualTo(2);
    }

    @Test
    void whatWasDoneOtherwiseIsAStepInItsPlace() {
        List<String> log = new ArrayList<>();
        history.step(() -> show(1));
        history.did(() -> log.add("undo"), () -> log.add("redo"));
        history.step(() -> show(2));
        history.undo();
        assertThat(log).isEmpty();
        history.undo();
        assertThat(log).containsExactly("undo");
        assertThat(viewport.from()).isEqualTo(1);
        history.redo();
        history.redo();
        assertThat(log).containsExactly("undo", "redo");
        assertThat(viewport.from()).isEqualTo(2);
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        history.step(() -> show(1));
        history.undo();
        history.step(() -> show(5));
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void allThatAGestureMovesIsOneStep() {
        history.begin();
        show(1);
        show(2);
        history.step(() -> show(3));
        history.run("wheel", () -> show(4));
        history.end();
        history.undo();
        assertThat(viewport.isLive()).isTrue();
    }

    @Test
    void whatChangesNothingIsNoStep() {
        history.step(() -> {});
        history.begin();
        history.end();
        history.end();
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void aLiveViewThatGoesOnIsTheSame() {
        points.append(0, new double[] {1, 2}, new double[2], 0, 2);
        viewport.layOut(100);
        history.begin();
        points.append(0, new double[] {500}, new double[1], 0, 1);
        viewport.layOut(100);
        history.end();
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void aRunIsOneStepUntilNothingHasComeForHalfASecond() {
        history.run("wheel", () -> show(1));
        nanos += 500_000_000;
        history.run("wheel", () -> show(2));
        nanos += 500_000_000;
        history.run("wheel", () -> show(3));
        nanos += 500_000_001;
        history.run("wheel", () -> show(4));
        history.undo();
        assertThat(viewport.from()).isEqualTo(3);
        history.undo();
        assertThat(viewport.isLive()).isTrue();
    }

    @Test
    void anotherKindOfRunIsAnotherStep() {
        history.run("wheel", () -> show(1));
        history.run("left", () -> show(2));
        history.run("wheel", () -> show(3));
        history.step(() -> show(4));
        history.run("wheel", () -> show(5));
        for (int i = 4; i > 0; i--) {
            history.undo();
            assertThat(viewport.from()).isEqualTo(i);
        }
        history.run("wheel", () -> show(8));
        history.undo();
        assertThat(viewport.from()).as("a run ends with an undo").isEqualTo(1);
    }

    @Test
    void keepsAHundredSteps() {
        for (int i = 1; i <= 150; i++) {
            int from = i;
            history.step(() -> show(from));
        }
        int steps = 0;
        while (history.canUndo()) {
            history.undo();
            steps++;
        }
        assertThat(steps).isEqualTo(100);
        assertThat(viewport.from()).isEqualTo(50);
    }

    @Test
    void aGestureThatIsGivenUpLeavesEverythingAsItWas() {
        history.step(() -> show(1));
        history.begin();
        show(2);
        arrangement.firstAxis().limits().fixed(0, 5);
        history.cancel();
        assertThat(viewport.from()).isEqualTo(1);
        assertThat(arrangement.firstAxis().limits().mode()).isEqualTo(YScale.Mode.AUTO);
        history.undo();
        assertThat(viewport.isLive()).isTrue();
        history.cancel();
        assertThat(history.canRedo()).isTrue();
    }

    @Test
    void limitsOfYComeBackToo() {
        YScale scale = arrangement.firstAxis().limits();
        history.step(() -> scale.fixed(0, 5));
        history.step(() -> scale.floor(1, 7));
        history.undo();
        assertThat(scale.limits()).isEqualTo(new YScale.Limits(YScale.Mode.FIXED, 0, 5));
        history.undo();
        assertThat(scale.mode()).isEqualTo(YScale.Mode.AUTO);
        history.redo();
        history.redo();
        assertThat(scale.limits()).isEqualTo(new YScale.Limits(YScale.Mode.FLOOR, 1, 7));
    }

    @Test
    void howValuesLieAlongAnAxisComesBackToo() {
        YScale axis = arrangement.firstAxis().limits();
        history.step(() -> axis.fixed(1, 100));
        history.step(() -> axis.scale(Scale.LOGARITHMIC));
        history.undo();
        assertThat(axis.scale()).isEqualTo(Scale.LINEAR);
        assertThat(axis.limits()).isEqualTo(new YScale.Limits(YScale.Mode.FIXED, 1, 100));
        history.redo();
        assertThat(axis.scale()).isEqualTo(Scale.LOGARITHMIC);
        history.undo();
        history.undo();
        assertThat(axis.mode()).isEqualTo(YScale.Mode.AUTO);
    }

    @Test
    void axesThatCameOrWentMeanwhileDoNotMatter() {
        history.step(() -> show(1));
        Strip added = arrangement.addStrip();
        added.axis().limits().fixed(3, 4);
        history.undo();
        assertThat(added.axis().limits().mode()).isEqualTo(YScale.Mode.FIXED);
        arrangement.remove(added);
        history.redo();
        assertThat(viewport.from()).isEqualTo(1);
    }

    @Test
    void theLengthOfTheLiveWindowComesBack() {
        history.step(() -> viewport.window(new LiveWindow.Span(10)));
        history.undo();
        assertThat(viewport.window()).isEqualTo(new LiveWindow.Span(60));
        assertThat(viewport.isLive()).isTrue();
    }

    @Test
    void aChangeThatFailsEndsItsStep() {
        try {
            history.step(() -> {
                show(1);
                throw new IllegalStateException("a fault");
            });
        } catch (IllegalStateException e) {
            // it is the test's
        }
        history.undo();
        assertThat(viewport.isLive()).isTrue();
    }
}
