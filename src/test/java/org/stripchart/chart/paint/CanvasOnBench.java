// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.stripchart.engine.FrameMaker;
import org.stripchart.engine.FrameMeter;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;

/** A canvas without a chart around it, which shows all of a history. */
final class CanvasOnBench {

    final Canvas canvas;
    final Arrangement arrangement = new Arrangement(what -> {}, () -> {});

    private final History history = new History(HistoryLimit.points(100_000));
    private final ChartRenderingInfo info = new ChartRenderingInfo(null);

    CanvasOnBench(String title) {
        Viewport viewport = new Viewport(history, new LiveWindow.All(), what -> {}, () -> {});
        canvas = new Canvas(
                new FrameMaker(history, viewport, arrangement, number -> null, viewport::isComplete),
                arrangement,
                new FrameMeter(() -> 0),
                new Canvas.Titles(title, "Time", "Data", ""),
                null,
                null);
    }

    /** Takes points of these series, and lays them out. */
    void show(List<String> series, double[][] xs, double[][] ys) {
        for (int i = 0; i < series.size(); i++) {
            history.append(i, xs[i], ys[i], 0, xs[i].length);
        }
        canvas.adopt(series, number -> false);
        canvas.changed();
        canvas.frame();
    }

    BufferedImage draw(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.draw(g, new Rectangle(width, height), info);
        g.dispose();
        return image;
    }

    /** Where in the last picture the data was drawn. */
    Rectangle2D dataArea() {
        return info.getPlotInfo().getDataArea();
    }

    static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
