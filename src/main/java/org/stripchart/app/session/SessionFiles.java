// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.session;

import com.formdev.flatlaf.util.SystemFileChooser;
import com.formdev.flatlaf.util.SystemFileChooser.FileNameExtensionFilter;
import java.awt.EventQueue;
import java.awt.Window;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.dialog.Overwriting;
import org.stripchart.app.dialog.Pictures;
import org.stripchart.app.preferences.WindowPreferences;
import org.stripchart.session.Background;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.words.FaultText;

/** Saves the session of a window, and opens others. Event dispatch thread only. */
public final class SessionFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFiles.class);

    private final SessionKeeper keeper;
    private final @Nullable Window owner;
    private final Opener opener;
    private final Teller teller;
    private final List<String> recent;
    private @Nullable SessionSpec kept;

    /**
     * Makes them.
     *
     * @param owner of the dialogs
     * @param recent the files of sessions, the latest first
     */
    public SessionFiles(
            SessionKeeper keeper, @Nullable Window owner, Opener opener, List<String> recent, Teller teller) {
        this.keeper = keeper;
        this.owner = owner;
        this.opener = opener;
        this.teller = teller;
        this.recent = new ArrayList<>(recent);
        if (keeper.file() != null) {
            remember(keeper.file());
        }
    }

    /** Returns the files of sessions, the latest first. */
    public List<String> recent() {
        return List.copyOf(recent);
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
            teller.tell("There is no source to save", true);
        }
        return has;
    }

    private void askAndSave() {
        SystemFileChooser chooser = chooser("Save session");
        Path before = keeper.file();
        chooser.setSelectedFile(
                before != null
                        ? before.toFile()
                        : new File(
                                chooser.getCurrentDirectory(),
                                Pictures.fileName(keeper.session().title()) + "." + SessionFile.EXTENSION));
        if (chooser.showSaveDialog(owner) == SystemFileChooser.APPROVE_OPTION) {
            Path chosen = chooser.getSelectedFile().toPath();
            Path file = withExtension(chosen);
            // The dialog has asked for what was chosen, not for what became of it.
            if (file.equals(chosen) || Overwriting.isAllowed(owner, file, "Save session")) {
                write(file);
            }
        }
    }

    /** Asks for a session, and opens it in a window of its own. */
    public void open() {
        SystemFileChooser chooser = chooser("Open session");
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

    /** Keeps the session as that of the last run, on another thread, if it has changed since it was kept. */
    public void keep() {
        Runnable write = toKeep();
        CompletableFuture<Void> unused = Background.call("session", () -> {
            write.run();
            return null;
        });
    }

    /** Returns what keeps the session as it is now as that of the last run: for a thread that may wait for a disk. */
    public Runnable toKeep() {
        SessionSpec now = keeper.now();
        if (keeper.isVacant() || now.equals(kept)) {
            return () -> {};
        }
        kept = now;
        return () -> keeper.store().saveLast(now, keeper.extras());
    }

    private SystemFileChooser chooser(String title) {
        Path before = keeper.file();
        String latest = before != null ? before.toString() : recent.isEmpty() ? "" : recent.get(0);
        SystemFileChooser chooser = new SystemFileChooser(
                latest.isEmpty() ? null : new File(latest).getAbsoluteFile().getParentFile());
        chooser.setDialogTitle(title);
        chooser.setFileFilter(
                new FileNameExtensionFilter("Session (*." + SessionFile.EXTENSION + ")", SessionFile.EXTENSION));
        return chooser;
    }

    private static Path withExtension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.indexOf('.') < 0 ? file.resolveSibling(name + "." + SessionFile.EXTENSION) : file;
    }

    private void write(Path file) {
        SessionSpec now = keeper.now();
        CompletableFuture<Void> unused = Background.call("session", () -> fault(file, now))
                .thenAcceptAsync(
                        fault -> {
                            if (fault.isEmpty()) {
                                keeper.file(file);
                                remember(file);
                                teller.tell("Saved " + file, false);
                            } else {
                                teller.tell(fault, true);
                            }
                        },
                        EventQueue::invokeLater);
    }

    /** Saves; returns what went wrong in one line, empty if nothing did. */
    private String fault(Path file, SessionSpec now) {
        try {
            keeper.store().save(file, now, keeper.extras());
            return "";
        } catch (IOException | RuntimeException e) {
            LOG.debug("Saving {} failed", file, e);
            return "Not saved: " + file + ": " + FaultText.ofWriting(e);
        }
    }

    private void remember(Path file) {
        if (!file.equals(keeper.store().last())) {
            String text = file.toAbsolutePath().normalize().toString();
            recent.remove(text);
            recent.add(0, text);
            recent.subList(Math.min(WindowPreferences.MOST_SESSIONS, recent.size()), recent.size())
                    .clear();
        }
    }
}
