// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Choices;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.session.spec.YLimits;
import org.stripchart.words.DurationText;
import org.stripchart.words.TimeStyle;

/** The settings of a window that can be chosen in its menus, and what was chosen. Event dispatch thread only. */
final class WindowChoices {

    private final RunningSession session;
    private final LiveChart chart;
    private final WindowActions.Host host;
    private final Runnable changed;
    private WindowSettings chosen = WindowSettings.NONE;

    /**
     * @param changed is called when something was set
     */
    WindowChoices(RunningSession session, WindowActions.Host host, Runnable changed) {
        this.session = session;
        this.chart = session.chart();
        this.host = host;
        this.changed = changed;
    }

    /** Adds them to what can be done. */
    void addTo(Actions actions, Prompts prompts) {
        actions.add("view.window", windowChoices(prompts));
        actions.add("view.yLimits", limitChoices(prompts));
        actions.add("view.lineStyle", lineStyles());
        actions.add("view.lineWidth", lineWidths());
        actions.add("view.zone", times(prompts));
        actions.add("view.theme", themes());
        actions.add("source.interval", intervalChoices(prompts));
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
        if (settings.times() != null) {
            chart.times(settings.times());
        }
        changed.run();
    }

    private void choose(LiveWindow value) {
        choose(new WindowSettings(null, value, null, null, null));
    }

    private void choose(Duration value) {
        choose(new WindowSettings(null, null, value, null, null));
    }

    private void choose(YLimits value) {
        choose(new WindowSettings(null, null, null, value, null));
    }

    private void choose(TimeStyle value) {
        choose(new WindowSettings(null, null, null, null, value));
    }

    private void choose(Theme value) {
        host.chooseTheme(value);
        choose(new WindowSettings(value, null, null, null, null));
    }

    private void choose(WindowSettings settings) {
        chart.viewHistory().step(() -> apply(settings));
        chosen = settings.or(chosen);
    }

    private Choices<LiveWindow> windowChoices(Prompts prompts) {
        // That x is times is known of a file when it is read.
        BooleanSupplier isTime = () -> chart.xAxis() == XAxis.TIME;
        BooleanSupplier isNumber = () -> !isTime.getAsBoolean();
        return new Choices<LiveWindow>("Window length", () -> chart.viewport().window(), this::choose)
                .preset("10 s", LiveWindow.of(Duration.ofSeconds(10)), isTime)
                .preset("1 min", LiveWindow.of(Duration.ofMinutes(1)), isTime)
                .preset("5 min", LiveWindow.of(Duration.ofMinutes(5)), isTime)
                .preset("1 h", LiveWindow.of(Duration.ofHours(1)), isTime)
                .preset("100 points", new LiveWindow.Points(100), isNumber)
                .preset("1,000 points", new LiveWindow.Points(1_000), isNumber)
                .preset("100,000 points", new LiveWindow.Points(100_000), isNumber)
                .preset("All", new LiveWindow.All())
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

    /** Local time, UTC, where the command line or a session named another zone that, elapsed time, and any zone. */
    private Choices<TimeStyle> times(Prompts prompts) {
        Choices<TimeStyle> times = new Choices<>("Time", chart::times, this::choose);
        times.preset("Local time", TimeStyle.local());
        TimeStyle utc = TimeStyle.parse("UTC");
        if (!utc.equals(TimeStyle.local())) {
            times.preset("UTC", utc);
        }
        TimeStyle named = chart.times();
        if (!named.isElapsed() && !named.equals(TimeStyle.local()) && !named.equals(utc)) {
            times.preset(named.zone().getId(), named);
        }
        return times.preset("Elapsed since the start", TimeStyle.elapsed())
                .other("Other zone\u2026", () -> prompts.times(chart.times(), this::choose), value -> true)
                .when(() -> chart.xAxis() == XAxis.TIME);
    }

    private Choices<Theme> themes() {
        Choices<Theme> themes = new Choices<>("Theme", host::theme, this::choose);
        for (Theme each : Theme.values()) {
            themes.preset(each.text(), each);
        }
        return themes;
    }
}
