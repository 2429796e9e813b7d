// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.util.List;
import javax.swing.JLabel;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.stripchart.app.look.Colors;

/** One line that the program has to say, for a few seconds; not there otherwise. Event dispatch thread only. */
final class MessageLabel extends JLabel {

    private static final int MESSAGE_MILLIS = 8000;

    private final Timer end = new Timer(MESSAGE_MILLIS, event -> clear());

    MessageLabel() {
        setName("message");
        putClientProperty("html.disable", true);
        setIconTextGap(7);
        setVisible(false);
        end.setRepeats(false);
    }

    /** Shows a line. */
    void tell(String text, boolean isFault) {
        setText(text);
        setToolTipText(StatusText.html(List.of(text)));
        // Red is for what went wrong; that all went well needs no colour.
        setIcon(new StateDot(isFault ? Colors.error() : Colors.muted()));
        setForeground(isFault ? Colors.error() : UIManager.getColor("Label.foreground"));
        setVisible(true);
        end.restart();
    }

    void stop() {
        end.stop();
    }

    private void clear() {
        setText("");
        setVisible(false);
    }
}
