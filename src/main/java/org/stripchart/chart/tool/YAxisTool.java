// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.geom.Rectangle2D;

/** Zooms in y around the pointer with the wheel over the y axis; a double click there fits it. */
public final class YAxisTool implements Tool {

    /** Ends of a range that has no more numbers than this between them are left as they are. */
    private static final double LEAST_ULPS = 1024;

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
        double lower = stays - (stays - view.lower()) * factor;
        double upper = stays + (view.upper() - stays) * factor;
        double least = LEAST_ULPS * Math.ulp(Math.max(Math.abs(lower), Math.abs(upper)));
        if (upper - lower > least && upper - lower < Double.MAX_VALUE / 4) {
            view.fixY(lower, upper);
        }
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
