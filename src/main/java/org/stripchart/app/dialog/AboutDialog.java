// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.awt.Component;
import java.awt.Window;
import javax.swing.JOptionPane;
import org.stripchart.app.look.Icons;

/** Says which version of what this is. Event dispatch thread only. */
public final class AboutDialog {

    private static final int ICON_SIZE = 64;

    private AboutDialog() {}

    public static void show(Window owner) {
        JOptionPane.showMessageDialog(
                owner, text(), "About Stripchart", JOptionPane.INFORMATION_MESSAGE, Icons.program(ICON_SIZE));
    }

    static Object[] text() {
        String version = AboutDialog.class.getPackage().getImplementationVersion();
        return new Object[] {
            heading("Stripchart " + (version == null ? "(development version)" : version)),
            "Shows numbers as they arrive.",
            " ",
            "Apache License 2.0. Draws with JFreeChart (LGPL 2.1);",
            "META-INF/THIRD-PARTY in the jar lists all libraries it uses.",
            " ",
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"),
        };
    }

    private static Component heading(String text) {
        javax.swing.JLabel label = new javax.swing.JLabel(text);
        label.putClientProperty("FlatLaf.styleClass", "h3");
        return label;
    }
}
