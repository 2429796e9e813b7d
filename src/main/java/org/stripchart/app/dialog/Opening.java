// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.JComboBox;
import javax.swing.TransferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Teller;
import org.stripchart.session.RunningSession;
import org.stripchart.source.serial.SerialPorts;

/** Lets files be opened and sources be added: by dialogs, and by dropping files on the window. Event dispatch thread only. */
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private static final String LOCATION = "Source";

    /** What a location looks like, to begin with. */
    private static final List<String> FORMS = List.of(
            "system:",
            "exec:vmstat 1",
            "tcp://localhost:5000",
            "tcp-listen://:5000",
            "udp://:5000",
            "mqtt://localhost/#",
            "http://localhost:9100/metrics",
            "ws://localhost:8080/",
            "jvm:",
            "random");

    private final RunningSession session;
    private final Window owner;
    private final Opener opener;
    private final Teller teller;
    private String folder;

    /**
     * @param folder where files are looked for at first; empty for the one the program was started in
     */
    public Opening(RunningSession session, Window owner, Opener opener, String folder, Teller teller) {
        this.session = session;
        this.owner = owner;
        this.opener = opener;
        this.folder = folder;
        this.teller = teller;
    }

    /** Where the latest file was found. */
    public String folder() {
        return folder;
    }

    /** Asks for files, and opens them on a chart of their own. */
    public void chooseFiles() {
        SystemFileChooser chooser = new SystemFileChooser(new File(folder).getAbsoluteFile());
        chooser.setDialogTitle("Open");
        chooser.setMultiSelectionEnabled(true);
        if (chooser.showOpenDialog(owner) == SystemFileChooser.APPROVE_OPTION) {
            open(Arrays.asList(chooser.getSelectedFiles()));
        }
    }

    /** Asks for the location of one more source of this chart. */
    public void askForSource() {
        JComboBox<String> location = new JComboBox<>(FORMS.toArray(String[]::new));
        location.setEditable(true);
        location.setPrototypeDisplayValue("mqtt://broker.example.org/plant/boiler/#");
        location.setSelectedItem("");
        offerSerialPorts(location);
        new PromptDialog(owner, "Add source", "A file, or a location such as those in the list")
                .field(LOCATION, location)
                .askSlowly(answer ->
                        add(String.valueOf(location.getEditor().getItem()).strip()));
    }

    /** Puts the ports that are there before the rest, once they are known: to look for them takes a while. */
    private static void offerSerialPorts(JComboBox<String> location) {
        CompletableFuture<Void> unused = CompletableFuture.supplyAsync(SerialPorts::list)
                .thenAcceptAsync(
                        ports -> {
                            for (int i = 0; i < ports.size(); i++) {
                                location.insertItemAt(ports.get(i).location() + "?baud=115200", i);
                            }
                        },
                        EventQueue::invokeLater);
    }

    private CompletableFuture<Void> add(String location) {
        if (location.isEmpty()) {
            throw new IllegalArgumentException("A file or a location is missing");
        }
        return session.add(location);
    }

    private void open(List<File> files) {
        if (files.isEmpty()) {
            return;
        }
        File parent = files.get(0).getAbsoluteFile().getParentFile();
        folder = parent == null ? "" : parent.toString();
        CompletableFuture<Void> unused = opener.open(
                        files.stream().map(File::toString).toList())
                .exceptionally(fault -> {
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
