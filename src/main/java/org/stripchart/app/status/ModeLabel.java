// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import javax.swing.JLabel;
import org.stripchart.app.look.Colors;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.Viewport;

/** Whether a chart is live. Event dispatch thread only. */
final class ModeLabel extends JLabel {

    private final transient LiveChart chart;
    private boolean hadPoints;

    ModeLabel(LiveChart chart) {
        this.chart = chart;
        setName("mode");
        setIconTextGap(7);
    }

    @Override
    public Dimension getPreferredSize() {
        // As wide as its longest text, so that the figures beside it stay where they are.
        Dimension size = super.getPreferredSize();
        FontMetrics metrics = getFontMetrics(getFont());
        size.width += Math.max(0, metrics.stringWidth(Mode.ON_EVENT.text) - metrics.stringWidth(getText()));
        return size;
    }

    /** Brings it up to date; what has not changed is not painted. */
    void refresh() {
        Mode now = Mode.of(chart);
        if (!now.text.equals(getText())) {
            setText(now.text);
            setToolTipText(now.tip);
        }
        // Where nothing has come yet, nothing is known to be well.
        hadPoints = hadPoints || chart.statistics().published() > 0;
        StateDot dot = new StateDot(hadPoints ? now.color() : Colors.muted());
        if (!dot.equals(getIcon())) {
            setIcon(dot);
        }
    }

    /** What of the data is shown. */
    private enum Mode {
        LIVE("Live", "The newest point is shown"),
        ON_EVENT("On event", "The window has stopped at an event of the trigger; points keep coming in"),
        PAUSED("Paused", "The picture is held still; points keep coming in"),
        WHOLE("Whole", "Everything that has come is shown"),
        ZOOMED("Zoomed", "Part of what has come is shown");

        private final String text;
        private final String tip;

        Mode(String text, String tip) {
            this.text = text;
            this.tip = tip;
        }

        static Mode of(LiveChart chart) {
            Viewport viewport = chart.viewport();
            if (!viewport.isComplete()
                    && !Double.isNaN(chart.analysis().eventView().event())) {
                return ON_EVENT;
            }
            if (viewport.isComplete()) {
                return viewport.isLive() ? WHOLE : ZOOMED;
            }
            return viewport.isLive() ? LIVE : PAUSED;
        }

        Color color() {
            return this == LIVE || this == ON_EVENT
                    ? Colors.good()
                    : this == PAUSED ? Colors.warning() : Colors.muted();
        }
    }
}
