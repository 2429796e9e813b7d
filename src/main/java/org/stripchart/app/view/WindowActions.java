// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Choices;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.session.spec.YLimits;
import org.stripchart.words.DurationText;

/** Everything that can be done in the window, once for the menu bar and the tool bar. Event dispatch thread only. */
public final class WindowActions {

    /** What the actions need from the window that they do not own. */
    interface Host {
        void chooseTheme(Theme theme);

        Theme theme();

        void openFiles();

        void addSource();

        /** Asks which stretch of x to show. */
        void askWhere();

        /** Begins or ends a recording. */
        void toggleRecording();

        void savePicture();

        void copyPicture();

        void print();

        /** Returns the table of the cursors, below the chart. */
        CursorSide cursors();

        /** Shows the overview below the chart, or hides it. */
        void toggleOverview();

        /** Lets the chart fill the screen, or goes back. */
        void toggleFullScreen();

        /** Offers all that can be done, to be found by its name. */
        void showPalette();

        /** Shows what keys and the mouse do. */
        void showKeys();

        void about();

        void close();
    }

    /** What menus and buttons say. */
    private record Shown(
            boolean live,
            boolean complete,
            boolean undo,
            boolean redo,
            boolean logarithmic,
            boolean ended,
            boolean recording,
            LiveWindow window,
            boolean hasInterval,
            Duration interval,
            YLimits yLimits,
            Theme theme,
            LineStyle lineStyle,
            float lineWidth,
            boolean anyCursor) {}

    private final Actions actions = new Actions();
    private final RunningSession session;
    private final LiveChart chart;
    private final Host host;
    private final ViewActions view;
    private WindowSettings chosen = WindowSettings.NONE;
    private @Nullable Shown shown;

    /**
     * @param panel what the chart's panel can do by itself
     */
    WindowActions(RunningSession session, List<org.stripchart.chart.tool.Action> panel, Prompts prompts, Host host) {
        this.session = session;
        this.chart = session.chart();
        this.host = host;
        actions.add(
                Action.of("file.open", "Open\u2026", "open", host::openFiles).keys("Ctrl+O"));
        actions.add(Action.of(
                "file.record",
                () -> session.recorder().isRunning() ? "Stop recording" : "Record\u2026",
                () -> session.recorder().isRunning() ? "stop" : "record",
                host::toggleRecording));
        actions.add(Action.of("file.savePicture", "Save picture\u2026", "save", host::savePicture)
                .keys("Ctrl+S"));
        actions.add(Action.of("file.copyPicture", "Copy picture", "copy", host::copyPicture)
                .keys("Ctrl+C"));
        actions.add(Action.of("file.print", "Print\u2026", "print", host::print).keys("Ctrl+P"));
        actions.add(Action.of("file.close", "Close", "close", host::close).keys("Ctrl+W", "Ctrl+Q"));
        view = ViewActions.addTo(actions, chart, panel, prompts, host::askWhere);
        CursorSide.addTo(actions, chart.cursors(), host::cursors);
        actions.add(Action.of("view.clear", "Clear", "clear", chart::clear).keys("Ctrl+K"));
        actions.add(Action.of("view.overview", "Overview", "overview", host::toggleOverview));
        actions.add(Action.of("arrange.again", "Arrange strips anew", "arrange", chart::arrangeAgain)
                .keys("Y"));
        actions.add(Action.of("view.fullScreen", "Full screen", "fullscreen", host::toggleFullScreen)
                .keys("F11"));
        actions.add(Action.of("source.add", "Add source\u2026", "add", host::addSource)
                .keys("Ctrl+N"));
        actions.add(Action.of("source.retry", "Try again", "retry", this::retryEnded)
                .keys("Ctrl+R")
                .when(() -> session.sources().stream().anyMatch(SessionSource::hasEnded)));
        actions.add(Action.of("help.commands", "All commands\u2026", "palette", host::showPalette)
                .keys("Ctrl+Shift+P"));
        actions.add(Action.of("help.keys", "Keys and mouse\u2026", "keys", host::showKeys)
                .keys("F1", "?"));
        actions.add(Action.of("help.about", "About Stripchart", "about", host::about));
        actions.add("view.window", windowChoices(prompts));
        actions.add("view.yLimits", limitChoices(prompts));
        actions.add("view.lineStyle", lineStyles());
        actions.add("view.lineWidth", lineWidths());
        actions.add("view.theme", themes());
        actions.add("source.interval", intervalChoices(prompts));
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
                session.sources().stream().anyMatch(SessionSource::hasEnded),
                session.recorder().isRunning(),
                chart.viewport().window(),
                session.hasInterval(),
                session.interval(),
                YLimits.of(chart.yScale()),
                host.theme(),
                chart.lineStyle(),
                chart.lineWidth(),
                chart.cursors().isAnySet());
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

    /** What the user has chosen here, rather than on the command line or by zooming: worth to be remembered. */
    WindowSettings chosen() {
        return chosen;
    }

    /** Sets what is not null; the theme is the host's. */
    void apply(WindowSettings settings) {
        if (settings.window() != null) {
            chart.viewport().window(settings.window());
        }
        YLimits limits = settings.yLimits();
        if (limits != null) {
            chart.arrangement().change(() -> chart.arrangement().strips().forEach(strip -> strip.axes()
                    .forEach(axis -> limits.applyTo(axis.limits()))));
        }
        if (settings.interval() != null) {
            session.interval(settings.interval());
        }
        refresh();
    }

    private void choose(LiveWindow value) {
        choose(new WindowSettings(null, value, null, null));
    }

    private void choose(Duration value) {
        choose(new WindowSettings(null, null, value, null));
    }

    private void choose(YLimits value) {
        choose(new WindowSettings(null, null, null, value));
    }

    private void choose(Theme value) {
        host.chooseTheme(value);
        choose(new WindowSettings(value, null, null, null));
    }

    private void choose(WindowSettings settings) {
        chart.viewHistory().step(() -> apply(settings));
        chosen = settings.or(chosen);
    }

    private void retryEnded() {
        session.sources().forEach(SessionSource::retry);
        refresh();
    }

    private Choices<LiveWindow> windowChoices(Prompts prompts) {
        Choices<LiveWindow> choices =
                new Choices<>("Window length", () -> chart.viewport().window(), this::choose);
        if (chart.xAxis() == XAxis.TIME) {
            choices.preset("10 s", LiveWindow.of(Duration.ofSeconds(10)))
                    .preset("1 min", LiveWindow.of(Duration.ofMinutes(1)))
                    .preset("5 min", LiveWindow.of(Duration.ofMinutes(5)))
                    .preset("1 h", LiveWindow.of(Duration.ofHours(1)));
        } else {
            choices.preset("100 points", new LiveWindow.Points(100))
                    .preset("1,000 points", new LiveWindow.Points(1_000))
                    .preset("100,000 points", new LiveWindow.Points(100_000));
        }
        return choices.preset("All", new LiveWindow.All())
                .other(
                        "Custom\u2026",
                        () -> prompts.window(chart.viewport().window(), chart.xAxis(), this::choose),
                        value -> true);
    }

    private Choices<Duration> intervalChoices(Prompts prompts) {
        Choices<Duration> choices = new Choices<>("Interval", session::interval, this::choose);
        for (int millis : new int[] {1, 10, 100, 1000, 10_000}) {
            Duration value = Duration.ofMillis(millis);
            choices.preset(DurationText.of(value), value);
        }
        return choices.other("Custom\u2026", () -> prompts.interval(session.interval(), this::choose), value -> true)
                .when(session::hasInterval);
    }

    private Choices<YLimits> limitChoices(Prompts prompts) {
        YScale scale = chart.yScale();
        return new Choices<>("Y limits", () -> YLimits.of(scale), this::choose)
                .preset("Automatic", YLimits.AUTO)
                .preset("Expand only", YLimits.EXPAND)
                .other(
                        "Soft limits\u2026",
                        () -> prompts.limits(scale, YScale.Mode.SOFT, this::choose),
                        value -> value.mode() == YScale.Mode.SOFT || value.mode() == YScale.Mode.FLOOR)
                .other(
                        "Fixed limits\u2026",
                        () -> prompts.limits(scale, YScale.Mode.FIXED, this::choose),
                        value -> value.mode() == YScale.Mode.FIXED);
    }

    private Choices<LineStyle> lineStyles() {
        return new Choices<>("Line", chart::lineStyle, (LineStyle value) -> chart.line(chart.lineWidth(), value))
                .preset("Straight", LineStyle.LINE)
                .preset("Steps", LineStyle.STEP)
                .preset("With dots", LineStyle.POINTS);
    }

    private Choices<Float> lineWidths() {
        Choices<Float> widths =
                new Choices<>("Line width", chart::lineWidth, value -> chart.line(value, chart.lineStyle()));
        return widths.preset("1", 1f)
                .preset("1.5", 1.5f)
                .preset("2", 2f)
                .preset("3", 3f)
                .preset("4", 4f);
    }

    private Choices<Theme> themes() {
        Choices<Theme> themes = new Choices<>("Theme", host::theme, this::choose);
        for (Theme each : Theme.values()) {
            themes.preset(each.text(), each);
        }
        return themes;
    }
}
