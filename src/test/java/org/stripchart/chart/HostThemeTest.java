// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.overlay.Reading;
import org.stripchart.chart.paint.ChartTheme;

/** What a Swing user sets on a panel, and what the look and feel does to it. */
@ExtendWith(OnEdt.class)
class HostThemeTest {

    private static final Color NIGHT = new Color(0x10, 0x12, 0x14);

    private final PanelOnBench bench = new PanelOnBench();
    private final LiveChart chart = bench.chart;
    private final LiveChartPanel panel = bench.panel;

    private Reading reading() {
        return Objects.requireNonNull(panel.reading(), "nothing is read");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static void withLookOfTheNight(Runnable task) {
        Color before = UIManager.getColor("Panel.background");
        UIManager.put("Panel.background", NIGHT);
        try {
            task.run();
        } finally {
            UIManager.put("Panel.background", before);
        }
    }

    private Color corner() {
        BufferedImage image = bench.paint();
        return new Color(image.getRGB(image.getWidth() - 2, 2));
    }

    @Test
    void followsTheLookAndFeel() {
        withLookOfTheNight(() -> {
            panel.updateUI();
            assertThat(corner()).isEqualTo(NIGHT);
        });
    }

    @Test
    void keepsAThemeThatTheEmbedderSet() {
        chart.theme(ChartTheme.DARK);
        withLookOfTheNight(() -> {
            panel.updateUI();
            assertThat(chart.theme()).isEqualTo(ChartTheme.DARK);
        });
    }

    @Test
    void keepsTheThemeOfTheBuilder() {
        LiveChart dark = LiveChart.builder().theme(ChartTheme.DARK).build();
        new LiveChartPanel(dark).updateUI();
        assertThat(dark.theme()).isEqualTo(ChartTheme.DARK);
        dark.close();
    }

    @Test
    void takesTheBackgroundThatIsSetAndGivesItBack() {
        Color before = corner();
        panel.setBackground(Color.PINK);
        assertThat(corner()).isEqualTo(Color.PINK);
        withLookOfTheNight(() -> {
            panel.updateUI();
            assertThat(corner()).isEqualTo(Color.PINK);
        });
        panel.setBackground(null);
        assertThat(corner()).isEqualTo(before);
    }

    @Test
    void takesTheForegroundAndTheFontThatAreSet() {
        Font font = new Font(Font.SERIF, Font.PLAIN, 17);
        panel.setForeground(Color.BLUE);
        panel.setFont(font);
        assertThat(chart.theme().text()).isEqualTo(Color.BLUE);
        assertThat(chart.theme().font()).isEqualTo(font);
        assertThat(chart.jfreeChart().getXYPlot().getDomainAxis().getTickLabelFont())
                .isEqualTo(font);
    }

    @Test
    void putsWhatIsSetIntoTheThemeOfTheEmbedder() {
        chart.theme(ChartTheme.DARK);
        panel.setBackground(Color.BLACK);
        assertThat(chart.theme().background()).isEqualTo(Color.BLACK);
        assertThat(chart.theme().lines()).isEqualTo(ChartTheme.DARK.lines());
        assertThat(chart.theme().text()).isEqualTo(ChartTheme.DARK.text());
        panel.setBackground(null);
        assertThat(chart.theme()).isEqualTo(ChartTheme.DARK);
    }

    @Test
    void keepsWhatIsSetWhenTheEmbedderSetsAThemeLater() {
        Font font = new Font(Font.SERIF, Font.PLAIN, 17);
        panel.setBackground(Color.PINK);
        panel.setFont(font);
        chart.theme(ChartTheme.DARK);
        assertThat(corner()).isEqualTo(Color.PINK);
        assertThat(chart.theme().font()).isEqualTo(font);
        panel.setBackground(null);
        panel.setFont(null);
        assertThat(chart.theme()).isEqualTo(ChartTheme.DARK);
    }

    @Test
    void keepsToItsBorder() {
        Rectangle2D without = panel.dataArea();
        panel.setBorder(BorderFactory.createMatteBorder(20, 40, 30, 60, Color.RED));
        BufferedImage image = bench.paint();
        assertThat(new Color(image.getRGB(39, 250))).isEqualTo(Color.RED);
        assertThat(new Color(image.getRGB(41, 22))).isEqualTo(chart.theme().background());
        Rectangle2D with = panel.dataArea();
        assertThat(with.getX()).isEqualTo(without.getX() + 40);
        assertThat(with.getMaxX()).isEqualTo(without.getMaxX() - 60);
        assertThat(with.getY()).isEqualTo(without.getY() + 20);
        assertThat(with.getMaxY()).isEqualTo(without.getMaxY() - 30);
        bench.mouse().moveTo(bench.pixel(350), 200);
        assertThat(reading().rows().get(0).x()).isEqualTo(350);
        double strip = panel.getComponent(0).getX() + ((OverviewStrip) panel.getComponent(0)).pixel(399);
        assertThat(strip).isBetween(with.getMaxX() - 1, with.getMaxX() + 1);
    }

    @Test
    void paintsABorderThatLeavesNoRoom() {
        panel.setBorder(BorderFactory.createEmptyBorder(400, 600, 400, 600));
        assertThat(bench.paint().getWidth()).isEqualTo(PanelOnBench.WIDTH);
    }

    @Test
    @SuppressWarnings("NullAway") // of what a caller without NullAway may pass
    void refusesWhatIsNoTheme() {
        assertThatThrownBy(() -> chart.theme(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("theme");
        assertThatThrownBy(() -> new ChartTheme(
                        Color.WHITE,
                        Color.WHITE,
                        Color.BLACK,
                        Color.GRAY,
                        Color.GRAY,
                        List.of(),
                        ChartTheme.LIGHT.font()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines ([]) must hold at least one colour");
        assertThatThrownBy(() -> new ChartTheme(
                        null,
                        Color.WHITE,
                        Color.BLACK,
                        Color.GRAY,
                        Color.GRAY,
                        List.of(Color.RED),
                        ChartTheme.LIGHT.font()))
                .hasMessage("background");
    }

    @Test
    void goesWithoutTheOverviewWhereThereIsNoRoomForIt() {
        assertThat(panel.getComponent(0).isVisible()).isTrue();
        panel.setSize(900, 180);
        bench.paint();
        assertThat(panel.getComponent(0).isVisible()).isFalse();
        panel.setSize(900, 300);
        bench.paint();
        assertThat(panel.getComponent(0).isVisible()).isTrue();
    }
}
