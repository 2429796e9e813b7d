// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Light or dark, or whichever of them the system shows its own windows in. */
public enum Theme {
    LIGHT("Light"),
    DARK("Dark"),
    SYSTEM("System");

    private final String text;

    Theme(String text) {
        this.text = text;
    }

    /** For a menu. */
    String text() {
        return text;
    }

    /** The theme of that name in any case, or null. */
    static @Nullable Theme named(String name) {
        for (Theme theme : values()) {
            if (theme.name().equals(name.toUpperCase(Locale.ROOT))) {
                return theme;
            }
        }
        return null;
    }

    /** Dresses this program's windows, the open ones too. Event dispatch thread only. */
    static void install(boolean dark) {
        Edt.require("install");
        FlatLaf laf = dark ? new FlatDarkLaf() : new FlatLightLaf();
        // The canvas of the chart is the window: everything around it keeps back.
        laf.setExtraDefaults(Map.of(
                "@background", dark ? "#1e1f22" : "#ffffff",
                "MenuBar.background", dark ? "#1e1f22" : "#ffffff",
                "ToolTip.background", dark ? "#2b2d31" : "#ffffff",
                "Component.arc", "8",
                "Button.arc", "8",
                "TextComponent.arc", "8",
                "Button.toolbar.spacingInsets", "1,1,1,1",
                "Button.toolbar.margin", "5,6,5,6"));
        FlatLaf.setup(laf);
        FlatLaf.updateUI();
    }
}
