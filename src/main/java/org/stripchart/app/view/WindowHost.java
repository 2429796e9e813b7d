// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Command;
import org.stripchart.app.analysis.AlarmTable;
import org.stripchart.app.dialog.AboutDialog;
import org.stripchart.app.dialog.CommandPalette;
import org.stripchart.app.dialog.Destination;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.GoToField;
import org.stripchart.app.dialog.KeySheet;
import org.stripchart.app.figure.FigureSide;
import org.stripchart.app.log.LogFolder;
import org.stripchart.app.picture.ChartPage;
import org.stripchart.app.session.SessionFiles;
import org.stripchart.app.source.RunDrag;
import org.stripchart.app.table.Messages;
import org.stripchart.app.table.RejectedLines;
import org.stripchart.app.table.TableDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Viewport;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.spec.Theme;
import org.stripchart.words.TimeStyle;

/**
 * Does what the actions ask of a window. Event dispatch thread only.
 *
 * <p>More than 300 lines, since each action that concerns the window has its few lines here.
 */
final class WindowHost implements WindowActions.Host {

    /**
     * What there is in the window.
     *
     * @param keeper of the session that is charted
     * @param recentSessions their files, the latest first
     */
    record Parts(
            JFrame frame,
            SessionKeeper keeper,
            List<String> recentSessions,
            LiveChartPanel panel,
            CursorSide cursors,
            SeriesSide series,
            FigureSide figures,
            PlotRoom room,
            WindowTheme theme,
            Messages messages) {}

    /** What the window does as a whole. */
    interface Whole extends Teller {

        /** Looks at everything anew, at once. */
        void refreshAll();

        void toggleFullScreen();

        void close();
    }

    private final Parts parts;
    private final WindowFiles files;
    private final Whole window;

    WindowHost(Parts parts, WindowFiles files, Whole window) {
        this.parts = parts;
        this.files = files;
        this.window = window;
        files.recordings.onOpened(window::refreshAll);
        RunDrag.install(parts.keeper.session(), parts.panel);
    }

    private RunningSession session() {
        return parts.keeper.session();
    }

    @Override
    public void chooseTheme(Theme newTheme) {
        parts.theme.choose(newTheme);
        parts.keeper.theme(newTheme);
    }

    @Override
    public Theme theme() {
        return parts.theme.chosen();
    }

    @Override
    public void openFiles() {
        files.opening.chooseFiles();
    }

    @Override
    public void addSource() {
        files.opening.askForSource();
    }

    @Override
    public SessionFiles sessions() {
        return files.sessions;
    }

    @Override
    public FileFolder saveFolder() {
        return files.pictures.folder();
    }

    @Override
    public PendingWrites writes() {
        return files.writes;
    }

    @Override
    public List<String> recentSessions() {
        return parts.recentSessions;
    }

    @Override
    public boolean hasLastSession() {
        return parts.keeper.isVacant() && parts.keeper.store().hadLast();
    }

    @Override
    public void askWhere(Consumer<Destination> show) {
        LiveChart chart = session().chart();
        TimeStyle times = chart.xAxis() == XAxis.TIME ? chart.times() : null;
        Viewport view = chart.viewport();
        GoToField.show(
                parts.frame,
                new Destination.Here(
                        times,
                        view.from(),
                        view.to(),
                        view.newest(),
                        view.start(),
                        chart.marks().list()),
                show);
    }

    @Override
    public boolean isRecordingOpening() {
        return files.recordings.isOpening();
    }

    @Override
    public void toggleRecording() {
        files.recordings.toggle();
        window.refreshAll();
    }

    @Override
    public void savePicture() {
        files.pictures.save(session().title());
    }

    @Override
    public void export() {
        files.exports.ask(session().title());
    }

    @Override
    public void copyPicture() {
        files.pictures.copy();
    }

    @Override
    public void print() {
        ChartPage.ask(
                parts.frame, session().chart(), session().title(), parts.panel.getSize(), ChartPage::printers, window);
    }

    @Override
    public CursorSide cursors() {
        return parts.cursors;
    }

    @Override
    public SeriesSide series() {
        return parts.series;
    }

    @Override
    public FigureSide figures() {
        return parts.figures;
    }

    @Override
    public void toggleOverview() {
        parts.room.toggleOverview();
    }

    @Override
    public void toggleFullScreen() {
        window.toggleFullScreen();
    }

    @Override
    public void showPalette(List<Command> commands) {
        CommandPalette.show(parts.frame, commands);
    }

    @Override
    public void showKeys(List<Command> commands) {
        KeySheet.show(parts.frame, commands, MouseGestures.texts());
    }

    @Override
    public void showAlarms() {
        new AlarmTable(parts.keeper).show(parts.frame, window);
    }

    @Override
    public void showRejected() {
        TableDialog.show(
                parts.frame,
                "rejected",
                "Rejected lines",
                RejectedLines.COLUMNS,
                () -> RejectedLines.rows(session(), session().chart().zone()),
                "Every line was read",
                window);
    }

    @Override
    public void showMessages() {
        TableDialog.show(
                parts.frame,
                "messages",
                "Messages",
                Messages.COLUMNS,
                () -> parts.messages.rows(session().chart().zone()),
                "There are no messages",
                window,
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
    public JFrame frame() {
        return parts.frame;
    }

    @Override
    public Teller teller() {
        return window;
    }

    @Override
    public void about() {
        AboutDialog.show(parts.frame);
    }

    @Override
    public void close() {
        window.close();
    }
}
