// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts text and pictures on the clipboard of the system. Event dispatch thread only. */
public final class Clipboard {

    private static final Logger LOG = LoggerFactory.getLogger(Clipboard.class);

    private Clipboard() {}

    /**
     * Returns rows as text, with tabs between cells and an end of line behind each row; tabs and such in cells are blanks. Any thread.
     */
    public static String tabSeparated(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(text, row.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String cell) {
        int from = text.length();
        text.append(cell);
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\t' || letter == '\r' || letter == '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /**
     * Puts text on the clipboard, and says so.
     *
     * @param what it is, such as {@code Cursor table}
     */
    public static void copyText(String text, String what, Teller teller) {
        copy(new StringSelection(text), what, teller);
    }

    /**
     * Puts a picture on the clipboard, and says so.
     *
     * @param what it is, such as {@code Picture}
     */
    public static void copyPicture(Image picture, String what, Teller teller) {
        copy(new Picture(picture), what, teller);
    }

    private static void copy(Transferable copied, String what, Teller teller) {
        Edt.require("copy");
        put(copied, what, Toolkit.getDefaultToolkit().getSystemClipboard(), teller);
    }

    static void put(Transferable copied, String what, java.awt.datatransfer.Clipboard clipboard, Teller teller) {
        try {
            clipboard.setContents(copied, null);
            teller.tell(what + " copied", false);
        } catch (IllegalStateException e) {
            LOG.debug("The clipboard refused what was copied", e);
            teller.tell("The clipboard is busy; try again", true);
        }
    }

    /** Gives a picture to whoever asks the clipboard. */
    record Picture(Image image) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.imageFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.imageFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return image;
        }
    }
}
