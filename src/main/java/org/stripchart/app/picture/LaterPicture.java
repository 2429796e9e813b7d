// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.stripchart.chart.ChartImage;
import org.stripchart.chart.LiveChart;

/**
 * A picture of which is noted what to draw, and that is drawn when it is written. What takes long at a large one, which is to fill
 * its pixels and to pack them, is so done elsewhere than on the event dispatch thread.
 *
 * <p><b>Threading:</b> made on the event dispatch thread; written on any one.
 */
final class LaterPicture implements ChartFiles.Picture {

    /** Makes the file of what was drawn. */
    private interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private final CallList calls;
    private final Kind kind;
    private volatile double share;
    private volatile boolean isCancelled;

    /** What of a picture depends on its format. */
    private interface Kind {

        /** Draws, and returns what writes that. */
        Content draw(LaterPicture picture);
    }

    private LaterPicture(CallList calls, Kind kind) {
        this.calls = calls;
        this.kind = kind;
    }

    static LaterPicture png(LiveChart chart, int width, int height, double scale) {
        CallList calls = new CallList();
        Graphics2D state = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        ChartImage.draw(chart, new NotedGraphics(calls, state), width, height, scale);
        state.dispose();
        return new LaterPicture(calls, picture -> {
            BufferedImage image = ChartImage.empty(width, height, scale);
            Graphics2D graphics = image.createGraphics();
            picture.drawOn(graphics);
            graphics.dispose();
            return out -> ChartImage.writePng(image, out, packed -> picture.done((1 + packed) / 2));
        });
    }

    static LaterPicture svg(LiveChart chart, int width, int height) {
        CallList calls = new CallList();
        SVGGraphics2D state = ChartFiles.svg(width, height);
        ChartFiles.paint(chart, new NotedGraphics(calls, state), width, height);
        state.dispose();
        return new LaterPicture(calls, picture -> {
            SVGGraphics2D graphics = ChartFiles.svg(width, height);
            picture.drawOn(graphics);
            return out -> ChartFiles.write(graphics, picture.watched(out));
        });
    }

    private void drawOn(Graphics2D graphics) {
        calls.replay(graphics, drawn -> done(drawn / 2));
    }

    /** Has every write look whether somebody has cancelled it. */
    private OutputStream watched(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                done(share);
                out.write(bytes, from, count);
            }
        };
    }

    private void done(double newShare) {
        share = newShare;
        if (isCancelled) {
            throw new CancellationException();
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try {
            kind.draw(this).writeTo(out);
        } catch (CancellationException e) {
            throw new InterruptedIOException("cancelled");
        }
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
