// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.feed.StateLabels;

/** Bands of states in a panel, as an eye meets them. */
@ExtendWith(OnEdt.class)
class BandsTest {

    private final PanelOnBench bench =
            new PanelOnBench(LiveChart.builder().xAxis(XAxis.NUMBER).window(Duration.ofSeconds(100)));
    private final LiveChart chart = bench.chart;

    BandsTest() {
        bench.panel.setOverview(false);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Color fill(String state) {
        return chart.canvas().stateColor(state);
    }

    private StripPlace states() {
        return bench.panel.places().stream()
                .filter(place -> place.strip().isOfStates())
                .findFirst()
                .orElseThrow();
    }

    /** The colour low in the row of a band, where no text is, at an x. */
    private Color at(BufferedImage image, int row, int rows, double x) {
        Rectangle2D area = states().area();
        double y = area.getY() + area.getHeight() * (row + 1) / rows - 5;
        return new Color(image.getRGB((int) bench.pixel(x), (int) y));
    }

    @Test
    void showsRunsWithAColourForEachTextAndHolesWhereNothingIsKnown() {
        LiveSeries door = chart.states("door");
        door.add(0, "open");
        door.add(20, "closed");
        door.add(40, Double.NaN);
        door.add(60, "open");
        chart.states("mode").add(0, "night");
        bench.add(0, 100);
        BufferedImage image = bench.paint();

        assertThat(at(image, 0, 2, 10)).isEqualTo(fill("open"));
        assertThat(at(image, 0, 2, 30)).isEqualTo(fill("closed"));
        assertThat(at(image, 0, 2, 51)).isEqualTo(chart.theme().plot());
        assertThat(at(image, 0, 2, 80)).isEqualTo(fill("open"));
        assertThat(at(image, 1, 2, 5)).isEqualTo(fill("night"));
        assertThat(at(image, 1, 2, 98))
                .as("lasts as long as others tell of themselves")
                .isEqualTo(fill("night"));
        assertThat(fill("OPEN")).isEqualTo(fill("open"));
    }

    @Test
    void standsBelowTheLinesAndTakesWhatItsRowsNeed() {
        chart.states("door").add(0, "open");
        bench.add(0, 100);
        bench.paint();
        double one = states().area().getHeight();
        assertThat(bench.panel.places()).hasSize(2);
        assertThat(bench.panel.places().get(0).area().getMaxY())
                .isLessThan(states().area().getY());
        assertThat(bench.panel.places().get(0).area().getHeight()).isGreaterThan(4 * one);
        chart.states("window").add(0, "open");
        chart.refresh();
        bench.paint();
        assertThat(states().area().getHeight()).isEqualTo(2 * one);
    }

    @Test
    void aNameThatHasRoomIsWhole() {
        String name = "state of the main valve in the northern hall, as it was told by its own controller last";
        chart.states(name).add(0, "open");
        bench.add(0, 100);
        bench.paint();
        Font small = chart.theme().font().deriveFont(chart.theme().font().getSize2D() * 0.92f);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        int whole = g.getFontMetrics(small).stringWidth(name);
        g.dispose();
        assertThat((double) whole)
                .isBetween(states().area().getWidth() / 2, states().area().getWidth() - 20);
        assertThat(states().names().get(0).area().getWidth()).isCloseTo(whole, within(8.0));
    }

    @Test
    void aTextThatJustFitsIntoItsRunIsWhole() {
        Font small = chart.theme().font().deriveFont(chart.theme().font().getSize2D() * 0.92f);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        int text = g.getFontMetrics(small).stringWidth("lll");
        g.dispose();
        bench.add(0, 100);
        bench.paint();
        double perSecond = bench.pixel(1) - bench.pixel(0);
        LiveSeries door = chart.states("door");
        door.add(10, "lll");
        door.add(10 + (text + 6) / perSecond, Double.NaN);
        door.add(50, "lll");
        door.add(90, Double.NaN);
        chart.refresh();
        BufferedImage image = bench.paint();
        assertThat(ink(image, 10, 10 + (text + 6) / perSecond)).isEqualTo(ink(image, 50, 90));
    }

    private int ink(BufferedImage image, double from, double to) {
        Rectangle2D area = states().area();
        int ink = 0;
        for (int x = (int) bench.pixel(from) + 1; x < (int) bench.pixel(to) - 1; x++) {
            for (int y = (int) area.getY(); y < area.getMaxY(); y++) {
                ink += image.getRGB(x, y) == Color.BLACK.getRGB() ? 1 : 0;
            }
        }
        return ink;
    }

    @Test
    void namesThatHaveNoRoomAreToldApart() {
        for (String hall : List.of("north", "south")) {
            chart.states("the state of the main valve in the " + hall + " hall").add(0, hall);
        }
        bench.add(0, 100);
        bench.panel.setSize(240, 300);
        BufferedImage image = bench.paint();
        List<StripPlace.NamePlace> names = states().names();
        assertThat(names).hasSize(2);
        Rectangle2D first = names.get(0).area();
        Rectangle2D second = names.get(1).area();
        int differences = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < Math.max(first.getWidth(), second.getWidth()); x++) {
                differences += image.getRGB((int) first.getX() + x, (int) first.getY() + y)
                                == image.getRGB((int) second.getX() + x, (int) second.getY() + y)
                        ? 0
                        : 1;
            }
        }
        assertThat(differences).as("pixels by which the names differ").isGreaterThan(20);
    }

    @Test
    void hatchesColumnsThatHoldSeveralStates() {
        LiveSeries valve = chart.states("valve");
        for (int i = 0; i < 50_000; i++) {
            valve.add(i * 1e-3, i % 2 == 0 ? "on" : "off");
        }
        valve.add(50, "off");
        bench.add(0, 100);
        BufferedImage image = bench.paint();
        int hatched = 0;
        int plain = 0;
        for (double x = 10; x < 40; x += 0.3) {
            Color color = at(image, 0, 1, x);
            assertThat(color).isNotIn(fill("on"), fill("off"));
            hatched += color.equals(chart.theme().muted()) ? 1 : 0;
            plain += color.equals(chart.theme().plot()) ? 1 : 0;
        }
        assertThat(hatched).isGreaterThan(10);
        assertThat(plain).isGreaterThan(10);
        assertThat(at(image, 0, 1, 70)).isEqualTo(fill("off"));
    }

    @Test
    void aChartOfStatesOnlyHasNoEmptyStripOfLines() {
        chart.states("door").add(0, "open");
        chart.states("door").add(90, "closed");
        chart.refresh();
        BufferedImage image = bench.paint();
        assertThat(bench.panel.places()).hasSize(1);
        assertThat(at(image, 0, 1, 88))
                .as("the row is not the whole height")
                .isEqualTo(chart.theme().plot());
        Rectangle2D area = states().area();
        assertThat(new Color(image.getRGB((int) bench.pixel(50), (int) area.getY() + 40)))
                .isEqualTo(fill("open"));
        bench.add(0, 100);
        bench.paint();
        assertThat(bench.panel.places()).hasSize(2);
    }

    @Test
    void writesTheTextIntoARunThatHasRoomForIt() {
        chart.states("door").add(0, "open");
        bench.add(0, 100);
        assertThat(inks(bench.paint(), 1, 30)).as("of the text").isTrue();
        assertThat(inks(bench.paint(), 60, 90)).as("of nothing").isFalse();
    }

    /** Whether there is anything but its colour in the band, between two x. */
    private boolean inks(BufferedImage image, double from, double to) {
        Rectangle2D area = states().area();
        for (int x = (int) bench.pixel(from); x < bench.pixel(to); x++) {
            for (int y = (int) area.getMaxY() - 12; y < area.getMaxY() - 4; y++) {
                if (!new Color(image.getRGB(x, y)).equals(fill("open"))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aHiddenBandGivesItsRoom() {
        chart.states("door").add(0, "open");
        chart.states("window").add(0, "open");
        bench.add(0, 100);
        bench.paint();
        double both = states().area().getHeight();
        chart.arrangement().traces().get(0).visible(false);
        bench.paint();
        assertThat(states().area().getHeight())
                .as("a row, and what says that there is more")
                .isBetween(both * 0.7, both * 0.8);
        chart.arrangement().traces().get(1).visible(false);
        bench.paint();
        assertThat(bench.panel.places()).hasSize(1);
    }

    @Test
    void takesStatesThroughASeries() {
        LiveSeries door = chart.states("door");
        assertThat(chart.states("door")).isSameAs(door);
        assertThat(door.add("open")).isTrue();
        chart.refresh();
        assertThat(chart.seriesInfo(0).isState()).isTrue();
        assertThat(chart.history(0).y(0)).isZero();
        for (int i = 1; i < StateLabels.MOST; i++) {
            assertThat(door.add("state " + i)).isTrue();
        }
        assertThat(door.add("one too many")).isFalse();
        assertThat(door.add("open")).isTrue();
        assertThatThrownBy(() -> chart.series("s").add("open")).hasMessage("series (s) must be one of states");
    }

    @Test
    void rollsWithoutChangingWhatStays() {
        LiveSeries door = chart.states("door");
        door.add(0, "open");
        door.add(90, "closed");
        bench.add(0, 100);
        bench.paint();
        double place = bench.pixel(90);
        bench.add(100, 110);
        BufferedImage image = bench.paint();
        assertThat(bench.pixel(90)).isLessThan(place - 20);
        assertThat(at(image, 0, 1, 89)).isEqualTo(fill("open"));
        assertThat(at(image, 0, 1, 91)).isEqualTo(fill("closed"));
    }

    @Test
    void aPointerReadsTheStateThatLasts() {
        LiveSeries door = chart.states("door");
        door.add(-50, "open");
        door.add(60, "closed");
        door.add(80, Double.NaN);
        bench.add(-100, 100);
        bench.paint();
        int top = (int) bench.panel.places().get(0).area().getY() + 5;
        assertThat(read(30, top)).isEqualTo("[s, door open]");
        assertThat(read(70, top)).isEqualTo("[s, door closed]");
        assertThat(read(90, top)).isEqualTo("[s]");
        assertThat(read(30, (int) states().area().getY() + 5))
                .as("the nearest of all")
                .isEqualTo("[s, door open!]");
        assertThat(chart.stateAt(0, 30)).isEqualTo("open");
        assertThat(chart.stateAt(0, 60)).isEqualTo("closed");
        assertThat(chart.stateAt(0, 90)).isEmpty();
        assertThat(chart.stateAt(1, 30)).as("a series of numbers").isEmpty();
        bench.paint();
    }

    private String read(double x, int y) {
        bench.mouse().moveTo((int) bench.pixel(x), y);
        return Objects.requireNonNull(bench.panel.reading()).rows().stream()
                .map(row ->
                        row.series() == 1 ? row.name() : row.name() + " " + row.value() + (row.isNearest() ? "!" : ""))
                .toList()
                .toString();
    }

    @Test
    void saysWhereTheNamesAreAndHowManyBandsHaveNoRoom() {
        for (int i = 0; i < 40; i++) {
            chart.states("state " + i).add(0, "on");
        }
        bench.add(0, 100);
        bench.paint();
        List<StripPlace.NamePlace> names = states().names();
        assertThat(names).hasSizeBetween(8, 30);
        assertThat(names.get(2).trace()).isSameAs(chart.arrangement().traces().get(2));
        StripPlace.NamePlace more = names.get(names.size() - 1);
        assertThat(more.trace()).isNull();
        assertThat(names).allSatisfy(name -> assertThat(states().area().contains(name.area()))
                .isTrue());
    }

    @Test
    void theBorderAboveBandsIsDraggedAsFarAsABandIsHigh() {
        chart.states("door").add(0, "open");
        bench.add(0, 100);
        bench.paint();
        double middle = bench.panel.dataArea().getCenterX();
        double border = states().area().getY() - 3;
        bench.mouse().at(middle, border).press().dragTo(middle, border - 100).release();
        bench.paint();
        assertThat(states().area().getY()).isBetween(border - 100, border - 90);
        bench.mouse()
                .at(middle, border - 97)
                .press()
                .dragTo(middle, border + 500)
                .release();
        bench.paint();
        assertThat(states().area().getHeight()).isBetween(19.0, 21.0);
    }
}
