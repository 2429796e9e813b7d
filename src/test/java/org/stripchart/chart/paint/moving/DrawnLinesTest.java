// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.paint.moving.DrawnLines.Change;
import org.stripchart.chart.paint.moving.DrawnLines.Line;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

class DrawnLinesTest {

    private static final int COLUMNS = 100;
    private static final int REACH = 3;
    private static final int THICKNESS = 2;
    private static final int[] NO_TICKS = {};

    private final DrawnLines drawn = new DrawnLines();

    private static ColumnGrid grid(long first) {
        return new ColumnGrid(first, 1, COLUMNS);
    }

    /** A point in the middle of each tenth column; y is its number. */
    private static Line line(int from, int to) {
        return line(from, to, "path", 0);
    }

    private static Line line(int from, int to, String kind, int beside) {
        PointBuffer points = new PointBuffer();
        for (int i = from; i < to; i++) {
            points.add(i * 10 + 5, i);
        }
        return new Line(points, kind, REACH, beside);
    }

    private @Nullable Change next(long first, int[] ticks, Line line) {
        return drawn.next(grid(first), ticks, THICKNESS, List.of(line));
    }

    @Test
    void allOfTheFirstFrameIsNew() {
        assertThat(next(0, NO_TICKS, line(0, 10))).isNull();
        drawn.forget();
        assertThat(next(0, NO_TICKS, line(0, 10))).isNull();
    }

    @Test
    void nothingIsNewWhereNothingHasChanged() {
        next(0, NO_TICKS, line(0, 10));
        assertThat(next(0, NO_TICKS, line(0, 10))).isEqualTo(new Change(0, 0, COLUMNS));
    }

    @Test
    void aLineIsNewFromItsLastPointOn() {
        next(0, NO_TICKS, line(0, 10));
        // The point of before at 95 is now at column 85.
        assertThat(next(10, NO_TICKS, line(0, 11))).isEqualTo(new Change(10, 0, 85 - REACH));
    }

    @Test
    void aPointThatIsAnotherMakesAllNewFromTheOneBeforeOn() {
        next(0, NO_TICKS, line(0, 10));
        Line other = line(0, 10);
        other.points().ys()[4] = 7;
        assertThat(next(0, NO_TICKS, other)).isEqualTo(new Change(0, 0, 35 - REACH));
    }

    @Test
    void aLineThatEndsSoonerIsNewFromItsEndOn() {
        next(0, NO_TICKS, line(0, 10));
        assertThat(next(0, NO_TICKS, line(0, 6))).isEqualTo(new Change(0, 0, 55 - REACH));
        assertThat(next(0, NO_TICKS, line(0, 0))).isNull();
    }

    @Test
    void whatPointsThatHaveLeftReachIsNew() {
        next(0, NO_TICKS, line(0, 10));
        assertThat(next(14, NO_TICKS, line(1, 11)))
                .as("the first point is one column beyond the edge")
                .isEqualTo(new Change(14, REACH + 2, 81 - REACH));
        drawn.forget();
        next(0, NO_TICKS, line(0, 10));
        assertThat(next(19, NO_TICKS, line(1, 11)))
                .as("the first point is far beyond the edge")
                .isEqualTo(new Change(19, 0, 76 - REACH));
    }

    @Test
    void gapsAreAlike() {
        Line line = line(0, 10);
        line.points().ys()[0] = Double.NaN;
        line.points().ys()[5] = Double.NaN;
        next(0, NO_TICKS, line);
        assertThat(next(0, NO_TICKS, line)).isEqualTo(new Change(0, 0, COLUMNS));
    }

    @Test
    void columnsThatHangOnTheirNeighboursAreNewAtTheEdges() {
        next(0, NO_TICKS, line(0, 10, "spans", 4));
        assertThat(next(5, NO_TICKS, line(0, 10, "spans", 4))).isEqualTo(new Change(5, 4, COLUMNS - 5 - 4));
    }

    @Test
    void aLineThatIsDrawnOtherwiseIsNew() {
        next(0, NO_TICKS, line(0, 10));
        assertThat(next(1, NO_TICKS, line(0, 10, "spans", 4))).isNull();
        assertThat(drawn.next(grid(2), NO_TICKS, THICKNESS, List.of())).isNull();
    }

    @Test
    void linesOfTheGridMoveOn() {
        next(0, new int[] {1, 31, 61, 91}, line(0, 10));
        assertThat(next(10, new int[] {21, 51, 81}, line(0, 10))).isEqualTo(new Change(10, 0, 100 - 10 - THICKNESS));
        assertThat(next(20, new int[] {11, 41, 71, 99}, line(0, 10)))
                .as("one has come")
                .isEqualTo(new Change(10, 0, 100 - 10 - THICKNESS));
        assertThat(next(32, new int[] {29, 59, 87}, line(0, 10)))
                .as("one has just left")
                .isEqualTo(new Change(12, THICKNESS, 100 - 12 - THICKNESS));
    }

    @Test
    void anotherGridMakesAllNew() {
        next(0, new int[] {31, 61, 91}, line(0, 10));
        assertThat(next(10, new int[] {21, 36, 51, 66, 81}, line(0, 10))).isNull();
        assertThat(next(10, new int[] {21, 51, 81}, line(0, 10))).isNull();
        assertThat(next(10, new int[] {21, 51}, line(0, 10))).isNull();
        assertThat(next(10, new int[] {22, 51}, line(0, 10))).isNull();
    }

    @Test
    void aWindowThatDoesMoreThanGoOnIsNew() {
        next(60, NO_TICKS, line(0, 16));
        assertThat(next(59, NO_TICKS, line(0, 16))).as("backwards").isNull();
        assertThat(next(110, NO_TICKS, line(0, 16))).as("by more than half").isNull();
        assertThat(drawn.next(new ColumnGrid(110, 0.5, COLUMNS), NO_TICKS, THICKNESS, List.of(line(0, 16))))
                .as("of another width")
                .isNull();
        assertThat(drawn.next(new ColumnGrid(110, 0.5, COLUMNS + 1), NO_TICKS, THICKNESS, List.of(line(0, 16))))
                .as("of more columns")
                .isNull();
    }

    @Test
    void columnsTooNarrowForTheDigitsOfXAreDrawnAnew() {
        long first = 1L << 41;
        assertThat(grid(first).isFine()).isFalse();
        next(first, NO_TICKS, line(0, 0));
        assertThat(next(first + 1, NO_TICKS, line(0, 0))).isNull();
    }
}
