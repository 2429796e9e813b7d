// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

import java.awt.Component;
import java.awt.Frame;
import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;

/** The panels that show a chart: while all of them are hidden, nothing needs to be laid out. Event dispatch thread only. */
public final class PanelWatch {

    private final List<Component> panels = new ArrayList<>();

    public void add(Component panel) {
        panels.add(panel);
    }

    public void remove(Component panel) {
        panels.remove(panel);
    }

    /** Whether there are panels, and nobody can see any of them. A chart without panels may be shown by other means. */
    public boolean allHidden() {
        return !panels.isEmpty() && !isAnyShown();
    }

    /** Whether somebody can see any of them. */
    public boolean isAnyShown() {
        return panels.stream().anyMatch(PanelWatch::isVisible);
    }

    private static boolean isVisible(Component panel) {
        return panel.isShowing()
                && !(SwingUtilities.getWindowAncestor(panel) instanceof Frame frame
                        && (frame.getExtendedState() & Frame.ICONIFIED) != 0);
    }
}
