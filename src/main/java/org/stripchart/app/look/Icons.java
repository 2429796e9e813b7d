// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.extras.FlatSVGUtils;
import com.formdev.flatlaf.util.ColorFunctions;
import java.awt.Color;
import java.awt.Image;
import java.util.List;
import javax.swing.Icon;
import javax.swing.UIManager;

/** The icons: outlines of 16 by 16 in the colour of the text around them, light or dark. */
public final class Icons {

    private static final String FOLDER = "org/stripchart/app/icons/";

    private Icons() {}

    public static Icon named(String name) {
        FlatSVGIcon icon = new FlatSVGIcon(FOLDER + name + ".svg", Icons.class.getClassLoader());
        icon.setColorFilter(new FlatSVGIcon.ColorFilter(color -> stroke()));
        return icon;
    }

    /** The program's own icon, in the sizes that systems ask for. */
    public static List<Image> program() {
        return FlatSVGUtils.createWindowIconImages("/" + FOLDER + "app.svg");
    }

    public static Icon program(int size) {
        return new FlatSVGIcon(FOLDER + "app.svg", size, size, Icons.class.getClassLoader());
    }

    /** A little softer than text, as outlines look heavier. Asked at every painting, so it follows the theme. */
    private static Color stroke() {
        Color text = UIManager.getColor("Label.foreground");
        Color ground = UIManager.getColor("Panel.background");
        return text == null || ground == null ? Color.GRAY : ColorFunctions.mix(ground, text, 0.22f);
    }
}
