// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import org.stripchart.analysis.alarm.Severity;

/**
 * How much an alarm matters, by shape and colour: a disc, a triangle, a square. It is filled while the alarm is on.
 *
 * @param isDark whether it lies on a dark ground
 */
public record SeverityMark(Severity severity, boolean isOn, boolean isDark) implements Icon {

    static final int SIZE = 10;

    /** Returns its colour, which can be read on its ground. */
    public Color color() {
        return color(severity, isDark);
    }

    /** Returns the colour of what matters so much, which can be read on its ground. */
    public static Color color(Severity severity, boolean isDark) {
        return switch (severity) {
            case INFO -> isDark ? new Color(0x79b8ff) : new Color(0x0b5cad);
            case WARNING -> isDark ? new Color(0xe3b341) : new Color(0x8f6200);
            case ALARM -> isDark ? new Color(0xff7b72) : new Color(0xc4231a);
        };
    }

    /** Returns whether a ground is dark. */
    public static boolean isDark(Color ground) {
        return ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        paint(graphics, x, y);
    }

    /** Paints it. */
    void paint(Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(1.5f));
        g.setColor(color());
        Shape shape = shape(x + 0.75, y + 0.75, SIZE - 1.5);
        g.draw(shape);
        if (isOn) {
            g.fill(shape);
        }
        g.dispose();
    }

    private Shape shape(double x, double y, double size) {
        return switch (severity) {
            case INFO -> new Ellipse2D.Double(x, y, size, size);
            case ALARM -> new Rectangle2D.Double(x + 0.5, y + 0.5, size - 1, size - 1);
            case WARNING -> {
                Path2D triangle = new Path2D.Double();
                triangle.moveTo(x + size / 2, y);
                triangle.lineTo(x + size, y + size);
                triangle.lineTo(x, y + size);
                triangle.closePath();
                yield triangle;
            }
        };
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }
}
