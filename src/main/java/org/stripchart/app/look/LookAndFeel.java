// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.Map;
import javax.swing.UIManager;
import org.stripchart.app.Edt;

/** The look of this program's windows. Event dispatch thread only. */
public final class LookAndFeel {

    private static final String CELL_MARGINS = "2,8,2,8";

    private LookAndFeel() {}

    /** Dresses the windows, the open ones too; does nothing where they are dressed so, since it makes each of their parts anew. */
    public static void install(boolean dark) {
        Edt.require("install");
        // The canvas of the chart is the window: everything around it keeps back.
        Map<String, String> defaults = Map.ofEntries(
                Map.entry("@background", dark ? "#1e1f22" : "#ffffff"),
                Map.entry("MenuBar.background", dark ? "#1e1f22" : "#ffffff"),
                Map.entry("ToolTip.background", dark ? "#2b2d31" : "#ffffff"),
                Map.entry("Component.arc", "8"),
                Map.entry("Button.arc", "8"),
                Map.entry("TextComponent.arc", "8"),
                Map.entry("Button.toolbar.spacingInsets", "1,1,1,1"),
                Map.entry("Button.toolbar.margin", "5,6,5,6"),
                Map.entry("Button.toolbar.focusColor", "$Component.accentColor"),
                Map.entry("ToolBar.focusableButtons", "true"),
                // A number at the right of a column would touch the text at the left of the next one.
                Map.entry("Table.cellMargins", CELL_MARGINS),
                Map.entry("TableHeader.cellMargins", CELL_MARGINS));
        if (UIManager.getLookAndFeel() instanceof FlatLaf worn
                && worn.isDark() == dark
                && defaults.equals(worn.getExtraDefaults())) {
            return;
        }
        FlatLaf laf = dark ? new FlatDarkLaf() : new FlatLightLaf();
        laf.setExtraDefaults(defaults);
        // Of the buttons in Swing's own questions, only some have letters: O and C.
        UIManager.put("OptionPane.okButtonMnemonic", "79");
        UIManager.put("OptionPane.cancelButtonMnemonic", "67");
        FlatLaf.setup(laf);
        FlatLaf.updateUI();
    }
}
