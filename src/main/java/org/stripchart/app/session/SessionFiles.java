// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.session;

import com.formdev.flatlaf.util.SystemFileChooser;
import com.formdev.flatlaf.util.SystemFileChooser.FileNameExtensionFilter;
import java.awt.Window;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.dialog.SaveDialog;
import org.stripchart.app.picture.Pictures;
import org.stripchart.app.preferences.RecentList;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.spec.SessionSpec;

/** Saves the session of a window, and opens others. Event dispatch thread only. */
public final class SessionFiles {

    private final SessionKeeper keeper;
    private final @Nullable Window owner;
    private final Opener opener;
    private final PendingWrites writes;
    private final Teller teller;
    private final RecentList recent;
    /** What was kept last, and what was to be. */
    private @Nullable SessionSpec kept;

    private @Nullable SessionSpec last;
    private CompletableFuture<Void> keeping = CompletableFuture.completedFuture(null);

    /**
     * Makes them.
     *
     * @param owner of the dialogs
     * @param recent the files of sessions
     */
    public SessionFiles(
            SessionKeeper keeper,
            @Nullable Window owner,
            Opener opener,
            RecentList recent,
            PendingWrites writes,
            Teller teller) {
        this.keeper = keeper;
        this.owner = owner;
        this.opener = opener;
        this.writes = writes;
        this.teller = teller;
        this.recent = recent;
        if (keeper.file() != null) {
            remember(keeper.file());
        }
    }

    /** Saves where it was saved before, or asks for a file. */
    public void save() {
        Path file = keeper.file();
        if (file == null) {
            saveAs();
        } else if (hasSource()) {
            write(file);
        }
    }

    /** Asks for a file, and saves there from now on. */
    public void saveAs() {
        if (hasSource()) {
            askAndSave();
        }
    }

    /** Says so if there is none: without one, a session would come back as the demonstration. */
    private boolean hasSource() {
        boolean has = !keeper.session().sources().isEmpty();
        if (!has) {
            teller.tell("There is no source to save", false);
        }
        return has;
    }

    private void askAndSave() {
        SystemFileChooser chooser = chooser();
        Path before = keeper.file();
        chooser.setSelectedFile(
                before != null
                        ? before.toFile()
                        : new File(
                                chooser.getCurrentDirectory(),
                                Pictures.fileName(keeper.session().title()) + "." + SessionFile.EXTENSION));
        Path file = SaveDialog.ask(chooser, owner, "Save session", () -> List.of(SessionFile.EXTENSION));
        if (file != null) {
            write(file);
        }
    }

    /** Asks for a session, and opens it in a window of its own. */
    public void open() {
        SystemFileChooser chooser = chooser();
        chooser.setDialogTitle("Open session");
        if (chooser.showOpenDialog(owner) == SystemFileChooser.APPROVE_OPTION) {
            open(chooser.getSelectedFile().toPath());
        }
    }

    /** Opens a session in a window of its own. */
    public void open(Path file) {
        CompletableFuture<Void> unused = opener.openSession(file).handle((done, fault) -> {
            if (fault != null) {
                teller.tell(String.valueOf(fault.getMessage()), true);
            } else {
                remember(file);
            }
            return null;
        });
    }

    /** Opens the session of the last run. */
    public void openLast() {
        open(keeper.store().last());
    }

    /**
     * Keeps the session as it is now as that of the last run, on another thread, if it has changed since it was kept. Where that fails, which is
     * logged, it is tried again the next time.
     */
    public void keep() {
        SessionSpec now = keeper.now();
        if (keeper.isVacant() || now.equals(keeping.isDone() ? kept : last)) {
            return;
        }
        last = now;
        keeping = writes.begin("session", keeper.store().last(), () -> {
            if (!keeper.store().saveLast(now, keeper.extras())) {
                throw new IOException("the session is not kept");
            }
        });
        CompletableFuture<Void> unused = keeping.thenRun(() -> kept = now);
    }

    private SystemFileChooser chooser() {
        Path before = keeper.file();
        String latest = before != null
                ? before.toString()
                : recent.all().stream().findFirst().orElse("");
        FileFolder folder = new FileFolder("");
        if (!latest.isEmpty()) {
            folder.note(Path.of(latest));
        }
        SystemFileChooser chooser = new SystemFileChooser(folder.file());
        chooser.setFileFilter(
                new FileNameExtensionFilter("Session (*." + SessionFile.EXTENSION + ")", SessionFile.EXTENSION));
        return chooser;
    }

    private void write(Path file) {
        SessionSpec now = keeper.now();
        CompletableFuture<Void> unused = writes.begin(
                        "session", file, () -> keeper.store().save(file, now, keeper.extras()))
                .handle((done, fault) -> {
                    if (fault == null) {
                        keeper.file(file);
                        remember(file);
                        teller.tell("Saved " + file, false);
                    } else {
                        teller.tell("Not saved: " + file + ": " + PendingWrites.reason(fault), true);
                    }
                    return null;
                });
    }

    private void remember(Path file) {
        if (!file.equals(keeper.store().last())) {
            recent.add(file.toAbsolutePath().normalize().toString());
        }
    }
}
