// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.Color;
import javax.swing.JButton;
import javax.swing.UIManager;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.chart.overlay.SeverityMark;
import org.stripchart.words.CountText;

/** Says how many alarms nobody has acknowledged, and opens the list of them; it is not there when there are none. Event dispatch thread only. */
final class AlarmChip extends JButton {

    private final transient AlarmLog log;

    /**
     * @param open what a click does
     */
    AlarmChip(AlarmLog log, Runnable open) {
        this.log = log;
        setName("alarmChip");
        // Space is the chart's, and the list has a key.
        setFocusable(false);
        putClientProperty("FlatLaf.style", "margin: 1,6,1,6; minimumWidth: 0");
        addActionListener(event -> open.run());
        refresh();
    }

    /** Looks at the alarms. */
    void refresh() {
        int unseen = log.unseen();
        setVisible(unseen > 0);
        if (unseen > 0) {
            String text = CountText.of(unseen, "alarm");
            if (!text.equals(getText())) {
                setText(text);
                setToolTipText(CountText.of(unseen, "alarm") + " not acknowledged");
            }
            Severity worst = log.worstUnseen();
            Color ground = UIManager.getColor("Panel.background");
            boolean isDark = ground != null && SeverityMark.isDark(ground);
            SeverityMark mark = new SeverityMark(worst, true, isDark);
            if (!mark.equals(getIcon())) {
                setIcon(mark);
                setForeground(mark.color());
            }
        }
    }
}
