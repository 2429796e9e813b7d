// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.raster;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.lang.ref.SoftReference;

/**
 * A picture in plain memory that is drawn on in place of other graphics, and then copied to them: thousands of spans that are one
 * pixel wide are quick there, while other graphics look for the way to their pixels with each. What comes of it is what would have come
 * of drawing there, to the last pixel.
 *
 * <p><b>Threading:</b> confined to its owner; keeps its memory from frame to frame, unless that is wanted elsewhere.
 */
public final class Sheet {

    /** What is drawn. */
    @FunctionalInterface
    public interface Drawing {

        /**
         * Draws, opaquely, all of the area.
         *
         * @param g graphics with the state and the user space of those in whose place they are
         * @param pixels of the picture that they draw on
         */
        void on(Graphics2D g, Pixels pixels);
    }

    /** Larger pictures are not kept twice. */
    private static final double MOST_PIXELS = 1 << 25;

    /** Edges that are nearer to whole pixels than this lie on them. */
    private static final double EXACT = 1e-9;

    private SoftReference<BufferedImage> kept = new SoftReference<>(null);

    /**
     * Returns whether graphics can be drawn on by a copy of what they would show: they are of Java's own, which end in pixels that
     * take any colour, and nothing shines through.
     *
     * @param g whose user space lies level and upright on its pixels
     */
    public static boolean canReplace(Graphics2D g, Rectangle2D area) {
        AffineTransform t = g.getTransform();
        double pixels = area.getWidth() * t.getScaleX() * area.getHeight() * t.getScaleY();
        return pixels >= 1
                && pixels <= MOST_PIXELS
                // Those of others may note what is drawn on them, whatever they say of their device.
                && g.getClass().getModule().equals(Graphics2D.class.getModule())
                && isOfPixels(g.getDeviceConfiguration())
                // By another form, soft edges would be cut in other places.
                && (g.getClip() == null || g.getClip() instanceof Rectangle2D)
                && isOpaque(g.getComposite());
    }

    private static boolean isOfPixels(GraphicsConfiguration configuration) {
        return configuration != null
                && configuration.getDevice().getType() != GraphicsDevice.TYPE_PRINTER
                && !(configuration.getColorModel() instanceof IndexColorModel);
    }

    private static boolean isOpaque(Composite composite) {
        return composite instanceof AlphaComposite alpha
                && alpha.getAlpha() == 1
                && (alpha.getRule() == AlphaComposite.SRC_OVER || alpha.getRule() == AlphaComposite.SRC);
    }

    /**
     * Draws.
     *
     * @param g for which {@link #canReplace} is true
     * @param area in its user space
     */
    public void draw(Graphics2D g, Rectangle2D area, Drawing drawing) {
        AffineTransform t = g.getTransform();
        Rectangle2D exact = t.createTransformedShape(area).getBounds2D();
        // An even number of pixels away, so that what lies between two of them goes to the same one: to the even.
        int left = evenBelow(exact.getMinX());
        int top = evenBelow(exact.getMinY());
        BufferedImage picture =
                picture((int) Math.ceil(exact.getMaxX()) - left, (int) Math.ceil(exact.getMaxY()) - top);
        Graphics2D here = picture.createGraphics();
        Rectangle covered;
        try {
            here.setRenderingHints(g.getRenderingHints());
            here.setFont(g.getFont());
            here.setPaint(g.getPaint());
            here.setStroke(g.getStroke());
            here.setTransform(new AffineTransform(
                    t.getScaleX(), 0, 0, t.getScaleY(), t.getTranslateX() - left, t.getTranslateY() - top));
            covered = isWhole(exact) ? exact.getBounds() : covered(here, area, picture, left, top);
            drawing.on(here, new Pixels(picture));
        } finally {
            here.dispose();
        }
        Graphics2D copying = (Graphics2D) g.create();
        copying.setTransform(new AffineTransform());
        copying.clip(covered);
        copying.drawImage(picture, left, top, null);
        copying.dispose();
    }

    private BufferedImage picture(int width, int height) {
        BufferedImage picture = kept.get();
        if (picture == null || picture.getWidth() != width || picture.getHeight() != height) {
            picture = Pixels.picture(width, height);
            kept = new SoftReference<>(picture);
        }
        return picture;
    }

    private static int evenBelow(double position) {
        return 2 * (int) Math.floor(position / 2);
    }

    private static boolean isWhole(Rectangle2D exact) {
        return isWhole(exact.getMinX())
                && isWhole(exact.getMinY())
                && isWhole(exact.getMaxX())
                && isWhole(exact.getMaxY());
    }

    private static boolean isWhole(double position) {
        return Math.abs(position - Math.rint(position)) < EXACT;
    }

    /** Returns which pixels of the other graphics an area covers whose edges lie within pixels: Java2D is asked, by a cross. */
    private static Rectangle covered(Graphics2D here, Rectangle2D area, BufferedImage picture, int left, int top) {
        Graphics2D g = (Graphics2D) here.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        int middle = picture.getHeight() / 2;
        int centre = picture.getWidth() / 2;
        AffineTransform user = g.getTransform();
        g.setTransform(new AffineTransform());
        g.setColor(Color.BLACK);
        g.fillRect(0, middle, picture.getWidth(), 1);
        g.fillRect(centre, 0, 1, picture.getHeight());
        g.setTransform(user);
        g.clip(area);
        g.setColor(Color.WHITE);
        g.fill(area);
        g.dispose();
        int black = Color.BLACK.getRGB();
        int first = 0;
        int end = picture.getWidth();
        int upper = 0;
        int lower = picture.getHeight();
        while (first < end && picture.getRGB(first, middle) == black) {
            first++;
        }
        while (end > first && picture.getRGB(end - 1, middle) == black) {
            end--;
        }
        while (upper < lower && picture.getRGB(centre, upper) == black) {
            upper++;
        }
        while (lower > upper && picture.getRGB(centre, lower - 1) == black) {
            lower--;
        }
        return new Rectangle(left + first, top + upper, end - first, lower - upper);
    }
}
