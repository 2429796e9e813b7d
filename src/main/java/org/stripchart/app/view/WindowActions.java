// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Command;
import org.stripchart.app.analysis.AnalysisActions;
import org.stripchart.app.dialog.Destination;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.app.figure.FigureActions;
import org.stripchart.app.figure.FigureSide;
import org.stripchart.app.mark.MarkActions;
import org.stripchart.app.session.SessionActions;
import org.stripchart.app.session.SessionFiles;
import org.stripchart.app.source.ComparisonPrompt;
import org.stripchart.app.trigger.TriggerActions;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.YLimits;
import org.stripchart.session.undo.TakenOff;

/**
 * Everything that can be done in the window, once for the menu bar and the tool bar. Event dispatch thread only.
 *
 * <p>More than 300 lines, since it is told in one place.
 */
public final class WindowActions {

    /** What the actions need from the window that they do not own. */
    interface Host {
        void chooseTheme(Theme theme);

        Theme theme();

        void openFiles();

        void addSource();

        /** Returns what saves and opens sessions. */
        SessionFiles sessions();

        /** Returns the files of sessions, the latest first. */
        List<String> recentSessions();

        FileFolder saveFolder();

        PendingWrites writes();

        /** Whether the session of the last run can take the place of what is shown. */
        boolean hasLastSession();

        /** Asks which stretch of x to show. */
        void askWhere(Consumer<Destination> show);

        /** Begins or ends a recording. */
        void toggleRecording();

        /** Returns whether a recording is about to begin, and cannot be ended yet. */
        boolean isRecordingOpening();

        void savePicture();

        /** Asks what to export and where to. */
        void export();

        void copyPicture();

        void print();

        /** Returns the table of the cursors, below the chart. */
        CursorSide cursors();

        /** Returns the panel of series, beside the chart. */
        SeriesSide series();

        /** Returns the figures, below the chart. */
        FigureSide figures();

        /** Shows the overview below the chart, or hides it. */
        void toggleOverview();

        /** Lets the chart fill the screen, or goes back. */
        void toggleFullScreen();

        /** Offers all that can be done, to be found by its name. */
        void showPalette(List<Command> commands);

        /** Shows what keys and the mouse do. */
        void showKeys(List<Command> commands);

        /** Lists the alarms that there were. */
        void showAlarms();

        /** Lists what did not fit. */
        void showRejected();

        /** Lists what the program has said. */
        void showMessages();

        void about();

        /** Returns the window itself. */
        JFrame frame();

        /** Returns where the outcome of an action is said. */
        Teller teller();

        void close();
    }

    /** What menus and buttons say. */
    private record Shown(
            boolean live,
            boolean complete,
            boolean undo,
            boolean redo,
            boolean logarithmic,
            boolean isolated,
            boolean ended,
            boolean reading,
            boolean recording,
            boolean recordingOpening,
            LiveWindow window,
            boolean hasInterval,
            Duration interval,
            YLimits yLimits,
            Theme theme,
            LineStyle lineStyle,
            float lineWidth,
            boolean anyCursor,
            @Nullable Cursor heldCursor,
            boolean areCursorsApart,
            boolean heldMark,
            boolean isMarkable,
            boolean hasTrigger,
            boolean hasSeries,
            int sources,
            int derived,
            int alarmRules,
            String putBack) {}

    private final Actions actions = new Actions();
    private final RunningSession session;
    private final LiveChart chart;
    private final Host host;
    private final ViewActions view;
    private final WindowChoices choices;
    private @Nullable Shown shown;

    /**
     * @param panel what the chart's panel can do by itself
     */
    WindowActions(RunningSession session, List<PanelAction> panel, Prompts prompts, Host host) {
        this.session = session;
        this.chart = session.chart();
        this.host = host;
        this.choices = new WindowChoices(session, host, this::refresh);
        actions.add(
                Action.of("file.open", "Open\u2026", "open", host::openFiles).keys("Ctrl+O"));
        SessionActions.addTo(actions, host::sessions, host.recentSessions(), host::hasLastSession);
        actions.add(Action.of(
                        "file.record",
                        () -> session.recorder().isRunning() ? "Stop recording" : "Record\u2026",
                        () -> session.recorder().isRunning() ? "stop" : "record",
                        host::toggleRecording)
                .when(() -> !host.isRecordingOpening()));
        actions.add(Action.of("file.savePicture", "Save picture\u2026", "save", host::savePicture)
                .keys("Ctrl+Shift+E"));
        actions.add(
                Action.of("file.export", "Export\u2026", "save", host::export).keys("Ctrl+E"));
        actions.add(Action.of("file.copyPicture", "Copy picture", "copy", host::copyPicture)
                .keys("Ctrl+C"));
        actions.add(Action.of("file.print", "Print\u2026", "print", host::print).keys("Ctrl+P"));
        actions.add(Action.of("file.close", "Close", "close", host::close).keys("Ctrl+W", "Ctrl+Q"));
        view = ViewActions.addTo(actions, chart, panel, prompts, this::askWhere);
        CursorSide.addTo(actions, chart.cursors(), host::cursors);
        actions.add(Action.of("view.clear", "Clear", "clear", session::clear).keys("Ctrl+K"));
        actions.add(Action.of("view.putBack", this::putBackText, () -> "", () -> {
                    session.takenOff().bringBack();
                })
                .keys("Ctrl+Shift+K")
                .when(() -> session.takenOff().latest() != null));
        actions.add(Action.of("view.overview", "Overview", "overview", host::toggleOverview));
        actions.add(Action.of("arrange.again", "Arrange strips anew", "arrange", chart::arrangeAgain)
                .keys("Y"));
        SeriesActions.addTo(actions, chart.arrangement(), host::series);
        actions.add(Action.of("view.fullScreen", "Full screen", "fullscreen", host::toggleFullScreen)
                .keys("F11"));
        actions.add(Action.of("source.add", "Add source\u2026", "add", host::addSource)
                .keys("Ctrl+N"));
        actions.add(Action.of("source.retry", "Try again", "retry", this::retryEnded)
                .keys("Ctrl+R")
                .when(() -> session.sources().stream().anyMatch(SessionSource::hasEnded)));
        actions.add(Action.of("source.stop", "Stop reading", "stop", this::stopReading)
                .when(() -> session.sources().stream().anyMatch(SessionSource::isReading)));
        actions.add(Action.of("source.remove", "Remove source\u2026", "", () -> {
                    List<SessionSource> sources = session.sources();
                    prompts.removal(
                            sources.stream().map(SessionSource::title).toList(),
                            place -> session.remove(sources.get(place)));
                })
                .when(() -> !session.sources().isEmpty()));
        actions.add(
                Action.of("help.commands", "All commands\u2026", "palette", () -> host.showPalette(actions.commands()))
                        .keys("Ctrl+Shift+P"));
        actions.add(Action.of("help.keys", "Keys and mouse\u2026", "keys", () -> host.showKeys(actions.commands()))
                .keys("F1", "?"));
        actions.add(Action.of("source.rejected", "Rejected lines\u2026", "rejected", host::showRejected));
        actions.add(Action.of("help.messages", "Messages\u2026", "messages", host::showMessages));
        actions.add(Action.of("help.about", "About Stripchart", "about", host::about));
        FigureActions.addTo(actions, host::figures);
        AnalysisActions.addTo(actions, session, host.frame(), host.teller(), host::showAlarms);
        ComparisonPrompt.addTo(actions, session, host.frame(), host.teller());
        MarkActions.addTo(
                actions, chart, session.takenOff(), host.frame(), host.saveFolder(), host.writes(), host.teller());
        TriggerActions.addTo(actions, chart, host.frame(), host.teller());
        choices.addTo(actions, prompts);
        refresh();
    }

    /**
     * Makes names, marks and what is enabled agree with the chart and the sources. Asked every frame, so it does nothing
     * when they do.
     *
     * @return whether there was something to do
     */
    boolean refresh() {
        Shown now = new Shown(
                chart.viewport().isLive(),
                chart.viewport().isComplete(),
                chart.viewHistory().canUndo(),
                chart.viewHistory().canRedo(),
                view.isLogarithmic(),
                chart.arrangement().isIsolated(),
                session.sources().stream().anyMatch(SessionSource::hasEnded),
                session.sources().stream().anyMatch(SessionSource::isReading),
                session.recorder().isRunning(),
                host.isRecordingOpening(),
                chart.viewport().window(),
                session.hasInterval(),
                session.interval(),
                YLimits.of(chart.yScale()),
                host.theme(),
                chart.lineStyle(),
                chart.lineWidth(),
                chart.cursors().isAnySet(),
                chart.cursors().held(),
                Math.abs(chart.cursors().x(Cursor.B) - chart.cursors().x(Cursor.A)) > 0,
                chart.marks().held() != null,
                !chart.marks().isFull(),
                chart.analysis().trigger() != null,
                !chart.seriesNames().isEmpty(),
                session.sources().size(),
                chart.analysis().derived().size(),
                chart.analysis().alarmRules().size(),
                session.takenOff().latest() == null ? "" : putBackText());
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        actions.refresh();
        return true;
    }

    /** Returns what can be done to the view. */
    ViewActions view() {
        return view;
    }

    /** Returns everything that can be done, for whatever offers it. */
    Actions actions() {
        return actions;
    }

    /** Returns the settings of the window. */
    WindowChoices choices() {
        return choices;
    }

    private String putBackText() {
        TakenOff latest = session.takenOff().latest();
        return latest == null ? "Undo clear" : latest.undoText();
    }

    private void askWhere() {
        host.askWhere(to -> view().show(to.from(), to.to()));
    }

    private void stopReading() {
        session.sources().stream().filter(SessionSource::isReading).forEach(SessionSource::stop);
        refresh();
    }

    private void retryEnded() {
        session.sources().forEach(SessionSource::retry);
        refresh();
    }
}
