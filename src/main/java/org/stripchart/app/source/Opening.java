// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.TransferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.preferences.RecentList;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.SessionFile;
import org.stripchart.source.Sources;

/** Lets files be opened and sources be added: by dialogs, and by dropping files on the window. Event dispatch thread only. */
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final RunningSession session;
    private final Window owner;
    private final Opener opener;
    private final Teller teller;
    private final FileFolder folder;
    private final RecentList recent;

    /**
     * @param folder where files are looked for
     * @param recent locations of sources that were added before
     */
    public Opening(
            RunningSession session, Window owner, Opener opener, FileFolder folder, RecentList recent, Teller teller) {
        this.session = session;
        this.owner = owner;
        this.opener = opener;
        this.folder = folder;
        this.recent = recent;
        this.teller = teller;
    }

    /** Returns where files are looked for. */
    public FileFolder folder() {
        return folder;
    }

    /** Asks for files, and opens them on a chart of their own. */
    public void chooseFiles() {
        SystemFileChooser chooser = new SystemFileChooser(folder.file());
        chooser.setDialogTitle("Open");
        chooser.setMultiSelectionEnabled(true);
        if (chooser.showOpenDialog(owner) == SystemFileChooser.APPROVE_OPTION) {
            open(Arrays.asList(chooser.getSelectedFiles()));
        }
    }

    /** Asks for one more source of this chart. */
    public void askForSource() {
        SourceForm form = new SourceForm(session, owner, opener, recent.all(), folder, this::noteAdded);
        form.show();
    }

    private void noteAdded(String location) {
        // What may hold a secret is not kept, and without it cannot be opened again.
        if (Sources.withoutSecrets(location).equals(location)) {
            recent.add(location);
        }
    }

    private void open(List<File> files) {
        if (files.isEmpty()) {
            return;
        }
        folder.note(files.get(0).toPath());
        String first = files.get(0).toString();
        CompletableFuture<Void> opened = files.size() == 1 && SessionFile.isNamedLikeOne(first)
                ? opener.openSession(Path.of(first))
                : opener.open(files.stream().map(File::toString).toList());
        CompletableFuture<Void> unused = opened.exceptionally(fault -> {
            teller.tell(String.valueOf(fault.getMessage()), true);
            return null;
        });
    }

    /** Opens the files that are dropped on a component. */
    public TransferHandler dropTarget() {
        return new TransferHandler() {
            @Override
            public boolean canImport(TransferSupport support) {
                return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
            }

            @Override
            public boolean importData(TransferSupport support) {
                try {
                    Object dropped = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
                    List<File> files =
                            ((List<?>) dropped).stream().map(File.class::cast).toList();
                    // Not in the midst of a drop: a window may close, and another open.
                    EventQueue.invokeLater(() -> open(files));
                    return true;
                } catch (UnsupportedFlavorException | IOException e) {
                    LOG.debug("A drop failed", e);
                    teller.tell("What was dropped could not be read", true);
                    return false;
                }
            }
        };
    }
}
