// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JOptionPane;
import org.jspecify.annotations.Nullable;

/** Asks where something is to be saved. Event dispatch thread only. */
public final class SaveDialog {

    private SaveDialog() {}

    /**
     * Asks for a file, and before one that is there is replaced.
     *
     * @param chooser as it is to be shown
     * @param owner null where there is no window
     * @param title of the question whether to replace it
     * @param extensions of what is saved, without a dot, of which the first is put behind a name that has none of them; asked after the
     *     chooser was shown
     * @return the whole path; null if none was chosen, or it may not be replaced
     */
    public static @Nullable Path ask(
            SystemFileChooser chooser, @Nullable Component owner, String title, Supplier<List<String>> extensions) {
        chooser.setDialogTitle(title);
        if (chooser.showSaveDialog(owner) != SystemFileChooser.APPROVE_OPTION) {
            return null;
        }
        Path chosen = chooser.getSelectedFile().toPath().toAbsolutePath();
        Path file = withExtension(chosen, extensions.get());
        // The chooser has asked for what was chosen, not for what became of it.
        return file.equals(chosen) || isAllowed(owner, file, title) ? file : null;
    }

    /** Returns a file whose name ends in one of these, whatever its case; where it does not, the first of them is put behind it. */
    static Path withExtension(Path file, List<String> extensions) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(each -> lower.endsWith("." + each))
                ? file
                : file.resolveSibling(name + "." + extensions.get(0));
    }

    private static boolean isAllowed(@Nullable Component owner, Path file, String title) {
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
