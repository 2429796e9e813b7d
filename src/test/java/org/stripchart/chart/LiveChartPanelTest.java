// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.time.Duration;
import javax.accessibility.AccessibleContext;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.plot.YScale;

/** The panel without a display: laid out and painted by hand, with events as a mouse makes them. */
@ExtendWith(OnEdt.class)
class LiveChartPanelTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;

    private final LiveChart chart = LiveChart.builder()
            .xAxis(XAxis.NUMBER)
            .window(Duration.ofSeconds(100))
            .build();

    private final LiveChartPanel panel = new LiveChartPanel(chart);

    LiveChartPanelTest() {
        panel.addNotify();
        panel.setSize(WIDTH, HEIGHT);
        add(0, 400);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void add(int from, int to) {
        LiveSeries series = chart.series("s");
        for (int i = from; i < to; i++) {
            series.add(i, Math.sin(i / 9.0));
        }
        chart.refresh();
        paint();
    }

    private BufferedImage paint() {
        lay(panel);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        panel.paint(g);
        g.dispose();
        return image;
    }

    private static void lay(java.awt.Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof java.awt.Container inner) {
                lay(inner);
            }
        }
    }

    @Test
    void isToldInWordsToThoseWhoDoNotSeeIt() {
        AccessibleContext told = panel.getAccessibleContext();
        assertThat(told.getAccessibleName()).isEqualTo("Chart");
        assertThat(told.getAccessibleDescription()).matches("1 line, 299(\\.\\d)? to 399(\\.\\d)?, s 0\\.344");
        Component strip = panel.getComponent(0);
        assertThat(strip.getAccessibleContext().getAccessibleName()).isEqualTo("Overview");
        assertThat(strip.getAccessibleContext().getAccessibleDescription()).startsWith("The whole history");

        told.setAccessibleName("Pressure");
        told.setAccessibleDescription("of the boiler");

        assertThat(told.getAccessibleName()).isEqualTo("Pressure");
        assertThat(told.getAccessibleDescription()).isEqualTo("of the boiler");
    }

    /** With its place on the screen given, for which there is nobody to ask. */
    private static void mouse(Component on, int id, int x, int y, int clicks) {
        on.dispatchEvent(
                new MouseEvent(on, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, x, y, clicks, false, MouseEvent.BUTTON1));
    }

    private static void drag(Component on, int fromX, int toX, int y) {
        mouse(on, MouseEvent.MOUSE_PRESSED, fromX, y, 1);
        mouse(on, MouseEvent.MOUSE_DRAGGED, toX, y, 1);
        mouse(on, MouseEvent.MOUSE_RELEASED, toX, y, 1);
    }

    private void wheel(int x, int y, int notches, int modifiers) {
        panel.dispatchEvent(new MouseWheelEvent(
                panel,
                MouseEvent.MOUSE_WHEEL,
                0,
                modifiers,
                x,
                y,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                1,
                notches));
    }

    private Component strip() {
        return panel.getComponent(0);
    }

    @Test
    void zoomsAtThePointerAndComesBackWithADoubleClick() {
        chart.viewport().hold();
        double span = chart.viewport().to() - chart.viewport().from();
        double share = (450 - panel.dataArea().getX()) / panel.dataArea().getWidth();
        double x = chart.viewport().from() + share * span;
        wheel(450, 200, -3, 0);

        assertThat(chart.viewport().isLive()).isFalse();
        double zoomed = chart.viewport().to() - chart.viewport().from();
        assertThat(zoomed).isLessThan(span * 0.7);
        assertThat(chart.viewport().from() + share * zoomed).isCloseTo(x, within(1e-6));

        mouse(panel, MouseEvent.MOUSE_CLICKED, 450, 200, 2);
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void movesTheWindowByWhatIsDragged() {
        double from = chart.viewport().from();
        double perPixel = (chart.viewport().to() - from) / panel.dataArea().getWidth();
        drag(panel, 500, 600, 200);
        assertThat(chart.viewport().from()).isCloseTo(from - 100 * perPixel, within(perPixel));
        assertThat(chart.viewport().isLive()).isFalse();
    }

    @Test
    void takesPointsInWhileItIsHeld() {
        chart.viewport().hold();
        paint();
        double from = chart.viewport().from();
        add(400, 500);
        assertThat(chart.statistics().appended()).isEqualTo(500);
        assertThat(chart.viewport().from()).isEqualTo(from);
        chart.viewport().goLive();
        paint();
        assertThat(chart.viewport().to()).isGreaterThan(499);
    }

    @Test
    void movesWithShiftAndTheWheel() {
        double from = chart.viewport().from();
        wheel(450, 200, -1, InputEvent.SHIFT_DOWN_MASK);
        assertThat(chart.viewport().from()).isLessThan(from - 5);
    }

    @Test
    void zoomsInYOverItsAxisAndFitsAgainWithADoubleClick() {
        double length = chart.yScale().range().length();
        wheel(5, 200, -2, 0);
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.FIXED);
        assertThat(chart.yScale().range().length()).isLessThan(length);
        mouse(panel, MouseEvent.MOUSE_CLICKED, 5, 200, 2);
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
    }

    @Test
    void readsOutWhatIsUnderThePointer() {
        BufferedImage without = paint();
        mouse(panel, MouseEvent.MOUSE_MOVED, 450, 200, 0);
        BufferedImage with = paint();
        assertThat(differences(without, with)).isGreaterThan(500);
        mouse(panel, MouseEvent.MOUSE_EXITED, 450, 200, 0);
        assertThat(differences(without, paint())).isZero();
    }

    @Test
    void showsTheWholeHistoryBelowOnceThereIsMoreThanTheWindow() {
        assertThat(strip().isVisible()).isTrue();
        panel.setOverview(false);
        assertThat(strip().isVisible()).isFalse();
        panel.setOverview(true);
        assertThat(strip().isVisible()).isTrue();

        LiveChart small = LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().build();
        LiveChartPanel whole = new LiveChartPanel(small);
        whole.addNotify();
        whole.setSize(WIDTH, HEIGHT);
        small.series("s").add(0, 1);
        small.series("s").add(10, 2);
        small.refresh();
        whole.doLayout();
        assertThat(whole.getComponent(0).isVisible()).isFalse();
        small.close();
    }

    @Test
    void movesAndStretchesTheWindowByItsHandleInTheOverview() {
        paint();
        double span = chart.viewport().to() - chart.viewport().from();
        double left = panel.dataArea().getX();
        double width = panel.dataArea().getWidth();
        int middle = (int) (left + width * 0.85);
        drag(strip(), middle, middle - 200, 20);
        assertThat(chart.viewport().isLive()).isFalse();
        assertThat(chart.viewport().to() - chart.viewport().from()).isCloseTo(span, within(span * 0.02));
        assertThat(chart.viewport().to()).isLessThan(340);
        paint();
        double from = chart.viewport().from();
        int end = (int) (left + from / 400 * width);
        drag(strip(), end, end - 100, 20);
        assertThat(chart.viewport().from()).isLessThan(from - 20);
        assertThat(chart.viewport().to()).isLessThan(340);
        mouse(strip(), MouseEvent.MOUSE_CLICKED, 300, 20, 2);
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void followsTheColoursOfItsHost() {
        Color before = UIManager.getColor("Panel.background");
        UIManager.put("Panel.background", new Color(0x10, 0x12, 0x14));
        try {
            panel.updateUI();
            assertThat(new Color(paint().getRGB(2, 2))).isEqualTo(new Color(0x10, 0x12, 0x14));
        } finally {
            UIManager.put("Panel.background", before);
        }
    }

    private static int differences(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
