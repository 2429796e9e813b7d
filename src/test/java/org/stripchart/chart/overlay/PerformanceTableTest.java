// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.overlay.PerformanceTable.Moment;
import org.stripchart.chart.overlay.PerformanceTable.Row;
import org.stripchart.chart.overlay.PerformanceTable.Spent;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.Arrangement;

class PerformanceTableTest {

    private static final Look LOOK =
            new Look(Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, new Font(Font.DIALOG, Font.PLAIN, 12));
    private static final Moment BEGIN = moment(1_000_000_000L, 10, 500, Double.NaN, new Spent(0, 0, 0, 0));
    private static final Rectangle2D AREA = new Rectangle2D.Double(40, 10, 700, 400);

    private final FakeFrameClock clock = new FakeFrameClock();
    private final List<Boolean> watched = new ArrayList<>();
    private final List<Moment> asked = new ArrayList<>();
    private int repaints;
    private final PerformanceTable table = new PerformanceTable(
            new JPanel() {
                @Override
                public void repaint(java.awt.Rectangle place) {
                    repaints++;
                }
            },
            () -> LOOK,
            clock,
            () -> {
                asked.add(moment(clock.nanos(), 3L * asked.size(), 0, 1, new Spent(0, 0, 0, 0)));
                return asked.get(asked.size() - 1);
            },
            watched::add);

    private static Moment moment(long nanos, long frames, long points, double millis, Spent spent) {
        return new Moment(
                nanos,
                frames,
                points,
                12,
                65_536,
                millis,
                2 * millis,
                3 * millis,
                4 * millis,
                120_400_000,
                512_000_000,
                spent);
    }

    private boolean paints() {
        BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        table.layOut(g, AREA, List.of());
        table.paint(g);
        g.dispose();
        for (int x = 0; x < 800; x++) {
            for (int y = 0; y < 500; y++) {
                if (image.getRGB(x, y) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void tellsOfTheTimeBetweenTwoMomentsAndOfTheRun() {
        Moment end = moment(1_500_000_000L, 40, 500_500, 1.25, new Spent(15_000_000, 30_000_000, 150_000, 60_000_000));
        assertThat(PerformanceTable.rows(BEGIN, end))
                .containsExactly(
                        new Row("Frames", "60/s"),
                        new Row("Drawing a frame", "p50 1.3 ms, p99 2.5 ms"),
                        new Row("Add to painted", "p50 3.8 ms, p99 5.0 ms"),
                        new Row("Points", "1\u202f000\u202f000/s"),
                        new Row("Queue", "12 of 65\u202f536"),
                        new Row("Heap", "120 MB of 512 MB"),
                        new Row("Intake", "0.50 ms a frame"),
                        new Row("Pipeline", "1.00 ms a frame"),
                        new Row("Arrangement", "0.01 ms a frame"),
                        new Row("Layout", "2.00 ms a frame"));
    }

    @Test
    void saysNothingOfWhatIsNotKnown() {
        assertThat(PerformanceTable.rows(BEGIN, BEGIN))
                .contains(
                        new Row("Frames", "\u2013"),
                        new Row("Drawing a frame", "p50 \u2013, p99 \u2013"),
                        new Row("Pipeline", "\u2013"));
    }

    @Test
    void costsNothingWhileItIsOff() {
        assertThat(paints()).isFalse();
        clock.step(5000);
        assertThat(asked).isEmpty();
        assertThat(watched).isEmpty();
        assertThat(clock.running()).isZero();
    }

    @Test
    void looksTwiceASecondWhileItIsSeenHoweverManyFramesThereAre() {
        table.toggle();
        assertThat(watched).containsExactly(true);
        for (int i = 0; i < 100; i++) {
            assertThat(paints()).isTrue();
            clock.step(20);
        }
        assertThat(asked).as("at once, and in two seconds").hasSize(5);
        assertThat(repaints).isEqualTo(5);
        assertThat(table.rows()).contains(new Row("Frames", "6/s"));
    }

    @Test
    void restsWhileNobodySeesIt() {
        table.toggle();
        paints();
        clock.step(60_000);
        assertThat(asked).hasSize(2);
        assertThat(clock.running()).isZero();
        paints();
        clock.step(500);
        assertThat(asked).hasSize(3);
    }

    @Test
    void goesAway() {
        table.toggle();
        paints();
        table.toggle();
        assertThat(paints()).isFalse();
        assertThat(watched).containsExactly(true, false);
        assertThat(table.rows()).isEmpty();
        clock.step(5000);
        assertThat(asked).hasSize(1);
    }

    @Test
    void keepsWithinTheData() {
        table.toggle();
        BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        table.layOut(g, AREA, List.of());
        table.paint(g);
        g.dispose();
        for (int y = 0; y < 500; y++) {
            assertThat(image.getRGB(745, y)).isZero();
        }
        assertThat(image.getRGB(728, 42)).isNotZero();
    }

    private Rectangle2D place(Rectangle2D area, double... namesAt) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        Arrangement arrangement = new Arrangement(what -> {}, () -> {});
        List<StripPlace> places = new ArrayList<>();
        for (int i = 0; i < namesAt.length; i += 2) {
            Rectangle2D strip =
                    new Rectangle2D.Double(area.getX(), namesAt[i] + 20, area.getWidth(), namesAt[i + 1] - namesAt[i]);
            Rectangle2D name = new Rectangle2D.Double(area.getX(), namesAt[i], area.getWidth(), 15);
            places.add(new StripPlace(
                    arrangement.strips().get(0), strip, List.of(), List.of(new StripPlace.NamePlace(null, name))));
        }
        Rectangle2D place = table.layOut(g, area, places);
        g.dispose();
        return place;
    }

    @Test
    void coversNoHandleOfACursor() {
        table.toggle();
        double handles = CursorLines.handleHeight(LOOK.font());
        assertThat(place(AREA).getMinY()).isGreaterThan(AREA.getMinY() + handles);
    }

    @Test
    void goesWhereItCoversNoNames() {
        table.toggle();
        double height = place(AREA).getHeight();
        double second = 90;
        Rectangle2D place = place(AREA, 0, second, second, second + height + 100);
        assertThat(place.getMinY()).as("below the names of the second strip").isGreaterThan(second + 15);
        assertThat(place.getMaxY()).isLessThan(AREA.getMaxY());
        assertThat(place(AREA, 0, height + 100, height + 100, 400).getMinY())
                .as("in the first strip, where that has room")
                .isLessThan(60);
    }

    @Test
    void reachesOverTheAxisWhereThePlotIsNarrow() {
        table.toggle();
        Rectangle2D narrow = new Rectangle2D.Double(80, 10, 100, 400);
        assertThat(place(narrow).getMinX()).isLessThan(80);
        assertThat(place(new Rectangle2D.Double(200, 10, 200, 400)).getMaxX()).isLessThanOrEqualTo(400);
    }
}
