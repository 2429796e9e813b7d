// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleConsumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Draws pictures of a chart; no window is needed. Event dispatch thread only, except where stated. */
public final class ChartImage {

    private ChartImage() {}

    /**
     * Draws the chart into a new picture.
     *
     * @param width,height in units of user space
     * @param scale pixels per unit, such as 2 for a sharp picture on a HiDPI screen
     * @return a picture of {@code width * scale} by {@code height * scale} pixels
     */
    public static BufferedImage of(LiveChart chart, int width, int height, double scale) {
        BufferedImage image = empty(width, height, scale);
        Graphics2D g = image.createGraphics();
        try {
            prepare(g, scale);
            chart.draw(g, image, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g.dispose();
        }
        return image;
    }

    /**
     * Returns an empty picture of the size and type that {@link #of} returns. Any thread.
     *
     * @param width,height in user space units
     * @param scale pixels for each of them
     */
    public static BufferedImage empty(int width, int height, double scale) {
        requireSize(width, height, scale);
        return new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
    }

    /**
     * Draws the chart as {@link #of} does, into an existing picture of that size.
     *
     * @param width,height in user space units
     * @param scale pixels for each of them
     */
    public static void draw(LiveChart chart, Graphics2D picture, int width, int height, double scale) {
        requireSize(width, height, scale);
        prepare(picture, scale);
        chart.draw(picture, new Rectangle2D.Double(0, 0, width, height));
    }

    private static void prepare(Graphics2D picture, double scale) {
        picture.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        picture.scale(scale, scale);
    }

    private static void requireSize(int width, int height, double scale) {
        if (width < 1 || height < 1 || !(scale > 0)) {
            throw new IllegalArgumentException(
                    "size (" + width + "x" + height + ", scale " + scale + ") must be positive");
        }
    }

    /** Writes a picture as PNG; the stream is left open. Any thread. */
    public static void writePng(BufferedImage image, OutputStream out) throws IOException {
        writePng(image, out, share -> {});
    }

    /**
     * The same for a large one. Any thread.
     *
     * @param share is told now and then which share of it is written; what it throws ends this
     */
    public static void writePng(BufferedImage image, OutputStream out, DoubleConsumer share) throws IOException {
        new PngWriter(image, out, share).write();
    }

    /**
     * Writes a picture in 8 bits a channel, with alpha where the picture has any.
     *
     * <p>ImageIO makes files that are larger by a fifth, and a tenth of a second of a start is what it costs to set it up and to
     * have its general loops compiled. Each row is told by what differs from the row above ("Up"), since in a chart little does.
     * The format is that of the W3C's recommendation, PNG (Third Edition).
     *
     * <p><b>Threading:</b> confined to its thread; for one picture.
     */
    private static final class PngWriter {

        private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        private static final byte BITS = 8;
        private static final int ROWS_BETWEEN = 16;
        private static final byte TRUE_COLOR = 2;
        private static final byte TRUE_COLOR_WITH_ALPHA = 6;
        private static final byte FILTER_UP = 2;

        private final BufferedImage image;
        private final OutputStream out;
        private final DoubleConsumer share;
        private final int channels;
        private final int[] pixels;
        /** Of the row above, in the order in which they are written. */
        private final byte[] above;

        private final byte[] row;
        private final byte[] packed = new byte[1 << 15];

        PngWriter(BufferedImage image, OutputStream out, DoubleConsumer share) {
            this.share = share;
            this.image = image;
            this.out = out;
            this.channels = image.getColorModel().hasAlpha() ? 4 : 3;
            this.pixels = new int[image.getWidth()];
            this.above = new byte[channels * image.getWidth()];
            this.row = new byte[1 + above.length];
        }

        void write() throws IOException {
            out.write(SIGNATURE);
            byte color = channels == 4 ? TRUE_COLOR_WITH_ALPHA : TRUE_COLOR;
            byte[] header = ByteBuffer.allocate(13)
                    .putInt(image.getWidth())
                    .putInt(image.getHeight())
                    .put(BITS)
                    .put(color)
                    .array();
            chunk("IHDR", header, header.length);
            // What the filter leaves packs as well at the highest speed.
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try {
                row[0] = FILTER_UP;
                for (int y = 0; y < image.getHeight(); y++) {
                    if (y % ROWS_BETWEEN == 0) {
                        share.accept(y / (double) image.getHeight());
                    }
                    filter(y);
                    deflater.setInput(row);
                    while (!deflater.needsInput()) {
                        pack(deflater);
                    }
                }
                deflater.finish();
                while (!deflater.finished()) {
                    pack(deflater);
                }
            } finally {
                deflater.end();
            }
            chunk("IEND", new byte[0], 0);
        }

        private void filter(int y) {
            if (image.getType() == BufferedImage.TYPE_INT_RGB) {
                image.getRaster().getDataElements(0, y, pixels.length, 1, pixels);
            } else {
                image.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
            }
            int at = 0;
            for (int pixel : pixels) {
                at = filter(at, pixel >> 16);
                at = filter(at, pixel >> 8);
                at = filter(at, pixel);
                if (channels == 4) {
                    at = filter(at, pixel >>> 24);
                }
            }
        }

        private int filter(int at, int value) {
            row[at + 1] = (byte) (value - above[at]);
            above[at] = (byte) value;
            return at + 1;
        }

        private void pack(Deflater deflater) throws IOException {
            int length = deflater.deflate(packed);
            if (length > 0) {
                chunk("IDAT", packed, length);
            }
        }

        private void chunk(String name, byte[] data, int length) throws IOException {
            byte[] type = name.getBytes(StandardCharsets.US_ASCII);
            CRC32 check = new CRC32();
            check.update(type);
            check.update(data, 0, length);
            out.write(ByteBuffer.allocate(8).putInt(length).put(type).array());
            out.write(data, 0, length);
            out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        }
    }
}
