// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import java.awt.Dimension;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a window is, and how large.
 *
 * @param bounds when it is not maximised
 */
public record WindowPlace(Rectangle bounds, boolean maximized) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,5})x(\\d{1,5})([+-]\\d{1,6})([+-]\\d{1,6})( maximized)?");

    /** As much of the title bar must be on a screen for a hand to take hold of the window. */
    private static final Dimension GRIP = new Dimension(100, 24);

    /** What {@link #toText} gave, or null if this is something else. */
    static @Nullable WindowPlace parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return null;
        }
        Rectangle bounds = new Rectangle(number(m, 3), number(m, 4), number(m, 1), number(m, 2));
        return new WindowPlace(bounds, m.group(5) != null);
    }

    /** As X11 writes geometries: {@code 960x600+100-20}. */
    String toText() {
        return "%dx%d%+d%+d%s"
                .formatted(bounds.width, bounds.height, bounds.x, bounds.y, maximized ? " maximized" : "");
    }

    /** The screens there are now, less the room that the system's bars take. */
    public static List<Rectangle> screens() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
                .map(GraphicsDevice::getDefaultConfiguration)
                .map(java.awt.GraphicsConfiguration::getBounds)
                .toList();
    }

    /** This place if it can be reached on one of the screens, no larger than that screen; null if it cannot. */
    @Nullable
    public WindowPlace on(List<Rectangle> screens, Dimension least) {
        for (Rectangle screen : screens) {
            Rectangle grip = new Rectangle(bounds.x, bounds.y, bounds.width, GRIP.height).intersection(screen);
            if (grip.width >= GRIP.width && grip.height >= GRIP.height) {
                int width = Math.max(least.width, Math.min(bounds.width, screen.width));
                int height = Math.max(least.height, Math.min(bounds.height, screen.height));
                return new WindowPlace(new Rectangle(bounds.x, bounds.y, width, height), maximized);
            }
        }
        return null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
