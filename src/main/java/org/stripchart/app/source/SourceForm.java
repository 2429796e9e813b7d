// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.DoubtText;
import org.stripchart.app.Typing;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.look.Colors;
import org.stripchart.clock.Ticker;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SourcePreview;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.source.Explanation;

/**
 * Asks for one more source: kinds at the left, the fields of the chosen one at the right, the location that they make, and the
 * columns that are found there. A location that is typed or pasted fills the fields. The chart goes on meanwhile.
 *
 * <p>More than 300 lines, since the fields, the location and the preview follow each other here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SourceForm {

    private static final int PREVIEW_MILLIS = 300;
    private static final Dimension SIZE = new Dimension(820, 600);

    private final RunningSession session;
    private final JDialog dialog;
    private final SourceAdding adder;
    private final JList<SourceKind> kinds = new JList<>(SourceKind.ALL.toArray(SourceKind[]::new));
    private final JLabel hint = new JLabel(" ");
    private final JPanel fieldsPlace = new JPanel(new BorderLayout());
    private final XFields xFields = new XFields(this::xChanged);
    private final JComboBox<String> location;
    private final JButton look = new JButton("Preview");
    private final JTextArea sentence = new JTextArea(2, 20);
    private final PreviewTable columns = new PreviewTable();
    private final JLabel message = new JLabel(" ");
    private final JButton ok = new JButton("Add");
    private final Timer lookSoon;
    private final FileFolder folder;
    private SourceFields fields;
    private boolean following;
    private String lookedAt = "";
    private @Nullable CompletableFuture<SourcePreview.Found> looking;
    private @Nullable CompletableFuture<Void> adding;

    /**
     * @param opener opens what does not go with this chart
     * @param recent locations to be offered, the latest first
     * @param folder where files are looked for
     * @param added gets the location of what was added
     */
    SourceForm(
            RunningSession session,
            @Nullable Window owner,
            Opener opener,
            List<String> recent,
            FileFolder folder,
            Consumer<String> added) {
        this.session = session;
        dialog = new JDialog(owner, "Add source", JDialog.ModalityType.DOCUMENT_MODAL);
        adder = new SourceAdding(session, opener, dialog, Ticker.SYSTEM, added);
        location = new JComboBox<>(recent.toArray(String[]::new));
        this.folder = folder;
        fields = new SourceFields(SourceKind.FILE, Map.of(), folder, this::fieldsChanged);
        lookSoon = new Timer(PREVIEW_MILLIS, event -> preview());
        lookSoon.setRepeats(false);
        build();
    }

    /** Shows it, and returns when it is closed. */
    void show() {
        dialog.setVisible(true);
    }

    private void build() {
        dialog.setName("addSource");
        kinds.setName("kinds");
        kinds.getAccessibleContext().setAccessibleName("Kind of source");
        kinds.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        kinds.setCellRenderer(new KindCell());
        kinds.setSelectedValue(SourceKind.FILE, false);
        kinds.addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting() && kinds.getSelectedValue() != null) {
                choose(kinds.getSelectedValue(), Map.of());
                fieldsChanged();
            }
        });
        location.setName("location");
        location.setEditable(true);
        location.setSelectedItem("");
        location.setPrototypeDisplayValue("mqtt://broker.example.org/plant/#");
        editor().getDocument().addDocumentListener(new Typing(this::locationChanged));
        look.setName("preview");
        look.addActionListener(event -> preview());
        ok.setName("ok");
        ok.addActionListener(event -> add());
        lay();
        choose(SourceKind.FILE, Map.of());
        dialog.getRootPane().setDefaultButton(ok);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> close(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }

            @Override
            public void windowOpened(WindowEvent event) {
                editor().requestFocusInWindow();
            }
        });
        dialog.setSize(UIScale.scale(SIZE));
        dialog.setMinimumSize(UIScale.scale(new Dimension(560, 420)));
        dialog.setLocationRelativeTo(dialog.getOwner());
    }

    private void lay() {
        int gap = UIScale.scale(8);
        sentence.setName("sentence");
        sentence.setEditable(false);
        sentence.setFocusable(false);
        sentence.setLineWrap(true);
        sentence.setWrapStyleWord(true);
        sentence.setBorder(BorderFactory.createEmptyBorder(gap, 0, gap, 0));
        sentence.setOpaque(false);
        sentence.setFont(UIManager.getFont("Label.font"));
        message.setName("message");
        message.putClientProperty("html.disable", true);
        hint.setForeground(Colors.muted());
        hint.setBorder(BorderFactory.createEmptyBorder(0, 0, 2 * gap, 0));

        JPanel upper = new JPanel(new BorderLayout());
        upper.add(hint, BorderLayout.PAGE_START);
        upper.add(fieldsPlace, BorderLayout.CENTER);
        upper.add(xFields, BorderLayout.PAGE_END);

        JPanel line = new JPanel(new BorderLayout(gap, 0));
        line.add(SourceFields.label("Location", location), BorderLayout.LINE_START);
        line.add(location, BorderLayout.CENTER);
        line.add(look, BorderLayout.LINE_END);
        JPanel found = new JPanel(new BorderLayout());
        found.add(line, BorderLayout.PAGE_START);
        JPanel told = new JPanel(new BorderLayout());
        told.add(sentence, BorderLayout.PAGE_START);
        told.add(new JScrollPane(columns.component()), BorderLayout.CENTER);
        found.add(told, BorderLayout.CENTER);

        JPanel right = new JPanel(new BorderLayout(0, gap));
        right.add(upper, BorderLayout.PAGE_START);
        right.add(found, BorderLayout.CENTER);

        JButton cancel = new JButton("Cancel");
        cancel.setName("cancel");
        cancel.addActionListener(event -> close());
        JPanel buttons = new JPanel(new GridLayout(1, 2, gap, 0));
        buttons.add(cancel);
        buttons.add(ok);
        JPanel lower = new JPanel(new BorderLayout(2 * gap, 0));
        lower.add(message, BorderLayout.CENTER);
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        end.add(buttons);
        lower.add(end, BorderLayout.LINE_END);

        JScrollPane list = new JScrollPane(kinds);
        list.setPreferredSize(new Dimension(UIScale.scale(170), 0));
        JPanel content = new JPanel(new BorderLayout(2 * gap, 2 * gap));
        content.setBorder(BorderFactory.createEmptyBorder(2 * gap, 2 * gap, 2 * gap, 2 * gap));
        content.add(list, BorderLayout.LINE_START);
        content.add(right, BorderLayout.CENTER);
        content.add(lower, BorderLayout.PAGE_END);
        dialog.setContentPane(content);
    }

    private JTextComponent editor() {
        return (JTextComponent) location.getEditor().getEditorComponent();
    }

    private String location() {
        return editor().getText().strip();
    }

    private void choose(SourceKind kind, Map<String, String> values) {
        fields = new SourceFields(kind, values, folder, this::fieldsChanged);
        fieldsPlace.removeAll();
        fieldsPlace.add(fields, BorderLayout.CENTER);
        hint.setText(kind.hint());
        xFields.setVisible(kind.hasText());
        Mnemonics.give(dialog.getContentPane());
        dialog.getContentPane().revalidate();
        dialog.getContentPane().repaint();
    }

    private void fieldsChanged() {
        if (following) {
            return;
        }
        follow(() -> {
            try {
                location.getEditor().setItem(fields.kind().template().location(fields.values()));
                say("", false);
            } catch (IllegalArgumentException e) {
                // Said when it is to be added: nobody has filled in everything at the first letter.
                location.getEditor().setItem("");
                say(String.valueOf(e.getMessage()), false);
            }
        });
        lookLater();
    }

    private void locationChanged() {
        if (following) {
            return;
        }
        follow(() -> {
            SourceKind.Filled filled = SourceKind.read(location());
            if (filled == null) {
                kinds.clearSelection();
                hint.setText("Other location");
            } else {
                kinds.setSelectedValue(filled.kind(), true);
                choose(filled.kind(), filled.values());
            }
            say("", false);
        });
        lookLater();
    }

    /** Changes one of the fields and the location after the other, without an echo. */
    private void follow(Runnable change) {
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }

    private void xChanged() {
        if (!lookedAt.isEmpty()) {
            lookSoon.restart();
        }
    }

    private void lookLater() {
        stopLooking();
        columns.forget();
        xFields.offer(List.of());
        sentence.setText("");
        lookedAt = "";
        boolean isHarmless = fields.kind().isHarmless() && kinds.getSelectedValue() != null;
        look.setEnabled(!location().isEmpty());
        if (!location().isEmpty() && isHarmless) {
            lookSoon.restart();
        }
    }

    private void stopLooking() {
        lookSoon.stop();
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void preview() {
        stopLooking();
        String at = location();
        if (at.isEmpty()) {
            return;
        }
        SourceChoice choice;
        try {
            choice = xFields.choice(List.of());
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), true);
            return;
        }
        lookedAt = at;
        say("", false);
        sentence.setText("Looking\u2026");
        CompletableFuture<SourcePreview.Found> look = session.preview(at, choice);
        looking = look;
        CompletableFuture<Void> unused = look.handle((found, fault) -> {
            if (look == looking) {
                show(found, fault);
            }
            return null;
        });
    }

    private void show(SourcePreview.@Nullable Found found, @Nullable Throwable fault) {
        looking = null;
        if (found == null || !found.fault().isEmpty()) {
            sentence.setText("");
            say(found != null ? found.fault() : String.valueOf(fault == null ? "" : fault.getMessage()), true);
            return;
        }
        columns.show(found.explanations());
        xFields.offer(columns.names());
        StringBuilder text = new StringBuilder();
        for (Explanation each : found.explanations()) {
            text.append(text.length() == 0 ? "" : "\n").append(each.sentence());
            each.doubts().forEach(doubt -> text.append("\nIn doubt: ").append(DoubtText.besideTheBox(doubt)));
        }
        sentence.setText(text.toString());
    }

    private void add() {
        try {
            if (location().isEmpty()) {
                fields.kind().template().location(fields.values());
                throw new IllegalArgumentException("A file or a location is missing");
            }
            CompletableFuture<Void> pending = adder.add(location(), xFields.choice(columns.without()));
            stopLooking();
            adding = pending;
            ok.setEnabled(false);
            say("Opening\u2026", false);
            CompletableFuture<Void> unused = pending.handle((done, fault) -> {
                adding = null;
                if (fault == null) {
                    dialog.dispose();
                } else {
                    ok.setEnabled(true);
                    say(pending.isCancelled() ? "" : String.valueOf(fault.getMessage()), true);
                }
                return null;
            });
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), true);
        }
    }

    private void close() {
        stopLooking();
        if (adding != null) {
            adding.cancel(false);
        }
        dialog.dispose();
    }

    private void say(String text, boolean wrong) {
        message.setText(text.isEmpty() ? " " : text);
        message.setToolTipText(text.isEmpty() ? null : text);
        message.setForeground(wrong ? Colors.error() : Colors.muted());
    }
}
