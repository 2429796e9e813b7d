// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.util.List;
import java.util.Objects;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.look.Colors;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.Recording;
import org.stripchart.words.CountText;

/** How the recording is doing, while there is one, and for good when it has failed. Event dispatch thread only. */
public final class RecordingLabel extends JLabel {

    RecordingLabel() {
        setName("recording");
        putClientProperty("html.disable", true);
        setIconTextGap(7);
        setVisible(false);
    }

    void refresh(@Nullable Recording recording) {
        RecorderStatus status = recording == null ? null : recording.status();
        boolean failed = status != null && status.state() == RecorderStatus.State.FAILED;
        boolean shown = recording != null && (recording.isRunning() || failed);
        if (isVisible() != shown) {
            setVisible(shown);
        }
        if (!shown || recording == null || status == null) {
            return;
        }
        String text = text(String.valueOf(recording.file().getFileName()), status);
        if (!text.equals(getText())) {
            setText(text);
            setToolTipText(StatusText.html(List.of(
                    recording.file().toString(),
                    CountText.of(status.written()) + " points in " + CountText.of(status.bytes()) + " bytes",
                    status.lost() == 0 ? "" : CountText.of(status.lost()) + " points are not in it")));
        }
        boolean fault = failed || status.lost() > 0;
        StateDot dot = new StateDot(Colors.error());
        if (!Objects.equals(getIcon(), dot)) {
            setIcon(dot);
        }
        setForeground(fault ? Colors.error() : UIManager.getColor("Label.foreground"));
    }

    private static String text(String name, RecorderStatus status) {
        if (status.state() == RecorderStatus.State.FAILED) {
            return name + " \u00b7 recording failed: " + status.reason();
        }
        String lost = status.lost() == 0 ? "" : ", " + CountText.of(status.lost()) + " lost";
        return name + " \u00b7 " + CountText.of(status.written()) + " recorded" + lost;
    }
}
