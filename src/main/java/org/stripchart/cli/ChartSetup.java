// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartBuilder;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.plot.LiveWindow;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.session.spec.YLimits;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Passwords;
import org.stripchart.source.SourceOptions;

/** Makes charts as a run wants them. Event dispatch thread only, but for {@link #open}. */
final class ChartSetup {

    private final SessionSpec spec;
    private final SourcesSpec sources;

    private final Passwords passwords;
    private final SessionStore store;
    private final SessionFile.@Nullable Opened from;

    /**
     * @param from the session file that has described the run; null if none has
     */
    ChartSetup(SessionSpec spec, Passwords passwords, SessionStore store, SessionFile.@Nullable Opened from) {
        this.spec = spec;
        this.passwords = passwords;
        this.sources = spec.sources().withPasswords(passwords);
        this.store = store;
        this.from = from;
    }

    /** Returns what makes charts of other sources in the same way. */
    ChartSetup forOthers() {
        SourcesSpec others = new SourcesSpec(
                spec.sources().locations(),
                spec.sources().options(),
                from == null ? spec.sources().x() : null,
                spec.sources().timeFormat(),
                List.of());
        return new ChartSetup(spec.with(others, spec.chart().unseen()).withPanels(null), passwords, store, null);
    }

    /** Returns what makes the chart of one source in the same way, as somebody has chosen to have it read. */
    ChartSetup reading(String location, SourceChoice choice) {
        SourcesSpec one = new SourcesSpec(
                List.of(location),
                spec.sources().options(),
                choice.x() != null ? choice.x() : spec.sources().x(),
                choice.timeFormat() != null
                        ? choice.timeFormat()
                        : spec.sources().timeFormat(),
                List.of(new SourcesSpec.Place("", choice)));
        return new ChartSetup(spec.with(one, spec.chart()), passwords, store, from);
    }

    /** Returns what makes the chart of a session that was saved. */
    ChartSetup forSession(SessionFile.Opened session) {
        return new ChartSetup(session.spec().withRecord(spec.record()), passwords, store, session);
    }

    /** Returns where sessions are kept. */
    SessionStore store() {
        return store;
    }

    /**
     * Opens sources, or none. Any thread, but not one that must go on whatever a disk does.
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
        if (locations.isEmpty()) {
            return OpenedSources.none(options);
        }
        List<SourcesSpec.Place> places = locations.equals(sources.locations()) ? sources.places() : List.of();
        return OpenedSources.open(locations, places, options);
    }

    /** Returns a chart and its sources, which do not run yet. */
    SessionKeeper session(OpenedSources opened) {
        RunningSession session = new RunningSession(newChart(opened.options()), opened, Edt.OWNER);
        session.recorder().force(spec.record().isForced());
        session.alarms().reaction(spec.chart().analysis().reaction());
        if (spec.chart().view() != null) {
            session.recorder().marks().restored();
        }
        if (spec.chart().xLabel() != null) {
            session.keepLabel();
        }
        if (sources.locations().isEmpty() && session.locations().equals(SourcesSpec.DEMO)) {
            session.standIn();
        }
        if (session.locations().isEmpty()) {
            // Nothing is waited for.
            session.chart().viewport().complete(true);
        }
        return new SessionKeeper(session, spec, store, from);
    }

    private LiveChart newChart(SourceOptions options) {
        ChartSpec wanted = spec.chart();
        LiveChartBuilder builder = LiveChart.builder()
                .title(wanted.title())
                .xAxis(options.x().isTime() ? XAxis.TIME : XAxis.NUMBER)
                .xLabel(wanted.xLabel(options.x()))
                .yLabel(wanted.yLabel())
                .unit(wanted.unit())
                .arrange(wanted.strips())
                .colorsByName();
        if (spec.headless()) {
            // In a window it is dressed as the window is, whose look may be changed.
            builder.theme(spec.theme() == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT);
            // Nobody waits for an answer, so whoever takes points need not rest.
            builder.engineThread(false);
        }
        LiveWindow window = spec.window(options.x());
        if (window != null) {
            builder.window(window);
        }
        if (wanted.history() != null) {
            builder.history(wanted.history());
        }
        if (spec.record().spill() != null) {
            builder.spill(spec.record().spill());
        }
        LiveChart chart = builder.build();
        wanted.analysis().applyTo(chart.analysis());
        if (wanted.times() != null) {
            chart.times(wanted.times());
        }
        if (wanted.arrangement() != null) {
            chart.arranger().restore(wanted.arrangement());
        }
        YLimits limits = wanted.yLimits();
        if (limits != null) {
            chart.arrangement().strips().forEach(strip -> strip.axes().forEach(axis -> limits.applyTo(axis.limits())));
        }
        if (wanted.view() != null) {
            wanted.view().applyTo(chart);
        }
        return chart;
    }

    /** What was said about the window on a session, before what was remembered. */
    WindowSettings windowSettings(RunningSession session) {
        return spec.windowSettings(session.options().x());
    }
}
