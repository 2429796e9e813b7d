// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Edt;
import org.stripchart.chart.ChartTheme;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartBuilder;
import org.stripchart.chart.LiveWindow;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.YScale;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.Theme;
import org.stripchart.session.WindowSettings;
import org.stripchart.session.YLimits;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Passwords;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.XFrom;

/** Makes charts as the command line wants them. Event dispatch thread only, but for {@link #open}. */
final class ChartSetup {

    /** What is shown when no source was named. */
    static final List<String> DEMO = List.of("random");

    private final StripchartCommand command;
    private final Passwords passwords;

    ChartSetup(StripchartCommand command, Passwords passwords) {
        this.command = command;
        this.passwords = passwords;
    }

    /**
     * Opens sources. Any thread, but not one that must go on whatever a disk does.
     *
     * @throws InvalidSourceException if one of them cannot be opened
     * @throws UsageException if an option has no possible value
     */
    OpenedSources open(List<String> locations) throws InvalidSourceException, UsageException {
        return OpenedSources.open(
                locations, SourceSettings.of(command, locations).withPasswords(passwords));
    }

    /** Returns a chart and its sources, which do not run yet. */
    RunningSession session(OpenedSources opened) {
        RunningSession session = new RunningSession(newChart(opened.options()), opened, Edt.OWNER);
        if (command.xLabel != null) {
            session.keepLabel();
        }
        return session;
    }

    /** Whether a session is there only because the user has named no source. */
    boolean isDemo(RunningSession session) {
        return command.sources.isEmpty() && session.locations().equals(DEMO);
    }

    private LiveChart newChart(SourceOptions options) {
        LiveChartBuilder builder = LiveChart.builder()
                .title(command.title)
                .xAxis(options.x().isTime() ? XAxis.TIME : XAxis.NUMBER)
                .xLabel(xLabel(options.x()))
                .yLabel(command.unit.isBlank() ? command.yLabel : command.yLabel + " (" + command.unit + ")")
                .theme(command.theme == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT);
        LiveWindow window = window(options.x());
        if (window != null) {
            builder.window(window);
        }
        if (command.history != null) {
            builder.history(command.history);
        }
        LiveChart chart = builder.build();
        limitY(chart.yScale());
        return chart;
    }

    private String xLabel(XFrom x) {
        if (command.xLabel != null) {
            return command.xLabel;
        }
        return switch (x.kind()) {
            case TIME -> RunningSession.TIME_LABEL;
            case INDEX, OWN -> RunningSession.INDEX_LABEL;
            case COLUMN -> (isNumber(x.column()) ? "Column " : "") + x.column();
        };
    }

    private static boolean isNumber(String column) {
        return column.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** All, where nobody watches or where seconds mean nothing; null where the window decides. */
    private @Nullable LiveWindow window(XFrom x) {
        if (command.window != null) {
            return command.window;
        }
        return command.headless || !x.isTime() ? new LiveWindow.All() : null;
    }

    private void limitY(YScale y) {
        double lower = command.min == null ? Double.NaN : command.min;
        if (command.softMax != null && command.min != null) {
            y.floor(lower, command.softMax);
        } else if (command.softMax != null) {
            y.soft(Double.NaN, command.softMax);
        } else if (command.min != null || command.max != null) {
            y.fixed(lower, command.max == null ? Double.NaN : command.max);
        }
    }

    /** What the command line says about the window on a session, before what was remembered. */
    WindowSettings windowSettings(RunningSession session) {
        LiveChart chart = session.chart();
        boolean limited = command.min != null || command.max != null || command.softMax != null;
        return new WindowSettings(
                command.theme,
                window(session.options().x()),
                command.interval,
                limited ? YLimits.of(chart.yScale()) : null);
    }
}
