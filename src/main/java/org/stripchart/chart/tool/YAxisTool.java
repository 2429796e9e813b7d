// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.geom.Rectangle2D;

/** Zooms in y around the pointer with the wheel over the y axis; a double click there fits it. */
public final class YAxisTool implements Tool {

    private final View view;

    public YAxisTool(View view) {
        this.view = view;
    }

    @Override
    public boolean wheel(Pointer at, double notches) {
        if (!isOverAxis(at) || at.shift()) {
            return false;
        }
        Rectangle2D area = view.area();
        double factor = Math.pow(ZoomTool.STEP, notches);
        double anchor = (area.getMaxY() - at.y()) / area.getHeight();
        double stays = view.lower() + anchor * (view.upper() - view.lower());
        view.fixY(stays - (stays - view.lower()) * factor, stays + (view.upper() - stays) * factor);
        return true;
    }

    @Override
    public boolean doubleClick(Pointer at) {
        if (!isOverAxis(at)) {
            return false;
        }
        view.fitY();
        return true;
    }

    private boolean isOverAxis(Pointer at) {
        Rectangle2D area = view.area();
        return at.x() < area.getX() && at.y() >= area.getY() && at.y() <= area.getMaxY();
    }
}
