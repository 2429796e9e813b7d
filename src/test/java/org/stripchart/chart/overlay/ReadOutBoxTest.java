// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.words.ValueText;

/** Where the box of the read-out is put. */
class ReadOutBoxTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(50, 20, 600, 400);

    private Rectangle2D taken = new Rectangle2D.Double();

    private final FakeScene scene =
            new FakeScene(new History(HistoryLimit.points(100)), List.of("a", "b", "c"), 0, 1, XText.ofNumbers());

    private Rectangle2D place(Point at, List<Point2D> told) {
        List<Reading.Row> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(row(i, "a name " + i, "12.34", "", i == 0));
        }
        return place(new Reading("0", rows, 3), false, at, told);
    }

    private Rectangle2D place(Reading reading, boolean isPinned, Point at, List<Point2D> told) {
        return inGraphics(g -> new ReadOutBox(scene, reading, isPinned, g).place(AREA, at, told, taken));
    }

    /** The size of a box, as far from everything as it may be. */
    private Rectangle2D size(Reading reading, boolean isPinned) {
        return place(reading, isPinned, new Point(300, 200), List.of());
    }

    private static Reading.Row row(int number, String name, String value, String at, boolean isNearest) {
        return new Reading.Row(number, name, value, at, 0, 0, isNearest);
    }

    private int bold(String text) {
        return inGraphics(
                g -> g.getFontMetrics(scene.look().font().deriveFont(Font.BOLD)).stringWidth(text));
    }

    private int plain(String text) {
        return inGraphics(g -> g.getFontMetrics(scene.look().font()).stringWidth(text));
    }

    private static <T> T inGraphics(Function<Graphics2D, T> task) {
        Graphics2D g = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return task.apply(g);
        } finally {
            g.dispose();
        }
    }

    @Test
    void isAsWideAsItsWidestNameAndValueWouldBeInBold() {
        Reading reading = new Reading(
                "0", List.of(row(0, "a longer name", "1", "", false), row(1, "b", "12345.678", "", true)), 0);
        // The padding at both sides, the swatch and what is between these three.
        assertThat(size(reading, false).getWidth())
                .isEqualTo(2 * 8 + 14 + 6 + bold("a longer name") + 12 + bold("12345.678"));
    }

    @Test
    void decimalPointsAreInLine() {
        Reading reading =
                new Reading("0", List.of(row(0, "a", "1013", "", false), row(1, "a", "0.125 %", "", true)), 0);
        assertThat(size(reading, false).getWidth())
                .isEqualTo(2 * 8 + 14 + 6 + bold("a") + 12 + bold("1013") + bold(".125 %"));
        assertThat(List.of("1013", "0.125 %", "93 %", "-1.5E-7", ""))
                .extracting(ValueText::point)
                .containsExactly(4, 1, 2, 2, 0);
    }

    @Test
    void theSwatchOfABrokenLineIsBroken() {
        FakeScene lines = new FakeScene(
                new History(HistoryLimit.points(100)), List.of("solid", "dashed"), 0, 1, XText.ofNumbers());
        Reading reading = new Reading("0", List.of(row(0, "", "", "", true), row(1, "", "", "", false)), 0);
        BufferedImage picture = new BufferedImage(700, 440, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        new ReadOutBox(lines, reading, false, g).paint(g, new Point(300, 200), List.of(), new Rectangle2D.Double());
        g.dispose();
        List<Integer> widths = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            int blue = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                blue += picture.getRGB(x, y) == Color.BLUE.getRGB() ? 1 : 0;
            }
            if (blue > 0) {
                widths.add(blue);
            }
        }
        assertThat(widths.get(0)).as("solid").isGreaterThan(widths.get(widths.size() - 1));
    }

    @Test
    void doesNotLieOverWhatIsThereAlready() {
        taken = new Rectangle2D.Double(350, 28, 292, 200);
        for (int x = 60; x < 650; x += 10) {
            for (int y = 25; y < 420; y += 10) {
                Point at = new Point(x, y);
                assertThat(place(at, List.of(at)).intersects(taken))
                        .as("at %s", at)
                        .isFalse();
            }
        }
    }

    @Test
    void hasRoomForOtherTimesOnlyWhereThereAreSome() {
        Reading without = new Reading("0", List.of(row(0, "a longer name", "1", "", true)), 0);
        Reading with = new Reading("0", List.of(row(0, "a longer name", "1", "12:00:01", true)), 0);
        assertThat(size(with, false).getWidth() - size(without, false).getWidth())
                .isEqualTo(12 + bold("12:00:01"));
    }

    @Test
    void isAsWideAsItsHeadWhereThatIsLonger() {
        String head = "2024-05-01 12:00:00.123456";
        Reading reading = new Reading(head, List.of(row(0, "a", "1", "", true)), 0);
        assertThat(size(reading, false).getWidth()).isEqualTo(2 * 8 + plain(head));
        assertThat(size(reading, true).getWidth()).isEqualTo(2 * 8 + plain(head + " \u2013 pinned"));
    }

    @Test
    void takesNoMoreThanItsShareWhateverNamesAreLikeAndCountsTheRest() {
        List<Reading.Row> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(row(i, "a".repeat(300) + i, "12.34", "", i == 20));
        }
        Rectangle2D box = size(new Reading("0", rows, 260), false);
        assertThat(box.getWidth()).isLessThanOrEqualTo(0.45 * 600);
        assertThat(box.getHeight()).isLessThanOrEqualTo(0.6 * 400);
        assertThat(box.getHeight()).isGreaterThan(0.4 * 400);
    }

    @Test
    void aLongValueIsWholeAndItsNameGivesWay() {
        String value = "1".repeat(60);
        Reading reading = new Reading("0", List.of(row(0, "a".repeat(300), value, "", true)), 0);
        assertThat(size(reading, false).getWidth()).isBetween(bold(value) + 36.0, bold(value) + 70.0);
    }

    @Test
    void coversAnythingRatherThanTheNearestPoint() {
        Point at = new Point(300, 200);
        Rectangle2D right = place(at, List.of());
        double x = right.getCenterX() / 600;
        Reading.Row nearest = new Reading.Row(0, "a name 0", "12.34", "", x, -right.getCenterY(), true);
        List<Reading.Row> rows = List.of(nearest, row(1, "a name 1", "12.34", "", false));
        Point2D inLeft = new Point2D.Double(right.getX() - right.getWidth(), right.getCenterY());
        Rectangle2D box = place(new Reading("0", rows, 3), false, at, List.of(inLeft, inLeft));
        assertThat(box.contains(right.getCenterX(), right.getCenterY())).isFalse();
    }

    @Test
    void hasALineEachAndOneForTheHeadAndForWhatIsNotTold() {
        int line = inGraphics(g -> g.getFontMetrics(scene.look().font()).getHeight()) + 2;
        Reading one = new Reading("0", List.of(row(0, "a", "1", "", true)), 0);
        assertThat(size(one, false).getHeight()).isEqualTo(2 * line + 2 * 8 - 2);
        Reading more = new Reading("0", one.rows(), 5);
        assertThat(size(more, false).getHeight()).isEqualTo(3 * line + 2 * 8 - 2);
    }

    @Test
    void standsInTheMiddleOfThePointerAndWithinTheData() {
        Rectangle2D middle = place(new Point(300, 200), List.of());
        assertThat(middle.getCenterY()).isEqualTo(200);
        assertThat(place(new Point(300, 21), List.of()).getY()).isEqualTo(22);
        assertThat(place(new Point(300, 419), List.of()).getMaxY()).isEqualTo(418);
    }

    @Test
    void goesToTheOtherSideAboveAndBelowByWhatIsCovered() {
        Point at = new Point(300, 200);
        Rectangle2D right = place(at, List.of());
        Point2D inRight = new Point2D.Double(right.getCenterX(), right.getCenterY());
        Rectangle2D left = place(at, List.of(inRight));
        assertThat(left.getMaxX()).isEqualTo(288);
        Point2D inLeft = new Point2D.Double(left.getCenterX(), left.getCenterY());
        assertThat(place(at, List.of(inRight, inLeft))).isEqualTo(moved(right, right.getX(), 22));
        Point2D above = new Point2D.Double(right.getCenterX(), 30);
        Point2D aboveLeft = new Point2D.Double(left.getCenterX(), 30);
        assertThat(place(at, List.of(inRight, inLeft, above))).isEqualTo(moved(left, left.getX(), 22));
        assertThat(place(at, List.of(inRight, inLeft, above, aboveLeft)).getMaxY())
                .isEqualTo(418);
    }

    @Test
    void coversNoDotEither() {
        Point at = new Point(300, 200);
        Rectangle2D right = place(at, List.of());
        // A dot reaches six pixels.
        Point2D near = new Point2D.Double(right.getX() - 5, right.getCenterY());
        assertThat(place(at, List.of(near)).getMaxX()).isEqualTo(288);
        Point2D beside = new Point2D.Double(right.getX() - 7, right.getCenterY());
        assertThat(place(at, List.of(beside))).isEqualTo(right);
    }

    private static Rectangle2D moved(Rectangle2D box, double x, double y) {
        return new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
    }

    @Test
    void isBesideThePointerOnTheSideWithRoom() {
        assertThat(place(new Point(300, 200), List.of()).getX()).isEqualTo(312);
        assertThat(place(new Point(640, 200), List.of()).getMaxX()).isEqualTo(628);
    }

    @Test
    void coversNoPointThatItTells() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            Point at = new Point(50 + random.nextInt(600), 20 + random.nextInt(400));
            List<Point2D> told = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                double x = at.x + random.nextGaussian() * 20;
                told.add(new Point2D.Double(Math.max(50, Math.min(650, x)), 20 + random.nextInt(400)));
            }
            Rectangle2D box = place(at, told);
            assertThat(AREA.contains(box)).as("within, at %s", at).isTrue();
            assertThat(told).noneMatch(box::contains);
        }
    }
}
