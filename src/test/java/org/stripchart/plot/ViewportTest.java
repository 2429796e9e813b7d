// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.history.ColumnGrid;

class ViewportTest {

    private static final double EPOCH = ViewedMinute.EPOCH;

    private final ViewedMinute viewed = new ViewedMinute();
    private final Viewport viewport = viewed.viewport;

    @Test
    void movesByWholeColumnsSoThatPointsKeepTheirs() {
        double probe = EPOCH + 90.0123;
        viewed.add(EPOCH, probe, EPOCH + 100);
        ColumnGrid before = viewport.layOut(997);
        for (int i = 1; i <= 200; i++) {
            viewed.add(EPOCH + 100 + i * 0.0137);
            ColumnGrid after = viewport.layOut(997);
            double moved = (after.from() - before.from()) / before.width();
            assertThat(after.width()).isEqualTo(before.width());
            assertThat(moved).isCloseTo(Math.rint(moved), within(1e-4));
            assertThat(after.column(probe) + (int) Math.rint(moved)).isEqualTo(before.column(probe));
        }
    }

    @Test
    void showsTheLatestPointsOfTheLongestSeries() {
        viewport.window(new LiveWindow.Points(10));
        for (int i = 0; i < 100; i++) {
            viewed.add(i);
        }
        ColumnGrid grid = viewport.layOut(500);

        assertThat(grid.column(89)).isEqualTo(-1);
        assertThat(grid.column(90)).isBetween(0, 15);
        assertThat(grid.column(99)).isBetween(0, 499);
    }

    @Test
    void showsAllThatIsKept() {
        viewport.window(new LiveWindow.All());
        viewed.add(-5, 1e6);
        ColumnGrid grid = viewport.layOut(640);

        assertThat(grid.column(-5)).isEqualTo(0);
        assertThat(grid.column(1e6)).isBetween(600, 639);
    }

    @Test
    void staysWhereItIsHeldWhilePointsCome() {
        viewed.add(EPOCH, EPOCH + 100);
        ColumnGrid before = viewport.layOut(1000);
        viewport.hold();
        viewed.add(EPOCH + 200);

        assertThat(viewport.layOut(1000)).isEqualTo(before);
        assertThat(viewport.isLive()).isFalse();
        viewport.goLive();
        assertThat(viewport.layOut(1000).column(EPOCH + 200)).isEqualTo(999);
    }

    @Test
    void zoomsAroundAnXThatStaysInPlace() {
        viewed.add(EPOCH, EPOCH + 100);
        viewport.layOut(1000);
        double around = EPOCH + 70;
        double share = (around - viewport.from()) / (viewport.to() - viewport.from());
        viewport.zoom(0.5, around);

        assertThat(viewport.isLive()).isFalse();
        assertThat(viewport.to() - viewport.from()).isCloseTo(30, within(1e-3));
        assertThat((around - viewport.from()) / (viewport.to() - viewport.from()))
                .isCloseTo(share, within(1e-6));
    }

    @Test
    void endsZoomingAndMovingWhereNumbersEnd() {
        viewport.show(EPOCH, EPOCH + 1e-5);
        viewport.zoom(1e-9, EPOCH);
        assertThat(viewport.to()).as("zoomed").isGreaterThan(viewport.from());
        viewport.show(0, 1e-9);
        viewport.pan(EPOCH);
        assertThat(viewport.from()).as("moved").isLessThan(EPOCH);
        assertThat(viewport.to()).isGreaterThan(EPOCH);
        assertThat(viewport.layOut(1000).column(EPOCH)).isBetween(0, 999);
    }

    @Test
    void staysWhereItIsWhenNoPointIsKeptThoughSomeHaveLanded() {
        Viewport following = new Viewport(viewed.history, new LiveWindow.Span(60), what -> {}, () -> {}, () -> 100);
        viewed.add(0, 100);
        ColumnGrid before = following.layOut(1000);
        viewed.history.clear();
        assertThat(following.layOut(1000)).isEqualTo(before);
    }

    @Test
    void endsZoomingWhereNumbersEnd() {
        viewed.add(EPOCH, EPOCH + 100);
        viewport.layOut(1000);
        for (int i = 0; i < 1000; i++) {
            viewport.zoom(0.5, EPOCH + 70);
        }
        ColumnGrid grid = viewport.layOut(1000);
        assertThat(grid.width()).isPositive();
        assertThat(viewport.to()).isGreaterThan(viewport.from());
        for (int i = 0; i < 2000; i++) {
            viewport.zoom(2, EPOCH + 70);
        }
        assertThat(viewport.to() - viewport.from()).isBetween(100.0, 300.1);
    }

    @Test
    void pansByWhatItIsTold() {
        viewed.add(EPOCH, EPOCH + 100);
        viewport.layOut(1000);
        double from = viewport.from();
        viewport.pan(-10);

        assertThat(viewport.from()).isCloseTo(from - 10, within(1e-6));
        assertThat(viewed.changes.get()).isPositive();
    }

    @Test
    void staysLiveWhereThereIsNothingToMoveTo() {
        viewed.add(EPOCH, EPOCH + 10);
        viewport.layOut(1000);
        viewport.pan(-6);
        assertThat(viewport.isLive()).as("all there is stands at the right end").isTrue();
        viewport.pan(6);
        assertThat(viewport.isLive()).isFalse();
    }

    @Test
    void stopsHalfAWindowBeyondThePoints() {
        viewed.add(0, 100);
        viewport.show(20, 60);
        viewport.pan(-1000);
        assertThat(viewport.from()).isEqualTo(-20);
        viewport.pan(1000);
        assertThat(viewport.to()).isEqualTo(120);
        viewport.show(200, 240);
        viewport.pan(10);
        assertThat(viewport.from()).as("it is further out already").isEqualTo(200);
        viewport.pan(-10);
        assertThat(viewport.from()).isEqualTo(190);
    }

    @Test
    void hasAWindowForASinglePointAndForNone() {
        viewport.window(new LiveWindow.All());
        assertThat(viewport.layOut(100).width()).isPositive();
        viewed.add(5);
        ColumnGrid grid = viewport.layOut(100);
        assertThat(grid.column(5)).isZero();
        assertThat(viewport.to() - viewport.from()).isBetween(1.0, 1.02);
        viewport.complete(true);
        assertThat(viewport.layOut(100).column(5)).isEqualTo(50);
        assertThat(viewport.to() - viewport.from()).isBetween(1.0, 1.02);
    }

    @Test
    void refusesAnEmptyStretch() {
        assertThatThrownBy(() -> viewport.show(3, 3)).hasMessage("from (3.0) must be below to (3.0)");
        assertThatThrownBy(() -> viewport.show(Double.NaN, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksWhoMayCall() {
        Viewport guarded = new Viewport(
                viewed.history,
                new LiveWindow.All(),
                what -> {
                    throw new IllegalStateException(what);
                },
                () -> {});
        assertThatThrownBy(guarded::goLive).hasMessage("goLive");
        assertThatThrownBy(guarded::hold).hasMessage("hold");
        assertThatThrownBy(() -> guarded.stretch(2)).hasMessage("stretch");
        assertThatThrownBy(() -> guarded.complete(true)).hasMessage("complete");
        assertThatThrownBy(() -> guarded.show(0, 1)).hasMessage("show");
        assertThatThrownBy(() -> guarded.window(new LiveWindow.All())).hasMessage("window");
    }

    @Test
    void followsTheNewestPointFromTheStartAndAgainWithANewWindow() {
        assertThat(viewport.isLive()).isTrue();
        viewport.hold();
        viewport.window(new LiveWindow.All());
        assertThat(viewport.isLive()).isTrue();
        assertThat(viewport.window()).isEqualTo(new LiveWindow.All());
    }

    @Test
    void tellsOfEachChangeByAUserOnce() {
        viewed.add(0, 100);
        List<Runnable> steps = List.of(
                viewport::hold,
                viewport::goLive,
                () -> viewport.show(0, 10),
                () -> viewport.zoom(0.5, 5),
                () -> viewport.pan(1),
                () -> viewport.complete(true),
                () -> viewport.window(new LiveWindow.Span(5)));
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).run();
            assertThat(viewed.changes).as("step %d", i).hasValue(i + 1);
        }
        viewport.layOut(100);
        assertThat(viewed.changes).as("frames are nobody's change").hasValue(steps.size());
    }

    @Test
    void zoomsOutToThreeTimesTheHistoryAndNoFurther() {
        viewed.add(0, 100);
        viewport.show(0, 100);
        viewport.zoom(3, 50);
        assertThat(viewport.from()).isEqualTo(-100);
        assertThat(viewport.to()).isEqualTo(200);
        viewport.zoom(1.01, 50);
        assertThat(viewport.to()).isEqualTo(200);
    }

    @Test
    void widensAroundItsMiddleWhatIsTooNarrow() {
        double ulp = Math.ulp(EPOCH);
        viewport.show(EPOCH, EPOCH + 32 * ulp);
        assertThat(viewport.from()).isEqualTo(EPOCH - 16 * ulp);
        assertThat(viewport.to()).isEqualTo(EPOCH + 48 * ulp);
    }

    @Test
    void showsAllThatRangesCanHoldAndRefusesMore() {
        double end = Viewport.LARGEST;
        viewport.show(-end, end);
        assertThat(viewport.from()).isEqualTo(-end);
        assertThat(viewport.to()).isEqualTo(end);
        assertThatThrownBy(() -> viewport.show(-1.01 * end, 0))
                .hasMessage("from (" + -1.01 * end + ") must be at least " + -end);
        assertThatThrownBy(() -> viewport.show(0, 1.01 * end))
                .hasMessage("to (" + 1.01 * end + ") must be at most " + end);
    }

    @Test
    void reachesAsFarBackAsItsWindowShows() {
        for (int i = 0; i < 100; i++) {
            viewed.add(i);
        }
        assertThat(viewport.reach()).isEqualTo(60);
        viewport.window(new LiveWindow.All());
        assertThat(viewport.reach()).isEqualTo(Double.POSITIVE_INFINITY);
        viewport.window(new LiveWindow.Points(10));
        assertThat(viewport.reach()).isBetween(9.0, 9.3);
    }

    @Test
    void showsOnlyTheLatestPointsOfASeriesThatHasJustAsMany() {
        viewport.window(new LiveWindow.Points(10));
        viewed.add(0);
        double[] xs = {50, 51, 52, 53, 54, 55, 56, 57, 58, 59};
        viewed.history.append(1, xs, xs, 0, 10);
        assertThat(viewport.reach()).isBetween(9.0, 9.3);
    }

    @Test
    void endsWherePointsLandUnlessAllIsShown() {
        Viewport following = new Viewport(viewed.history, new LiveWindow.Span(20), what -> {}, () -> {}, () -> 50);
        viewed.add(0, 50, 100);
        assertThat(following.layOut(1000).column(50)).isEqualTo(999);
        following.window(new LiveWindow.All());
        assertThat(following.layOut(1000).column(100)).isBetween(900, 999);
    }

    @Test
    void showsMicrosecondsOfToday() {
        double step = Math.ulp(EPOCH);
        viewport.show(EPOCH, EPOCH + 100 * step);

        assertThat(viewport.to() - viewport.from()).isEqualTo(100 * step).isLessThan(3e-5);
        for (int columns : new int[] {100, 1000, 4000}) {
            ColumnGrid grid = viewport.layOut(columns);
            assertThat(grid.from()).isCloseTo(EPOCH, within(step));
            assertThat(grid.to()).isCloseTo(EPOCH + 100 * step, within(step));
            int before = -1;
            for (int i = 2; i < 100; i += 2) {
                int column = grid.column(EPOCH + i * step);
                assertThat(column).as("%d of 100 in %d columns", i, columns).isGreaterThan(before);
                // Where it is, but for the last digit that numbers of today have.
                assertThat(column).isCloseTo((int) (i * columns / 100.0), within(columns / 50 + 1));
                before = column;
            }
        }
    }

    @Test
    void isNeverNarrowerThanItsNumbersAre() {
        viewport.show(EPOCH, Math.nextUp(EPOCH));
        assertThat(viewport.to() - viewport.from()).isEqualTo(64 * Math.ulp(EPOCH));
    }

    @Test
    void movesNoFurtherThanCanBeShown() {
        viewport.show(0, 1e300);
        viewport.pan(Double.MAX_VALUE);
        assertThat(viewport.to()).isEqualTo(Double.MAX_VALUE / 4);
        viewport.pan(-Double.MAX_VALUE);
        assertThat(viewport.from()).isEqualTo(-Double.MAX_VALUE / 4);
    }

    @Test
    void showsAllThatThereIs() {
        viewport.showWhole();
        assertThat(viewport.isLive()).as("there is nothing").isTrue();
        viewed.add(5, 7, 900);
        viewport.showWhole();
        assertThat(viewport.isLive()).isFalse();
        assertThat(viewport.from()).isEqualTo(5);
        assertThat(viewport.to()).isEqualTo(900);
        viewport.complete(true);
        viewport.showWhole();
        assertThat(viewport.isLive()).isTrue();
        assertThat(viewport.window()).isEqualTo(new LiveWindow.All());
    }
}
