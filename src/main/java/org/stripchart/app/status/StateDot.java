// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.Icon;
import org.stripchart.app.look.Colors;
import org.stripchart.source.SourceStatus;

/** A state at a glance. */
public record StateDot(Color color) implements Icon {

    private static final int SIZE = 8;

    /** In the colour for how a source is doing. */
    static StateDot of(SourceStatus.State state) {
        return new StateDot(
                switch (state) {
                    case RUNNING -> Colors.good();
                    case WAITING, RETRYING -> Colors.warning();
                    case ENDED -> Colors.muted();
                    case FAILED -> Colors.error();
                });
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(color);
        g.fill(new Ellipse2D.Double(x, y, SIZE, SIZE));
        g.dispose();
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
