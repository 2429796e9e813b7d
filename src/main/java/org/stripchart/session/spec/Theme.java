// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.util.Locale;
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
    public String text() {
        return text;
    }

    /** The theme of that name in any case, or null. */
    public static @Nullable Theme named(String name) {
        for (Theme theme : values()) {
            if (theme.name().equals(name.toUpperCase(Locale.ROOT))) {
                return theme;
            }
        }
        return null;
    }
}
