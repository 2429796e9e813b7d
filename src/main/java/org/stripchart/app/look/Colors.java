// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import com.formdev.flatlaf.util.ColorFunctions;
import java.awt.Color;
import javax.swing.UIManager;

/** The few colours that the look and feel does not name. */
public final class Colors {

    private Colors() {}

    public static Color muted() {
        return ColorFunctions.mix(color("Panel.background"), color("Label.foreground"), 0.35f);
    }

    public static Color error() {
        return isDark() ? new Color(0xff7b72) : new Color(0xc4231a);
    }

    public static Color warning() {
        return isDark() ? new Color(0xe3b341) : new Color(0x8f6200);
    }

    public static Color good() {
        return isDark() ? new Color(0x3fb98a) : new Color(0x1a7f5a);
    }

    private static boolean isDark() {
        Color ground = color("Panel.background");
        return ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
    }

    private static Color color(String key) {
        Color color = UIManager.getColor(key);
        return color == null ? Color.GRAY : color;
    }
}
