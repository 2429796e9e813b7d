// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.time.Duration;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.action.Choices;
import org.stripchart.app.action.Command;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.chart.LineStyle;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveWindow;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.YScale;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.session.Theme;
import org.stripchart.session.WindowSettings;
import org.stripchart.session.YLimits;
import org.stripchart.words.DurationText;

/** Everything that can be done in the window, once for the menu bar and the tool bar. Event dispatch thread only. */
public final class WindowActions {

    /** What the actions need from the window that they do not own. */
    interface Host {
        void chooseTheme(Theme theme);

        Theme theme();

        void openFiles();

        void addSource();

        /** Begins or ends a recording. */
        void toggleRecording();

        void savePicture();

        void copyPicture();

        /** Shows the overview below the chart, or hides it. */
        void toggleOverview();

        void about();

        void close();
    }

    /** What menus and buttons say. */
    private record Shown(
            boolean live,
            boolean ended,
            boolean recording,
            LiveWindow window,
            Duration interval,
            YLimits yLimits,
            Theme theme,
            LineStyle lineStyle,
            float lineWidth) {}

    private static final KeyStroke SPACE = key(KeyEvent.VK_SPACE);

    final Command open;
    final Command addSource;
    final Command record;
    final Command pause;
    final Command live;
    final Command clear;
    final Command retry;
    final Command save;
    final Command copy;
    final Command close;
    final Command about;
    final Choices<LiveWindow> window;
    final Choices<Duration> interval;
    final Choices<YLimits> yLimits;
    final Choices<Theme> theme;
    final Choices<LineStyle> lineStyle;
    final Choices<Float> lineWidth;
    final Command overview;

    private final RunningSession session;
    private final LiveChart chart;
    private final Host host;
    private WindowSettings chosen = WindowSettings.NONE;
    private @Nullable Shown shown;

    WindowActions(RunningSession session, Prompts prompts, Host host) {
        this.session = session;
        this.chart = session.chart();
        this.host = host;
        open = new Command("Open\u2026", "open", menuKey(KeyEvent.VK_O), host::openFiles);
        addSource = new Command("Add source\u2026", "add", null, host::addSource);
        record = new Command("Record\u2026", "record", null, host::toggleRecording);
        pause = new Command("Pause", "pause", SPACE, this::pauseOrResume);
        live = new Command("Back to live", "live", key(KeyEvent.VK_L), () -> chart.viewport()
                .goLive());
        clear = new Command("Clear", "clear", menuKey(KeyEvent.VK_K), chart::clear);
        retry = new Command("Try again", "retry", menuKey(KeyEvent.VK_R), this::retryFailed);
        save = new Command("Save picture\u2026", "save", menuKey(KeyEvent.VK_S), host::savePicture);
        copy = new Command("Copy picture", "copy", menuKey(KeyEvent.VK_C), host::copyPicture);
        close = new Command("Close", "close", menuKey(KeyEvent.VK_W), host::close);
        about = new Command("About Stripchart", "about", null, host::about);
        window = windowChoices(prompts);
        interval = intervalChoices(prompts);
        yLimits = limitChoices(prompts);
        theme = new Choices<>("Theme", host::theme, this::choose);
        for (Theme each : Theme.values()) {
            theme.preset(each.text(), each);
        }
        lineStyle = new Choices<>("Line", chart::lineStyle, value -> chart.line(chart.lineWidth(), value))
                .preset("Straight", LineStyle.LINE)
                .preset("Steps", LineStyle.STEP)
                .preset("With dots", LineStyle.POINTS);
        lineWidth = new Choices<>("Line width", chart::lineWidth, value -> chart.line(value, chart.lineStyle()))
                .preset("1", 1f)
                .preset("1.5", 1.5f)
                .preset("2", 2f)
                .preset("3", 3f)
                .preset("4", 4f);
        overview = new Command("Overview", "overview", null, host::toggleOverview);
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
                session.sources().stream().anyMatch(SessionSource::hasEnded),
                session.isRecording(),
                chart.viewport().window(),
                session.interval(),
                YLimits.of(chart.yScale()),
                host.theme(),
                chart.lineStyle(),
                chart.lineWidth());
        if (now.equals(shown)) {
            return false;
        }
        if (shown == null || now.live != shown.live) {
            pause.show(now.live ? "Pause" : "Resume", now.live ? "pause" : "resume", SPACE);
        }
        if (shown != null && now.recording != shown.recording) {
            record.show(now.recording ? "Stop recording" : "Record\u2026", now.recording ? "stop" : "record", null);
        }
        shown = now;
        live.setEnabled(!now.live);
        retry.setEnabled(now.ended);
        window.refresh();
        interval.refresh();
        yLimits.refresh();
        theme.refresh();
        lineStyle.refresh();
        lineWidth.refresh();
        return true;
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
        if (settings.yLimits() != null) {
            settings.yLimits().applyTo(chart.yScale());
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
        apply(settings);
        chosen = settings.or(chosen);
    }

    private void pauseOrResume() {
        if (chart.viewport().isLive()) {
            chart.viewport().hold();
        } else {
            chart.viewport().goLive();
        }
    }

    private void retryFailed() {
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
        return choices.other("Custom\u2026", () -> prompts.interval(session.interval(), this::choose), value -> true);
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

    private static KeyStroke key(int code) {
        return KeyStroke.getKeyStroke(code, 0);
    }

    private static KeyStroke menuKey(int code) {
        return KeyStroke.getKeyStroke(code, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
    }
}
