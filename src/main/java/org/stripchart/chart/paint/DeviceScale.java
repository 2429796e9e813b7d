// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/**
 * Tells how the user space of some graphics lies on the pixels of their device.
 *
 * <p>A transform's own {@code getScaleX()} is no scale: on a page that lies on its side it is 0, upside down it is
 * negative. What counts is how long a unit of user space becomes.
 */
public final class DeviceScale {

    /** A line of more columns than that for each unit would take long, and nobody could see it. */
    private static final double MOST = 64;

    /** A picture of more than that for each unit would not fit into memory. */
    private static final double MOST_OF_PICTURE = 8;

    private DeviceScale() {}

    /** Returns how many pixels a level unit of user space takes; positive and finite. */
    static double across(Graphics2D g) {
        AffineTransform t = g.getTransform();
        return sane(Math.hypot(t.getScaleX(), t.getShearY()));
    }

    /** Returns how many pixels a picture has to have for a unit, to be sharp on the device; positive and finite. */
    public static double ofPicture(Graphics2D g) {
        AffineTransform t = g.getTransform();
        return Math.min(MOST_OF_PICTURE, Math.max(across(g), sane(Math.hypot(t.getShearX(), t.getScaleY()))));
    }

    /**
     * Returns whether pixels are the thing to draw in: the graphics have some, which lie level and upright in user space.
     * Printers and vector formats have none.
     */
    public static boolean isPixels(Graphics2D g) {
        AffineTransform t = g.getTransform();
        GraphicsConfiguration configuration = g.getDeviceConfiguration();
        return t.getShearX() == 0
                && t.getShearY() == 0
                && t.getScaleX() > 0
                && t.getScaleY() > 0
                && g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL) != RenderingHints.VALUE_STROKE_PURE
                && configuration != null
                && configuration.getDevice().getType() != GraphicsDevice.TYPE_PRINTER;
    }

    private static double sane(double length) {
        return length > 0 ? Math.min(length, MOST) : 1;
    }
}
