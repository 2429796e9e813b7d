// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import com.formdev.flatlaf.util.ColorFunctions;
import java.awt.Color;
import javax.swing.UIManager;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.chart.overlay.SeverityMark;

/** The few colours that the look and feel does not name. */
public final class Colors {

    private Colors() {}

    public static Color muted() {
        return ColorFunctions.mix(color("Panel.background"), color("Label.foreground"), 0.35f);
    }

    public static Color error() {
        return SeverityMark.color(Severity.ALARM, isDark());
    }

    public static Color warning() {
        return SeverityMark.color(Severity.WARNING, isDark());
    }

    public static Color good() {
        return isDark() ? new Color(0x3fb98a) : new Color(0x1a7f5a);
    }

    /** Of the ring around what has the focus, where the look and feel paints none: seen at a glance. */
    public static Color focus() {
        return color("Component.accentColor");
    }

    private static boolean isDark() {
        return SeverityMark.isDark(color("Panel.background"));
    }

    private static Color color(String key) {
        Color color = UIManager.getColor(key);
        return color == null ? Color.GRAY : color;
    }
}
