// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JOptionPane;
import org.jspecify.annotations.Nullable;

/** Asks before a file that is there is written over. Event dispatch thread only. */
public final class Overwriting {

    private Overwriting() {}

    /**
     * Returns whether a file may be written: it is not there, or it may be replaced.
     *
     * @param owner null where there is no window
     * @param title of the question
     */
    public static boolean isAllowed(@Nullable Component owner, Path file, String title) {
        return !Files.exists(file)
                || JOptionPane.showConfirmDialog(
                                owner,
                                "Replace \u201c" + file.getFileName() + "\u201d? It exists already.",
                                title,
                                JOptionPane.OK_CANCEL_OPTION,
                                JOptionPane.WARNING_MESSAGE)
                        == JOptionPane.OK_OPTION;
    }
}
