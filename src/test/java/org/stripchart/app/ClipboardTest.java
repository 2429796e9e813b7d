// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.datatransfer.ClipboardOwner;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClipboardTest {

    private static final BufferedImage IMAGE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private final List<String> told = new ArrayList<>();
    private final Teller teller = (message, isFault) -> told.add((isFault ? "fault: " : "") + message);

    @Test
    void putsTextOnTheClipboardAndSaysSo() throws Exception {
        var clipboard = new java.awt.datatransfer.Clipboard("of a test");
        Clipboard.put(new StringSelection("a\tb\n"), "Cursor table", clipboard, teller);
        assertThat(clipboard.getData(DataFlavor.stringFlavor)).isEqualTo("a\tb\n");
        assertThat(told).containsExactly("Cursor table copied");
    }

    @Test
    void putsAPictureOnTheClipboard() throws Exception {
        var clipboard = new java.awt.datatransfer.Clipboard("of a test");
        Clipboard.put(new Clipboard.Picture(IMAGE), "Picture", clipboard, teller);
        assertThat(clipboard.getAvailableDataFlavors()).containsExactly(DataFlavor.imageFlavor);
        assertThat(clipboard.getData(DataFlavor.imageFlavor)).isSameAs(IMAGE);
        assertThatThrownBy(() -> clipboard.getData(DataFlavor.stringFlavor))
                .isInstanceOf(UnsupportedFlavorException.class);
        assertThat(told).containsExactly("Picture copied");
    }

    @Test
    void saysThatTheClipboardIsBusy() {
        var busy = new java.awt.datatransfer.Clipboard("of a test") {
            @Override
            public synchronized void setContents(Transferable contents, ClipboardOwner owner) {
                throw new IllegalStateException("cannot open the clipboard");
            }
        };
        Clipboard.put(new Clipboard.Picture(IMAGE), "Picture", busy, teller);
        assertThat(told).containsExactly("fault: The clipboard is busy; try again");
    }

    @Test
    void partsCellsByTabsAndNothingElse() {
        assertThat(Clipboard.tabSeparated(List.of(List.of("a\tb", "c"), List.of("1\r", "2\n"))))
                .isEqualTo("a b\tc\n1 \t2 \n");
    }
}
