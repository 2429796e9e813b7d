// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.AWTException;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.TrayIcon.MessageType;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.app.look.Icons;

/** Tells beside an icon in the tray of the desktop, which is there from the first time on. Confined to its owner. */
final class TrayWay implements DesktopNotifier.Way {

    private @Nullable TrayIcon icon;

    @Override
    public boolean show(String title, String text, Severity severity) {
        if (!SystemTray.isSupported()) {
            return false;
        }
        TrayIcon shown = icon;
        try {
            if (shown == null) {
                shown = new TrayIcon(Icons.program().get(0), "Stripchart");
                shown.setImageAutoSize(true);
                SystemTray.getSystemTray().add(shown);
                icon = shown;
            }
        } catch (AWTException e) {
            return false;
        }
        shown.displayMessage(
                title,
                text,
                switch (severity) {
                    case INFO -> MessageType.INFO;
                    case WARNING -> MessageType.WARNING;
                    case ALARM -> MessageType.ERROR;
                });
        return true;
    }

    @Override
    public String fault() {
        return "it has no tray";
    }

    @Override
    public void end() {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
        }
    }
}
