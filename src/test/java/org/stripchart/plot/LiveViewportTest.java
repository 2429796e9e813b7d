// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stripchart.history.ColumnGrid;

/** What is shown while the newest point is followed. */
class LiveViewportTest {

    private static final double EPOCH = ViewedMinute.EPOCH;

    private final ViewedMinute viewed = new ViewedMinute();
    private final Viewport viewport = viewed.viewport;

    private static double end(ColumnGrid grid) {
        return grid.from() + grid.width() * grid.columns();
    }

    @Test
    void hasItsFullSpanFromTheFirstPointWhichIsAtTheRightEnd() {
        viewed.add(EPOCH, EPOCH + 10);
        ColumnGrid grid = viewport.layOut(1000);

        assertThat(end(grid) - grid.from()).isCloseTo(60, within(1e-5));
        assertThat(grid.column(EPOCH + 10)).isEqualTo(999);
    }

    @Test
    void endsWithTheLastPointWhenNoMoreCome() {
        viewed.add(EPOCH, EPOCH + 10);
        viewport.complete(true);
        ColumnGrid grid = viewport.layOut(1000);

        assertThat(viewport.isComplete()).isTrue();
        assertThat(grid.column(EPOCH)).isZero();
        assertThat(grid.column(EPOCH + 10)).isBetween(998, 999);

        viewed.add(EPOCH + 100);
        assertThat(viewport.layOut(1000).column(EPOCH + 100))
                .as("more than the window")
                .isEqualTo(999);
        assertThat(viewport.to() - viewport.from()).isCloseTo(60, within(1e-5));
    }

    @Test
    void growsInStepsOfAQuarterWhileItShowsAll() {
        viewport.window(new LiveWindow.All());
        int changes = 0;
        ColumnGrid before = viewport.layOut(640);
        for (int x = 0; x < 4096; x++) {
            viewed.add(x);
            ColumnGrid grid = viewport.layOut(640);
            assertThat(grid.column(0)).as("x %d", x).isZero();
            assertThat(grid.column(x)).as("x %d", x).isBetween(x < 2 ? 0 : 510, 639);
            changes += grid.equals(before) ? 0 : 1;
            before = grid;
        }
        assertThat(changes).as("1.25 to the power of 38 is 4814").isBetween(30, 40);
    }

    @Test
    void changesItsLengthAndStaysLive() {
        viewed.add(EPOCH, EPOCH + 100);
        viewport.layOut(1000);

        viewport.stretch(0.5);

        assertThat(viewport.isLive()).isTrue();
        assertThat(viewport.layOut(1000).column(EPOCH + 100)).isEqualTo(999);
        assertThat(viewport.to() - viewport.from()).isCloseTo(30, within(1e-5));
        assertThat(viewport.window()).isInstanceOf(LiveWindow.Span.class);
        viewport.stretch(11);
        assertThat(viewport.layOut(1000).width())
                .as("more than three times what there is")
                .isCloseTo(0.03, within(1e-6));
    }

    @Test
    void showsAllUntilItIsMadeShorter() {
        viewport.window(new LiveWindow.All());
        viewed.add(0, 100);
        viewport.layOut(1000);

        viewport.stretch(1.3);
        assertThat(viewport.window()).isEqualTo(new LiveWindow.All());
        viewport.stretch(0.5);
        assertThat(viewport.window()).isInstanceOf(LiveWindow.Span.class);
    }

    @Test
    void zoomsWhatIsHeldInsteadOfStretchingIt() {
        viewed.add(0, 100);
        viewport.show(20, 60);
        viewport.stretch(0.5);

        assertThat(viewport.from()).isEqualTo(40);
        assertThat(viewport.to()).isEqualTo(60);
        assertThat(viewport.window()).isEqualTo(new LiveWindow.Span(60));
    }

    @Test
    void followsTheNewestPointOnceItIsFull() {
        viewed.add(EPOCH, EPOCH + 100);
        ColumnGrid grid = viewport.layOut(1000);

        assertThat(end(grid) - grid.from()).isCloseTo(60, within(1e-5));
        assertThat(grid.column(EPOCH + 100)).isEqualTo(999);
    }
}
