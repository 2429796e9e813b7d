// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

/** What may be set through the JFreeChart underneath: lines follow, or it is refused. */
class StripPlotTest {

    private final CanvasOnBench bench = new CanvasOnBench("");
    private final XYPlot plot = bench.canvas.chart().getXYPlot();

    StripPlotTest() {
        double[] xs = IntStream.rangeClosed(0, 1000).asDoubleStream().toArray();
        double[] ys = Arrays.stream(xs).map(x -> x < 500 ? 20 : 80).toArray();
        bench.show(List.of("s"), new double[][] {xs}, new double[][] {ys});
    }

    private BufferedImage draw() {
        return bench.draw(600, 400);
    }

    /** How many pixels of a column inside the plot have that colour. */
    private int ink(BufferedImage image, Color color) {
        Rectangle area = bench.dataArea().getBounds();
        int x = area.x + area.width / 4;
        int count = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            count += (image.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff) ? 1 : 0;
        }
        return count;
    }

    @Test
    void refusesForeignAxes() {
        assertThatThrownBy(() -> plot.setRangeAxis(new LogAxis("y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range axis 0 (org.jfree.chart.axis.LogAxis) must be the chart's own");
        assertThatThrownBy(() -> plot.setDomainAxis(new NumberAxis("x")))
                .hasMessage("domain axis 0 (org.jfree.chart.axis.NumberAxis) must be the chart's own");
        assertThatThrownBy(() -> plot.setRangeAxis(null)).hasMessage("range axis 0 (null) must be the chart's own");
        assertThatThrownBy(() -> plot.setDomainAxes(new NumberAxis[] {new NumberAxis()}))
                .isInstanceOf(IllegalArgumentException.class);
        plot.setRangeAxis(1, new NumberAxis("second, of the host's own"));
        assertThat(draw().getWidth()).isEqualTo(600);
    }

    @Test
    void refusesForeignDataAndRenderers() {
        assertThatThrownBy(() -> plot.setDataset(new XYSeriesCollection()))
                .hasMessage("dataset 0 (org.jfree.data.xy.XYSeriesCollection) must be the chart's own");
        assertThatThrownBy(() -> plot.setRenderer(new XYLineAndShapeRenderer()))
                .isInstanceOf(IllegalArgumentException.class);
        XYSeriesCollection more = new XYSeriesCollection();
        plot.setDataset(1, more);
        plot.setRenderer(1, new XYLineAndShapeRenderer());
        assertThat(plot.getDataset(1)).isSameAs(more);
    }

    @Test
    void refusesToTurnRound() {
        assertThatThrownBy(() -> plot.setOrientation(PlotOrientation.HORIZONTAL))
                .hasMessage("orientation (PlotOrientation.HORIZONTAL) must be VERTICAL");
        assertThatThrownBy(() -> plot.getRangeAxis().setInverted(true))
                .hasMessage("inverted (true) must be false: the lines of a live chart do not turn round");
        assertThatThrownBy(() -> plot.getDomainAxis().setInverted(true)).isInstanceOf(IllegalArgumentException.class);
        plot.setOrientation(PlotOrientation.VERTICAL);
        plot.getRangeAxis().setInverted(false);
    }

    @Test
    void drawsTheRangesOfTheFrameWhateverTheAxesAreGiven() {
        int[] before = CanvasOnBench.pixels(draw());
        plot.getRangeAxis().setRange(-1000, 1000);
        plot.getDomainAxis().setRange(3, 4);
        assertThat(CanvasOnBench.pixels(draw())).isEqualTo(before);
        plot.getRangeAxis().setAutoRange(true);
        plot.getDomainAxis().setAutoRange(true);
        bench.canvas.chart().fireChartChanged();
        assertThat(CanvasOnBench.pixels(draw())).isEqualTo(before);
    }

    @Test
    void drawsALineInThePaintAndAsWideAsTheStrokeThatWereSet() {
        XYItemRenderer renderer = plot.getRenderer();
        renderer.setSeriesPaint(0, Color.MAGENTA);
        int thin = ink(draw(), Color.MAGENTA);
        renderer.setSeriesStroke(0, new BasicStroke(9));
        assertThat(thin).isBetween(1, 2);
        assertThat(ink(draw(), Color.MAGENTA)).isBetween(8, 10);
        renderer.setSeriesStroke(0, null);
        assertThat(ink(draw(), Color.MAGENTA)).isEqualTo(thin);
        renderer.setSeriesPaint(0, null);
        assertThat(ink(draw(), Color.MAGENTA)).isZero();
    }

    @Test
    void mixesATranslucentColourWithWhatIsBehind() {
        plot.getRenderer().setSeriesStroke(0, new BasicStroke(6));
        plot.getRenderer().setSeriesPaint(0, new Color(255, 0, 0, 51));
        plot.setBackgroundPaint(Color.BLACK);
        assertThat(ink(draw(), new Color(51, 0, 0))).isBetween(5, 7);
    }

    @Test
    void refusesPaintsAndStrokesThatLinesCannotTake() {
        assertThatThrownBy(() ->
                        plot.getRenderer().setSeriesPaint(0, new GradientPaint(0, 0, Color.RED, 1, 1, Color.BLUE)))
                .hasMessageContaining("must be a Color");
        BasicStroke dashed = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3}, 0);
        for (BasicStroke stroke : new BasicStroke[] {dashed, new BasicStroke(0.5f), new BasicStroke(21)}) {
            assertThatThrownBy(() -> plot.getRenderer().setSeriesStroke(0, stroke))
                    .hasMessageContaining("must be a solid BasicStroke, 1 to 20 wide");
        }
    }

    @Test
    void takesTicksAndFormatsThatAreSet() {
        NumberAxis y = (NumberAxis) plot.getRangeAxis();
        int[] before = CanvasOnBench.pixels(draw());
        y.setNumberFormatOverride(new java.text.DecimalFormat("0.0' V'"));
        assertThat(CanvasOnBench.pixels(draw())).isNotEqualTo(before);
        y.setNumberFormatOverride(null);
        assertThat(CanvasOnBench.pixels(draw())).isEqualTo(before);
        y.setTickUnit(new NumberTickUnit(25));
        assertThat(CanvasOnBench.pixels(draw())).isNotEqualTo(before);
        // More ticks than JFreeChart draws are none.
        y.setTickUnit(new NumberTickUnit(1e-300));
        assertThat(draw().getWidth()).isEqualTo(600);
    }
}
