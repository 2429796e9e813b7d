// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.ToolTipManager;
import org.stripchart.source.SourceStatus;

/** How the sources are doing, or for a few seconds what the program has to say. Event dispatch thread only. */
final class SourceLabel extends JPanel {

    private static final int MESSAGE_MILLIS = 8000;

    private final JLabel label = new JLabel() {
        @Override
        public String getToolTipText() {
            return tip();
        }
    };
    private final JButton retry;
    private final Timer messageEnd;
    private List<RunningSource> sources = List.of();
    private boolean telling;

    SourceLabel(Command tryAgain) {
        super(new BorderLayout(8, 0));
        setOpaque(false);
        label.setName("sources");
        // A file may be called <html>.
        label.putClientProperty("html.disable", true);
        label.setIconTextGap(7);
        ToolTipManager.sharedInstance().registerComponent(label);
        retry = new JButton(tryAgain);
        retry.setName("retry");
        retry.setText("Try again");
        // Space is the chart's, wherever the focus is; the menu has the key for this.
        retry.setFocusable(false);
        retry.putClientProperty("FlatLaf.style", "margin: 1,6,1,6; minimumWidth: 0");
        retry.setVisible(false);
        add(label, BorderLayout.CENTER);
        add(retry, BorderLayout.LINE_END);
        messageEnd = new Timer(MESSAGE_MILLIS, event -> {
            telling = false;
            refresh(sources);
        });
        messageEnd.setRepeats(false);
    }

    /** As little as the label of a failure, so that it gives way to the numbers. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(60, super.getMinimumSize().height);
    }

    void refresh(List<RunningSource> current) {
        sources = current;
        boolean failed = current.stream().anyMatch(SourceLabel::hasFailed);
        if (retry.isVisible() != failed) {
            retry.setVisible(failed);
        }
        if (!telling) {
            show(text(current), failed ? Colors.error() : dot(current), failed);
        }
    }

    /** Shows one line for a few seconds. */
    void tell(String message, boolean isFault) {
        telling = true;
        show(message, isFault ? Colors.error() : Colors.good(), isFault);
        messageEnd.restart();
    }

    /** What is shown. */
    String text() {
        return label.getText();
    }

    void stop() {
        messageEnd.stop();
    }

    private void show(String text, Color dot, boolean isFault) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
        if (!(label.getIcon() instanceof Dot shown) || !shown.color.equals(dot)) {
            label.setIcon(new Dot(dot));
        }
        label.setForeground(isFault ? Colors.error() : javax.swing.UIManager.getColor("Label.foreground"));
    }

    /** All of it, for what the label has no room for. */
    private String tip() {
        return StatusText.html(
                telling
                        ? List.of(label.getText())
                        : sources.stream()
                                .map(source -> StatusText.source(source.title(), source.status()))
                                .toList());
    }

    /** The failures if there are any, or else all; one of many says its name, and the rest is told by the tool tip. */
    private static String text(List<RunningSource> sources) {
        List<RunningSource> failed =
                sources.stream().filter(SourceLabel::hasFailed).toList();
        return (failed.isEmpty() ? sources : failed)
                .stream()
                        .map(source -> StatusText.source(source.title(), source.status()))
                        .collect(Collectors.joining("   "));
    }

    private static Color dot(List<RunningSource> sources) {
        boolean anyRuns = sources.stream().anyMatch(source -> source.status().state() == SourceStatus.State.RUNNING);
        boolean anyWaits = sources.stream()
                .map(source -> source.status().state())
                .anyMatch(state -> state == SourceStatus.State.WAITING || state == SourceStatus.State.RETRYING);
        return anyRuns ? Colors.good() : anyWaits ? Colors.warning() : Colors.muted();
    }

    private static boolean hasFailed(RunningSource source) {
        return source.status().state() == SourceStatus.State.FAILED;
    }

    /** A state at a glance. */
    record Dot(Color color) implements Icon {

        private static final int SIZE = 8;

        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(color);
            g.fill(new Ellipse2D.Double(x, y, SIZE, SIZE));
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return SIZE;
        }

        @Override
        public int getIconHeight() {
            return SIZE;
        }
    }
}
