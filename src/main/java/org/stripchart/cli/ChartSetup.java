// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.util.List;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartBuilder;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.plot.LiveWindow;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Passwords;
import org.stripchart.source.SourceOptions;

/** Makes charts as a run wants them. Event dispatch thread only, but for {@link #open}. */
final class ChartSetup {

    private final SessionSpec spec;
    private final SourcesSpec sources;

    ChartSetup(SessionSpec spec, Passwords passwords) {
        this.spec = spec;
        this.sources = spec.sources().withPasswords(passwords);
    }

    /**
     * Opens sources. Any thread, but not one that must go on whatever a disk does.
     *
     * @throws InvalidSourceException if one of them cannot be opened
     */
    OpenedSources open(List<String> locations) throws InvalidSourceException {
        SourceOptions options;
        try {
            options = sources.optionsFor(locations);
        } catch (IllegalArgumentException e) {
            throw new InvalidSourceException("--time-format: " + e.getMessage());
        }
        return OpenedSources.open(locations, options);
    }

    /** Returns a chart and its sources, which do not run yet. */
    RunningSession session(OpenedSources opened) {
        RunningSession session = new RunningSession(newChart(opened.options()), opened, Edt.OWNER);
        if (spec.chart().xLabel() != null) {
            session.keepLabel();
        }
        return session;
    }

    /** Whether a session is there only because the user has named no source. */
    boolean isDemo(RunningSession session) {
        return sources.isDemo(session.locations());
    }

    private LiveChart newChart(SourceOptions options) {
        ChartSpec wanted = spec.chart();
        LiveChartBuilder builder = LiveChart.builder()
                .title(wanted.title())
                .xAxis(options.x().isTime() ? XAxis.TIME : XAxis.NUMBER)
                .xLabel(wanted.xLabel(options.x()))
                .yLabel(wanted.yLabel())
                .arrange(wanted.strips())
                .colorsByName()
                .theme(spec.theme() == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT);
        LiveWindow window = spec.window(options.x());
        if (window != null) {
            builder.window(window);
        }
        if (wanted.history() != null) {
            builder.history(wanted.history());
        }
        LiveChart chart = builder.build();
        if (wanted.yLimits() != null) {
            wanted.yLimits().applyTo(chart.yScale());
        }
        return chart;
    }

    /** What was said about the window on a session, before what was remembered. */
    WindowSettings windowSettings(RunningSession session) {
        return spec.windowSettings(session.options().x());
    }
}
