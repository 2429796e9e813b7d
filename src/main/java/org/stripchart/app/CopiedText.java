// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import java.util.stream.Collectors;

/** Text for the clipboard. Event dispatch thread only. */
public final class CopiedText {

    private CopiedText() {}

    /** Returns rows as text, with tabs between cells and an end of line behind each row; tabs and such in cells are blanks. */
    public static String tabSeparated(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll("[\\t\\r\\n]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Puts text on the clipboard, and says so.
     *
     * @param what it is, such as {@code Cursor table}
     */
    public static void copy(String text, String what, Teller teller) {
        Edt.require("copy");
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
            teller.tell(what + " copied", false);
        } catch (IllegalStateException e) {
            teller.tell("The clipboard is busy; try again", true);
        }
    }
}
