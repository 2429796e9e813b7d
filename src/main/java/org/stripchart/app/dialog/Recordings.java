// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.EventQueue;
import java.awt.Window;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.Background;
import org.stripchart.session.Recording;
import org.stripchart.session.RunningSession;
import org.stripchart.words.CountText;

/** Starts and stops recordings for the user of a window. Event dispatch thread only. */
public final class Recordings {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    private final RunningSession session;
    private final @Nullable Window owner;
    private final Clock clock;
    private final PendingWrites writes;
    private final Teller teller;
    private final FileFolder folder;
    private boolean isChecked;
    private Runnable onOpened = () -> {};

    /**
     * @param folder where they are put
     * @param writes knows which files are not to be written
     */
    public Recordings(
            RunningSession session,
            @Nullable Window owner,
            FileFolder folder,
            Clock clock,
            PendingWrites writes,
            Teller teller) {
        this.session = session;
        this.owner = owner;
        this.folder = folder;
        this.clock = clock;
        this.writes = writes;
        this.teller = teller;
    }

    /** Sets what is run once it is known whether a file that was chosen could be opened, so that what is disabled meanwhile comes back at once. */
    public void onOpened(Runnable task) {
        onOpened = task;
    }

    /** Returns where they are put. */
    public FileFolder folder() {
        return folder;
    }

    /** Ends the recording that goes on, or asks for a file and begins one. */
    public void toggle() {
        Recording current = session.recorder().latest();
        if (current != null && current.isRunning()) {
            session.recorder().stop();
            CompletableFuture<Void> unused =
                    current.ended().thenAcceptAsync(status -> tell(current.file(), status), EventQueue::invokeLater);
        } else if (isOpening()) {
            teller.tell("The file of the recording is not open yet", false);
        } else {
            begin();
        }
    }

    /** Returns whether a file was chosen and is not open yet, so that nothing can be begun or ended. */
    public boolean isOpening() {
        Recording current = session.recorder().latest();
        return isChecked || (session.recorder().isRunning() && (current == null || !current.isRunning()));
    }

    private void begin() {
        SystemFileChooser chooser = new SystemFileChooser(folder.file());
        chooser.setApproveButtonText("Record");
        chooser.setFileFilter(
                new SystemFileChooser.FileNameExtensionFilter("CSV, compressed as .csv.gz (*.csv, *.gz)", "csv", "gz"));
        chooser.setSelectedFile(new File(
                chooser.getCurrentDirectory(),
                "stripchart-" + NAME.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone())) + ".csv"));
        Path file = SaveDialog.ask(chooser, owner, "Record", () -> List.of("csv", "gz"));
        if (file != null) {
            folder.note(file);
            record(file);
        }
    }

    void record(Path file) {
        isChecked = true;
        PendingWrites.Guard guard = writes.guard();
        CompletableFuture<Void> unused = Background.call("recording", () -> {
                    guard.check(file);
                    // Where it is there, somebody has said that it may be replaced.
                    return Files.exists(file);
                })
                .handleAsync(
                        (isThere, fault) -> {
                            isChecked = false;
                            if (fault == null) {
                                start(file, isThere);
                            } else {
                                teller.tell("Not recorded: " + file + ": " + PendingWrites.reason(fault), true);
                                onOpened.run();
                            }
                            return null;
                        },
                        EventQueue::invokeLater);
    }

    private void start(Path file, boolean isReplaced) {
        CompletableFuture<Recording> unused = session.recorder()
                .start(file, isReplaced)
                .whenComplete((begun, fault) -> {
                    if (fault != null) {
                        teller.tell(String.valueOf(fault.getMessage()), true);
                    }
                    onOpened.run();
                });
    }

    private void tell(Path file, RecorderStatus status) {
        boolean failed = status.state() == RecorderStatus.State.FAILED;
        String lost = status.lost() == 0 ? "" : "; " + CountText.of(status.lost()) + " are not in it";
        teller.tell(
                failed
                        ? "Recording " + file + " failed: " + status.reason()
                        : "Recorded " + CountText.of(status.written()) + " points to " + file + lost,
                failed || status.lost() > 0);
    }
}
