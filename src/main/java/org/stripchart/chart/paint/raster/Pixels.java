// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.raster;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.SinglePixelPackedSampleModel;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of a picture in plain memory. A frame has thousands of spans that are one pixel wide; to write such a span
 * here takes a fraction of what Java2D takes to find its way to the picture.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class Pixels {

    private final int[] rgb;
    private final int stride;
    private final Rectangle bounds;
    /** The rows in which all pixels are alike from that column on. */
    private @Nullable BitSet alike;

    private int alikeFrom;

    /**
     * Returns an empty picture whose rows lie an odd number of pixels apart in memory. Most widths of screens are multiples of
     * a power of two: there, the pixels of a column would share a few places of the processor's cache.
     */
    public static BufferedImage picture(int width, int height) {
        return new BufferedImage(width | 1, height, BufferedImage.TYPE_INT_RGB).getSubimage(0, 0, width, height);
    }

    /**
     * @param picture of the type {@link BufferedImage#TYPE_INT_RGB}, which begins where its memory does; Java2D does not
     *     keep a copy of it on the screen's side any more
     */
    public Pixels(BufferedImage picture) {
        if (picture.getType() != BufferedImage.TYPE_INT_RGB) {
            throw new IllegalArgumentException("type (" + picture.getType() + ") must be TYPE_INT_RGB");
        }
        rgb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        stride = ((SinglePixelPackedSampleModel) picture.getSampleModel()).getScanlineStride();
        bounds = new Rectangle(picture.getWidth(), picture.getHeight());
    }

    /**
     * Fills spans as {@code fillRect} would.
     *
     * @param g the picture's graphics, in device space: its colour is used, and the bounds of its clip
     * @param left of column 0
     * @param spans column, row and height of each
     * @param count how many numbers of them
     */
    public void fill(Graphics2D g, int left, int[] spans, int count) {
        int color = g.getColor().getRGB();
        Rectangle clip = g.getClipBounds();
        Rectangle within = clip == null ? bounds : bounds.intersection(clip);
        int bottom = within.y + within.height;
        for (int i = 0; i < count; i += 3) {
            int x = left + spans[i];
            if (x >= within.x && x < within.x + within.width) {
                int from = Math.max(within.y, spans[i + 1]);
                int to = Math.min(bottom, spans[i + 1] + spans[i + 2]);
                for (int at = from * stride + x; from < to; from++, at += stride) {
                    rgb[at] = color;
                }
            }
        }
    }

    /**
     * Takes the pixels of another picture of the same size, from a column on, in some rows. A row in which they are all alike is filled,
     * which takes half of what it takes to copy it.
     */
    public void take(Pixels other, int left, int top, int bottom) {
        int first = Math.max(0, left);
        for (int y = Math.max(0, top); y < Math.min(bounds.height, bottom); y++) {
            int from = y * stride + first;
            int to = y * stride + bounds.width;
            if (other.isAlike(y, first)) {
                Arrays.fill(rgb, from, to, other.rgb[from]);
            } else {
                System.arraycopy(other.rgb, from, rgb, from, to - from);
            }
        }
    }

    /** Takes the pixels of another picture of the same size, in a part that lies within both. */
    public void take(Pixels other, Rectangle part) {
        for (int y = part.y; y < part.y + part.height; y++) {
            int from = y * stride + part.x;
            System.arraycopy(other.rgb, from, rgb, from, part.width);
        }
    }

    /** Moves what is in a part to the left within it; at its right end there is left what was there. */
    public void moveLeft(Rectangle part, int columns) {
        for (int y = part.y; y < part.y + part.height; y++) {
            int from = y * stride + part.x;
            System.arraycopy(rgb, from + columns, rgb, from, part.width - columns);
        }
    }

    /** Returns whether all pixels of each row are alike in a part. */
    public boolean isLevel(Rectangle part) {
        for (int y = part.y; y < part.y + part.height; y++) {
            int from = y * stride + part.x;
            int to = from + part.width - 1;
            if (Arrays.mismatch(rgb, from, to, rgb, from + 1, to + 1) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes the pixels of another picture of the same size, from a row on. */
    public void take(Pixels other, int top) {
        int from = Math.max(0, top) * stride;
        System.arraycopy(other.rgb, from, rgb, from, Math.max(0, rgb.length - from));
    }

    /** Returns whether all pixels of a row are alike from a column on; found once, so that it is for pictures that stay as they are. */
    private boolean isAlike(int y, int left) {
        if (alike == null || alikeFrom != left) {
            alikeFrom = left;
            alike = new BitSet(bounds.height);
            for (int row = 0; row < bounds.height; row++) {
                int at = row * stride + left;
                int count = bounds.width - left - 1;
                alike.set(row, count <= 0 || Arrays.mismatch(rgb, at, at + count, rgb, at + 1, at + 1 + count) < 0);
            }
        }
        return alike.get(y);
    }
}
