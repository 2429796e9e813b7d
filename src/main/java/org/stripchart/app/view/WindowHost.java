// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.stripchart.app.dialog.AboutDialog;
import org.stripchart.app.dialog.ChartPage;
import org.stripchart.app.dialog.CommandPalette;
import org.stripchart.app.dialog.Destination;
import org.stripchart.app.dialog.GoToField;
import org.stripchart.app.dialog.KeySheet;
import org.stripchart.app.log.LogFolder;
import org.stripchart.app.session.SessionFiles;
import org.stripchart.app.table.Messages;
import org.stripchart.app.table.RejectedLines;
import org.stripchart.app.table.TableDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Viewport;
import org.stripchart.session.spec.Theme;
import org.stripchart.words.TimeStyle;

/** Does what the actions ask of a window. Event dispatch thread only. */
final class WindowHost implements WindowActions.Host {

    private final MainWindow window;

    WindowHost(MainWindow window) {
        this.window = window;
    }

    @Override
    public void chooseTheme(Theme newTheme) {
        window.theme.choose(newTheme);
        window.keeper.theme(newTheme);
    }

    @Override
    public Theme theme() {
        return window.theme.chosen();
    }

    @Override
    public void openFiles() {
        window.opening.chooseFiles();
    }

    @Override
    public void addSource() {
        window.opening.askForSource();
    }

    @Override
    public SessionFiles sessions() {
        return window.sessions;
    }

    @Override
    public List<String> recentSessions() {
        return window.stored.recentSessions();
    }

    @Override
    public boolean hasLastSession() {
        return window.keeper.isDemo() && window.keeper.store().hadLast();
    }

    @Override
    public void askWhere() {
        LiveChart chart = window.session.chart();
        TimeStyle times = chart.xAxis() == XAxis.TIME ? chart.times() : null;
        Viewport view = chart.viewport();
        GoToField.show(
                window.frame,
                new Destination.Here(times, view.from(), view.to(), view.newest(), view.start()),
                to -> window.actions.view().show(to.from(), to.to()));
    }

    @Override
    public void toggleRecording() {
        window.recordings.toggle();
        window.refreshAll();
    }

    @Override
    public void savePicture() {
        window.pictures.save(window.session.title());
    }

    @Override
    public void export() {
        window.exports.ask(window.session.title());
    }

    @Override
    public void copyPicture() {
        window.pictures.copy();
    }

    @Override
    public void print() {
        ChartPage.ask(
                window.frame,
                window.session.chart(),
                window.session.title(),
                window.panel.getSize(),
                ChartPage::printers,
                window.statusBar::tell);
    }

    @Override
    public CursorSide cursors() {
        return window.cursors;
    }

    @Override
    public SeriesSide series() {
        return window.series;
    }

    @Override
    public void toggleOverview() {
        window.room.toggleOverview();
    }

    @Override
    public void toggleFullScreen() {
        window.fullScreen.toggle();
    }

    @Override
    public void showPalette() {
        CommandPalette.show(window.frame, window.actions.actions().commands());
    }

    @Override
    public void showKeys() {
        KeySheet.show(window.frame, window.actions.actions().commands(), MouseGestures.texts());
    }

    @Override
    public void showRejected() {
        TableDialog.show(
                window.frame,
                "rejected",
                "Rejected lines",
                RejectedLines.COLUMNS,
                List.of(110, 170, 60, 280, 140),
                () -> RejectedLines.rows(window.session, window.session.chart().zone()),
                "Everything fitted");
    }

    @Override
    public void showMessages() {
        TableDialog.show(
                window.frame,
                "messages",
                "Messages",
                Messages.COLUMNS,
                List.of(150, 610),
                () -> window.messages.rows(window.session.chart().zone()),
                "Nothing has been said",
                logFile());
    }

    /** Returns where the log is, and what shows it. */
    private JComponent[] logFile() {
        Path log = LogFolder.file();
        Path folder = log == null ? null : log.toAbsolutePath().getParent();
        if (log == null || folder == null) {
            return new JComponent[0];
        }
        JLabel path = new JLabel("Log: " + log);
        path.putClientProperty("html.disable", true);
        path.setToolTipText(log.toString());
        JButton open = new JButton("Open folder");
        open.setName("openFolder");
        open.setEnabled(LogFolder.canBeShown());
        open.addActionListener(event -> {
            CompletableFuture<Void> unused = LogFolder.show(folder).exceptionally(fault -> {
                EventQueue.invokeLater(() -> window.tell(String.valueOf(fault.getMessage()), true));
                return null;
            });
        });
        return new JComponent[] {path, open};
    }

    @Override
    public void about() {
        AboutDialog.show(window.frame);
    }

    @Override
    public void close() {
        window.close();
    }
}
