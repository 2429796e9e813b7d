// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.analysis.trigger.TriggerRule.Mode;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;

/** A view of ten seconds that follows a trigger, with a quarter of it before the event. */
final class EventViewTest {

    private final History history = new History(HistoryLimit.points(1_000));
    private final Viewport viewport = new Viewport(history, new LiveWindow.Span(10), what -> {}, this::viewChanged);
    private double newest;
    private final TriggerLog log = new TriggerLog();
    private final EventView view = new EventView(viewport, log);

    private void viewChanged() {
        view.viewChanged();
    }

    @BeforeEach
    void arm() {
        view.arm(rule(Mode.NORMAL));
        at(0);
    }

    private static TriggerRule rule(Mode mode) {
        return new TriggerRule("s", new Trigger.Edge(0, 0, Trigger.Slope.RISING), "", 0, mode, 0.25);
    }

    /** A point has come. */
    private void at(double x) {
        history.append(0, new double[] {x}, new double[] {0}, 0, 1);
        viewport.layOut(1000);
        view.follow();
    }

    private void event(double x) {
        log.add(x);
        at(x);
    }

    /** As that of a session that was saved while it stood there. */
    @Test
    void aViewThatIsHeldWithAnEventWhereEventsArePutStandsOnIt() {
        event(1_800_000_005.3);
        at(1_800_000_030);
        EventView opened = new EventView(viewport, log);
        opened.arm(rule(Mode.NORMAL));
        viewport.show(1_800_000_003, 1_800_000_013);
        opened.follow();
        assertThat(opened.event()).isNaN();
        double span = 7.3;
        viewport.show(1_800_000_005.3 - 0.25 * span, 1_800_000_005.3 + 0.75 * span);
        opened.follow();
        assertThat(opened.event()).isEqualTo(1_800_000_005.3);
    }

    @Test
    void isLiveBeforeTheFirstEvent() {
        at(50);
        assertThat(viewport.isLive()).isTrue();
        assertThat(view.event()).isNaN();
    }

    @Test
    void standsOnTheFirstEventAtOnceWithItsShareBefore() {
        event(50);
        assertThat(viewport.isLive()).isFalse();
        assertThat(viewport.from()).isCloseTo(47.5, within(1e-9));
        assertThat(viewport.to()).isCloseTo(57.5, within(1e-9));
        assertThat(view.event()).isEqualTo(50);
    }

    @Test
    void staysUntilTheStretchIsFullAndThenGoesToTheLatestFullOne() {
        event(50);
        event(52);
        event(56);
        assertThat(view.event()).as("fills").isEqualTo(50);
        at(57.5);
        assertThat(view.event()).as("no other is full").isEqualTo(50);
        at(59.5);
        assertThat(view.event()).isEqualTo(52);
        at(63.5);
        assertThat(view.event()).isEqualTo(56);
        event(63.75);
        assertThat(view.event()).as("came when all were full").isEqualTo(63.75);
    }

    @Test
    void ofManyItShowsTheLatestThatIsFull() {
        for (double x = 50; x < 80; x += 0.125) {
            event(x);
        }
        assertThat(view.event()).isEqualTo(79.875 - 7.5);
        assertThat(viewport.to()).isEqualTo(79.875);
    }

    @Test
    void anAutomaticOneIsLiveWhenThereIsNoEventForTwiceTheWindow() {
        view.arm(rule(Mode.AUTO));
        event(50);
        at(69);
        assertThat(view.event()).isEqualTo(50);
        at(71);
        assertThat(viewport.isLive()).isTrue();
        at(90);
        assertThat(viewport.isLive()).as("the same event does not come again").isTrue();
        event(95);
        assertThat(view.event()).isEqualTo(95);
    }

    /** Else it would be seen for a frame. */
    @Test
    void anAutomaticOneDoesNotStandOnAnEventThatWasThereBeforeAndIsTooOld() {
        view.arm(null);
        log.add(50);
        at(71);
        view.arm(rule(Mode.AUTO));
        view.follow();
        assertThat(viewport.isLive()).isTrue();
        event(80);
        assertThat(view.event()).isEqualTo(80);
    }

    @Test
    void anAutomaticOneStandsOnALateOneThatWasThereBefore() {
        view.arm(null);
        log.add(50);
        at(69);
        view.arm(rule(Mode.AUTO));
        view.follow();
        assertThat(view.event()).isEqualTo(50);
    }

    @Test
    void anAutomaticOneStandsOnAnEventForAWhileThoughManyPointsComeAtOnce() {
        view.arm(rule(Mode.AUTO));
        at(10);
        log.add(50);
        at(90);
        assertThat(view.event()).isEqualTo(50);
        at(109);
        assertThat(view.event()).as("seen").isEqualTo(50);
        at(111);
        assertThat(viewport.isLive()).isTrue();
    }

    @Test
    void anAutomaticOneGoesFromEventToEventHoweverQuick() {
        view.arm(rule(Mode.AUTO));
        at(1);
        for (int x = 100; x < 2000; x += 100) {
            log.add(x - 95);
            at(x);
            assertThat(view.event()).isEqualTo(x - 95);
        }
    }

    @Test
    void aNormalOneStays() {
        event(50);
        at(1000);
        assertThat(view.event()).isEqualTo(50);
    }

    @Test
    void aPersonWhoLooksElsewhereIsLeftAloneUntilTheViewIsLive() {
        event(50);
        viewport.show(10, 20);
        event(60);
        event(80);
        assertThat(viewport.from()).isEqualTo(10);
        viewport.goLive();
        at(81);
        assertThat(view.event()).isEqualTo(80);
    }

    @Test
    void followsWhatComesOnceXHasGoneBack() {
        Viewport back = new Viewport(history, new LiveWindow.Span(10), what -> {}, () -> {}, () -> newest);
        EventView follower = new EventView(back, log);
        follower.arm(rule(Mode.NORMAL));
        newest = 500;
        log.add(3);
        log.add(500);
        follower.follow();
        assertThat(follower.event()).isEqualTo(500);

        newest = 20;
        log.wentBack(10);
        follower.follow();
        log.add(20);
        follower.follow();
        assertThat(follower.event()).isEqualTo(20);
    }

    @Test
    void whoHoldsTheViewWithTheEventInSightIsLeftAlone() {
        view.arm(rule(Mode.AUTO));
        event(50);
        viewport.goLive();
        viewport.hold();
        assertThat(view.event()).isNaN();
        event(60);
        at(200);
        assertThat(viewport.isLive()).isFalse();
        assertThat(viewport.from()).isLessThan(50);
    }

    @Test
    void whoHoldsTheViewBesideTheEventAndComesBackIsLeftAlone() {
        event(50);
        viewport.show(10, 20);
        viewport.show(45, 55);
        event(60);
        assertThat(viewport.to()).isEqualTo(55);
    }

    @Test
    void aZoomAroundTheEventIsKeptForTheNext() {
        event(50);
        viewport.show(49, 51);
        event(60);
        assertThat(view.event()).isEqualTo(60);
        assertThat(viewport.from()).isCloseTo(59.5, within(1e-9));
        assertThat(viewport.to()).isCloseTo(61.5, within(1e-9));
    }

    @Test
    void whoWalksStaysWhereHeIs() {
        event(20);
        event(40);
        event(60);
        assertThat(view.walk(false)).isTrue();
        assertThat(view.event()).isEqualTo(40);
        view.walk(false);
        assertThat(view.event()).isEqualTo(20);
        assertThat(view.walk(false)).as("none before").isFalse();
        event(80);
        assertThat(view.event()).isEqualTo(20);
        view.walk(true);
        assertThat(view.event()).isEqualTo(40);
        viewport.goLive();
        at(81);
        assertThat(view.event()).isEqualTo(80);
    }

    @Test
    void fromElsewhereTheWalkBeginsWhereAnEventWouldStand() {
        log.add(20);
        log.add(40);
        viewport.show(30, 40);
        assertThat(view.walk(false)).isTrue();
        assertThat(view.event()).isEqualTo(20);
        viewport.show(30, 40);
        view.walk(true);
        assertThat(view.event()).isEqualTo(40);
    }

    @Test
    void ofAWholeFileNothingMovesByItself() {
        viewport.complete(true);
        event(50);
        assertThat(viewport.isLive()).isTrue();
    }

    @Test
    void withoutATriggerNothingMoves() {
        view.arm(null);
        event(50);
        assertThat(viewport.isLive()).isTrue();
    }
}
