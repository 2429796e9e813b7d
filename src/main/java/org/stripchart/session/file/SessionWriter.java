// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.ArrangementState;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.mark.Mark;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.PanelsSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.Spread;
import org.stripchart.session.spec.ViewSpec;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.TextFormat;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;
import org.stripchart.words.TimeStyle;

/** Makes the tree of a session file; {@link SessionReader} reads it. */
final class SessionWriter {

    private SessionWriter() {}

    /**
     * Returns the tree, without what may be secret. May wait for a disk.
     *
     * @param folder of the file
     */
    static Map<String, @Nullable Object> tree(SessionSpec spec, String version, Path folder) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("format", SessionReader.FORMAT);
        tree.put("version", version);
        tree.put("sources", sources(spec.sources(), folder));
        tree.put("reading", reading(spec));
        tree.put("chart", chart(spec));
        if (!spec.chart().analysis().equals(AnalysisSpec.NONE)) {
            tree.put("analysis", AnalysisTree.of(spec.chart().analysis()));
        }
        ArrangementState arrangement = spec.chart().arrangement();
        if (arrangement != null) {
            tree.put("arrangement", arrangement(arrangement));
        }
        ViewSpec view = spec.chart().view();
        if (view != null) {
            tree.put("view", view(view));
        }
        PanelsSpec panels = spec.panels();
        if (panels != null) {
            tree.put("panels", PanelsTree.of(panels));
        }
        return tree;
    }

    private static List<Object> sources(SourcesSpec sources, Path folder) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < sources.locations().size(); i++) {
            KeptLocation kept = KeptLocation.of(sources.locations().get(i), folder);
            Map<String, @Nullable Object> source = new LinkedHashMap<>();
            source.put("location", kept.text());
            if (!kept.isComplete()) {
                source.put("incomplete", true);
            }
            if (!sources.places().isEmpty()) {
                SourcesSpec.Place place = sources.places().get(i);
                source.put("prefix", place.prefix());
                SourceChoice choice = place.choice();
                put(source, "x", choice.x() == null ? null : x(choice.x()));
                put(source, "timeFormat", text(choice.timeFormat()));
                source.put("without", choice.without());
                put(source, "moved", choice.moved() == 0 ? null : choice.moved());
                Spread spread = choice.spread();
                if (spread != null) {
                    Map<String, @Nullable Object> rows = object("start", spread.start());
                    rows.put("step", spread.step());
                    source.put("rows", rows);
                }
            }
            list.add(source);
        }
        return list;
    }

    private static Map<String, @Nullable Object> reading(SessionSpec spec) {
        SourceOptions options = spec.sources().options();
        SeriesRules rules = options.text().series();
        Map<String, @Nullable Object> reading = new LinkedHashMap<>();
        XFrom x = spec.sources().x();
        put(reading, "x", x == null ? null : x(x));
        put(reading, "timeFormat", text(spec.sources().timeFormat()));
        put(
                reading,
                "format",
                options.text().format() == TextFormat.AUTO
                        ? null
                        : text(options.text().format()));
        put(reading, "pattern", text(options.text().pattern()));
        reading.put("names", rules.names());
        reading.put("include", rules.filter().include());
        reading.put("exclude", rules.filter().exclude());
        reading.put("rate", rules.rate());
        reading.put("maxSeries", rules.maxSeries());
        reading.put("follow", options.follow());
        reading.put("interval", options.interval().toString());
        put(
                reading,
                "replaySpeed",
                options.replaySpeed().isPresent() ? options.replaySpeed().getAsDouble() : null);
        put(reading, "seed", options.seed().isPresent() ? options.seed().getAsLong() : null);
        return reading;
    }

    private static Map<String, @Nullable Object> x(XFrom x) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", Fields.word(x.kind()));
        put(tree, "column", x.column().isEmpty() ? null : x.column());
        tree.put("timeFormat", x.timeFormat().toString());
        return tree;
    }

    private static Map<String, @Nullable Object> chart(SessionSpec spec) {
        ChartSpec chart = spec.chart();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("title", chart.title());
        put(tree, "xLabel", chart.xLabel());
        tree.put("yLabel", chart.yLabel());
        put(tree, "unit", chart.unit().isEmpty() ? null : chart.unit());
        TimeStyle times = chart.times();
        if (times != null) {
            put(
                    tree,
                    "zone",
                    TimeStyle.local().zone().equals(times.zone())
                            ? null
                            : times.zone().getId());
            put(tree, "elapsed", times.isElapsed() ? true : null);
        }
        put(tree, "theme", spec.theme() == null ? null : spec.theme().name().toLowerCase(Locale.ROOT));
        put(tree, "history", chart.history() == null ? null : history(chart.history()));
        StripRule rule = chart.strips();
        Map<String, @Nullable Object> strips = object("kind", Fields.word(rule.kind()));
        strips.put("globs", rule.globs());
        tree.put("strips", strips);
        return tree;
    }

    private static Map<String, @Nullable Object> history(HistoryLimit limit) {
        if (limit.points() < Long.MAX_VALUE) {
            return object("points", limit.points());
        }
        return limit.xSpan() < Double.POSITIVE_INFINITY
                ? object("span", limit.xSpan())
                : object("bytes", limit.bytes());
    }

    private static Map<String, @Nullable Object> arrangement(ArrangementState state) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("width", state.width());
        tree.put("style", Fields.word(state.style()));
        tree.put("strips", state.strips().stream().map(SessionWriter::strip).toList());
        tree.put("traces", state.traces().stream().map(SessionWriter::trace).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> strip(ArrangementState.StripState strip) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("states", strip.ofStates());
        tree.put("share", strip.share());
        tree.put("automatic", strip.automatic());
        tree.put("axes", strip.axes().stream().map(SessionWriter::axis).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> axis(ArrangementState.AxisState axis) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("side", Fields.word(axis.side()));
        tree.put("label", axis.label());
        tree.put("unit", axis.unit());
        tree.put("scale", Fields.word(axis.scale()));
        tree.put("mode", Fields.word(axis.mode()));
        put(tree, "lower", Double.isNaN(axis.lower()) ? null : axis.lower());
        put(tree, "upper", Double.isNaN(axis.upper()) ? null : axis.upper());
        Interval range = axis.range();
        if (range != null) {
            Map<String, @Nullable Object> had = object("from", range.lower());
            had.put("to", range.upper());
            tree.put("range", had);
        }
        return tree;
    }

    private static Map<String, @Nullable Object> trace(ArrangementState.TraceState trace) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("series", trace.series());
        tree.put("label", trace.label());
        tree.put("strip", trace.strip());
        tree.put("axis", trace.axis());
        tree.put("visible", trace.visible());
        tree.put("isolated", trace.isolated());
        tree.put("color", trace.color());
        tree.put("style", Fields.word(trace.style()));
        tree.put("width", trace.width());
        ArrangementState.ByHand byHand = trace.byHand();
        Map<String, @Nullable Object> chosen = object("place", byHand.place());
        chosen.put("shown", byHand.shown());
        chosen.put("color", byHand.color());
        tree.put("byHand", chosen);
        return tree;
    }

    private static Map<String, @Nullable Object> view(ViewSpec view) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("window", window(view.window()));
        tree.put("live", view.live());
        if (!view.live()) {
            tree.put("from", view.from());
            tree.put("to", view.to());
        }
        ViewSpec.CursorPlaces places = view.cursors();
        Map<String, @Nullable Object> cursors = new LinkedHashMap<>();
        put(cursors, "a", Double.isNaN(places.a()) ? null : places.a());
        put(cursors, "b", Double.isNaN(places.b()) ? null : places.b());
        put(cursors, "held", places.held() == null ? null : Fields.word(places.held()));
        tree.put("cursors", cursors);
        if (!view.marks().isEmpty()) {
            Set<Double> events = new HashSet<>(view.events());
            tree.put(
                    "marks",
                    view.marks().stream()
                            .map(mark -> mark(mark, !mark.isRegion() && events.contains(mark.x())))
                            .toList());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> mark(Mark mark, boolean isOfEvent) {
        Map<String, @Nullable Object> tree = object("x", mark.x());
        put(tree, "to", mark.isRegion() ? mark.to() : null);
        tree.put("text", mark.text());
        put(tree, "color", mark.color() == Mark.PLAIN ? null : mark.color());
        put(tree, "event", isOfEvent ? true : null);
        return tree;
    }

    private static Map<String, @Nullable Object> window(LiveWindow window) {
        if (window instanceof LiveWindow.Span span) {
            return object("span", span.span());
        }
        return window instanceof LiveWindow.Points points ? object("points", points.points()) : object("all", true);
    }

    static Map<String, @Nullable Object> object(String name, Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static void put(Map<String, @Nullable Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
