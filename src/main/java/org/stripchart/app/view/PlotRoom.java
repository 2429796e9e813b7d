// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.geom.Rectangle2D;
import javax.swing.JRootPane;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChartPanel;

/**
 * Sees to it that the plot keeps half of the window: in a small one, the overview gives way, and then the rows of the table of
 * cursors. What a person has asked for stays.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class PlotRoom {

    /** A window that is lower has no overview until somebody asks for one. */
    private static final int LEAST_WITH_OVERVIEW = 600;

    private final LiveChartPanel chart;
    private final CursorSide cursors;
    private @Nullable Boolean overviewByHand;

    PlotRoom(LiveChartPanel chart, CursorSide cursors) {
        this.chart = chart;
        this.cursors = cursors;
    }

    /** Shows the overview, or takes it away. */
    void toggleOverview() {
        overviewByHand = !chart.isOverview();
        chart.setOverview(overviewByHand);
        share();
    }

    /** Returns whether a person wants an overview; null if nobody has said. */
    @Nullable
    Boolean isOverviewWanted() {
        return overviewByHand;
    }

    /** Says whether a person wants an overview; null: nobody has said. */
    void wantOverview(@Nullable Boolean isWanted) {
        overviewByHand = isWanted;
        if (isWanted != null) {
            chart.setOverview(isWanted);
        }
        share();
    }

    /** Divides the room anew. */
    void share() {
        JRootPane root = chart.getRootPane();
        Rectangle2D area = chart.dataArea();
        if (root == null || area.isEmpty() || root.getHeight() == 0) {
            return;
        }
        int strip = overviewHeight();
        double half = root.getWidth() * (double) root.getHeight() / 2 / area.getWidth();
        double free = freeHeight();
        Boolean byHand = overviewByHand;
        boolean isAsked = byHand != null && byHand;
        boolean hasRows = free - cursors.wholeHeight() - (isAsked ? strip : 0) >= half;
        double left = free - (hasRows ? cursors.wholeHeight() : cursors.barHeight()) - strip;
        boolean isByItself = isTall(root) && (left >= half || !cursors.isOpen());
        boolean isOverview = byHand == null ? isByItself : byHand;
        cursors.hasRoom(hasRows);
        if (isOverview != chart.isOverview()) {
            chart.setOverview(isOverview);
        }
    }

    private static boolean isTall(JRootPane root) {
        return root.getHeight() >= UIScale.scale(LEAST_WITH_OVERVIEW);
    }

    /** Returns how high the plot would be with neither an overview nor a table of cursors. */
    private double freeHeight() {
        return chart.dataArea().getHeight() + cursors.getHeight() + (isOverviewThere() ? overviewHeight() : 0);
    }

    /** Returns how wide the plot has to be for half of the window, while no cursor is set; 0 before it was painted first. */
    int halfWidth() {
        JRootPane root = chart.getRootPane();
        double free = freeHeight();
        if (root == null || chart.dataArea().isEmpty()) {
            return 0;
        }
        boolean hasOverview = overviewByHand == null ? isTall(root) : overviewByHand;
        // One that gives way comes back, and the panel would come and go with it; one that has had nothing to show yet
        // may never come.
        boolean isEmpty = chart.isOverview() && !isOverviewThere();
        double height = free - (hasOverview && !isEmpty ? overviewHeight() : 0);
        return (int) Math.ceil(root.getWidth() * (double) root.getHeight() / 2 / Math.max(1, height));
    }

    /** Whether the overview is seen now. */
    private boolean isOverviewThere() {
        Component strip = overview();
        return strip != null && strip.isVisible();
    }

    /** Returns how high the overview is, or would be. */
    private int overviewHeight() {
        Component strip = overview();
        return strip == null ? 0 : strip.getPreferredSize().height;
    }

    private @Nullable Component overview() {
        for (Component child : chart.getComponents()) {
            if ("overview".equals(child.getName())) {
                return child;
            }
        }
        return null;
    }
}
