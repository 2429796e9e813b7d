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

    private LookAndFeel() {}

    /** Dresses the windows, the open ones too; does nothing where they are dressed so, since it makes each of their parts anew. */
    public static void install(boolean dark) {
        Edt.require("install");
        // The canvas of the chart is the window: everything around it keeps back.
        Map<String, String> defaults = Map.of(
                "@background", dark ? "#1e1f22" : "#ffffff",
                "MenuBar.background", dark ? "#1e1f22" : "#ffffff",
                "ToolTip.background", dark ? "#2b2d31" : "#ffffff",
                "Component.arc", "8",
                "Button.arc", "8",
                "TextComponent.arc", "8",
                "Button.toolbar.spacingInsets", "1,1,1,1",
                "Button.toolbar.margin", "5,6,5,6",
                "Button.toolbar.focusColor", "$Component.accentColor",
                "ToolBar.focusableButtons", "true");
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
