// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.ArrangementState;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Scale;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;
import org.stripchart.plot.mark.Mark;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.Spread;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.ViewSpec;
import org.stripchart.source.LinePattern;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.TextFormat;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;
import org.stripchart.words.TimeStyle;

/**
 * Reads the tree of a session file, which {@link SessionWriter} makes. What is missing has its default; what is wrong is an {@link
 * IllegalArgumentException} that says where.
 */
final class SessionReader {

    static final String FORMAT = "stripchart-session";

    private final Fields root;
    private final Path folder;
    private final List<String> incomplete = new ArrayList<>();

    SessionReader(Fields root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Returns the locations and the command that are not in the spec, since something secret is missing in them. */
    List<String> incomplete() {
        return List.copyOf(incomplete);
    }

    /** Returns the run that the file describes; what it does not tell is that of another one. */
    SessionSpec spec(SessionSpec otherwise) {
        SourcesSpec sources = sources();
        return new SessionSpec(
                sources,
                chart(),
                theme(otherwise.theme()),
                sources.options().interval(),
                otherwise.outputs(),
                otherwise.picture(),
                otherwise.record(),
                otherwise.duration(),
                otherwise.headless(),
                otherwise.stats(),
                root.has("panels") ? PanelsTree.read(root.object("panels")) : null);
    }

    private @Nullable Theme theme(@Nullable Theme otherwise) {
        Fields chart = root.object("chart");
        return chart.has("theme") ? chart.choice("theme", Theme.class, Theme.SYSTEM) : otherwise;
    }

    private SourcesSpec sources() {
        Fields reading = root.object("reading");
        XFrom x = reading.has("x") ? x(reading.object("x")) : null;
        TimeFormat timeFormat = reading.parsed("timeFormat", TimeFormat::parse);
        List<String> locations = new ArrayList<>();
        List<SourcesSpec.Place> places = new ArrayList<>();
        for (Fields source : root.objects("sources")) {
            String text = source.text("location", "");
            if (text.isBlank()) {
                throw source.wrong("location", "must not be blank");
            }
            String prefix = source.text("prefix");
            XFrom own = source.has("x") ? x(source.object("x")) : null;
            SourceChoice choice = new SourceChoice(
                    own,
                    source.parsed("timeFormat", TimeFormat::parse),
                    source.texts("without"),
                    source.has("rows") ? spread(source.object("rows")) : null,
                    source.number("moved", 0));
            if (source.flag("incomplete", false)) {
                incomplete.add(text);
            } else {
                locations.add(KeptLocation.resolve(text, folder));
                if (prefix != null) {
                    places.add(new SourcesSpec.Place(prefix, choice));
                }
            }
        }
        boolean allPlaces = places.size() == locations.size();
        return new SourcesSpec(locations, options(reading), x, timeFormat, allPlaces ? places : List.of());
    }

    private static Spread spread(Fields rows) {
        double start = rows.number("start", 0);
        double step = rows.number("step", 1);
        return rows.checked("", () -> new Spread(start, step));
    }

    private static SourceOptions options(Fields reading) {
        SourceOptions defaults = SourceOptions.DEFAULTS;
        List<String> include = reading.texts("include");
        List<String> exclude = reading.texts("exclude");
        List<String> names = reading.texts("names");
        SourceOptions options = reading.checked("names", () -> defaults.withSeries(names))
                .withFilter(reading.checked("include", () -> new SeriesFilter(include, exclude)))
                .withRate(reading.flag("rate", false))
                .withFollow(reading.flag("follow", false));
        SourceOptions filtered = options;
        long most = reading.whole("maxSeries", defaults.maxSeries());
        options = reading.checked("maxSeries", () -> filtered.withMaxSeries((int) Math.min(most, Integer.MAX_VALUE)));
        TextFormat format = reading.parsed("format", TextFormat::parse);
        options = format == null ? options : options.withFormat(format);
        LinePattern pattern = reading.parsed("pattern", LinePattern::parse);
        options = pattern == null ? options : options.withPattern(pattern);
        Duration interval = reading.parsed("interval", Duration::parse);
        if (interval != null) {
            SourceOptions before = options;
            options = reading.checked("interval", () -> before.withInterval(interval));
        }
        if (reading.has("replaySpeed")) {
            SourceOptions before = options;
            double speed = reading.number("replaySpeed", 1);
            options = reading.checked("replaySpeed", () -> before.withReplaySpeed(speed));
        }
        return reading.has("seed") ? options.withSeed(reading.whole("seed", 0)) : options;
    }

    private static XFrom x(Fields x) {
        XFrom.Kind kind = x.choice("kind", XFrom.Kind.class, XFrom.Kind.TIME);
        TimeFormat format = x.parsed("timeFormat", TimeFormat::parse);
        String column = x.text("column", "");
        return x.checked("column", () -> new XFrom(kind, column, format == null ? TimeFormat.AUTO : format));
    }

    private ChartSpec chart() {
        Fields chart = root.object("chart");
        Fields rule = chart.object("strips");
        StripRule strips =
                new StripRule(rule.choice("kind", StripRule.Kind.class, StripRule.Kind.AUTO), rule.textLists("globs"));
        return new ChartSpec(
                chart.text("title", ""),
                chart.text("xLabel"),
                chart.text("yLabel", YAxis.UNNAMED),
                chart.text("unit", ""),
                times(chart.parsed("zone", ZoneId::of), chart.flag("elapsed", false)),
                chart.has("history") ? history(chart.object("history")) : null,
                null,
                null,
                strips,
                AnalysisTree.read(root.object("analysis"), incomplete::add),
                root.has("arrangement") ? arrangement(root.object("arrangement")) : null,
                root.has("view") ? view(root.object("view")) : null);
    }

    private static @Nullable TimeStyle times(@Nullable ZoneId zone, boolean elapsed) {
        if (elapsed) {
            return new TimeStyle(zone == null ? TimeStyle.local().zone() : zone, true);
        }
        return zone == null ? null : TimeStyle.in(zone);
    }

    private static HistoryLimit history(Fields history) {
        return history.checked("", () -> {
            if (history.has("points")) {
                return HistoryLimit.points(history.whole("points", 1));
            }
            return history.has("span")
                    ? HistoryLimit.duration(history.number("span", 1))
                    : HistoryLimit.bytes(history.whole("bytes", 1));
        });
    }

    private static ArrangementState arrangement(Fields tree) {
        List<ArrangementState.StripState> strips =
                tree.objects("strips").stream().map(SessionReader::strip).toList();
        List<ArrangementState.TraceState> traces =
                tree.objects("traces").stream().map(SessionReader::trace).toList();
        float width = (float) tree.number("width", 1.5);
        LineStyle style = tree.choice("style", LineStyle.class, LineStyle.LINE);
        return tree.checked("", () -> new ArrangementState(strips, traces, width, style));
    }

    private static ArrangementState.StripState strip(Fields strip) {
        boolean ofStates = strip.flag("states", false);
        double share = strip.number("share", ofStates ? 0 : 1);
        boolean automatic = strip.flag("automatic", false);
        List<ArrangementState.AxisState> axes =
                strip.objects("axes").stream().map(SessionReader::axis).toList();
        return strip.checked("", () -> new ArrangementState.StripState(ofStates, share, automatic, axes));
    }

    private static ArrangementState.AxisState axis(Fields axis) {
        double lower = axis.number("lower", Double.NaN);
        double upper = axis.number("upper", Double.NaN);
        YScale.Mode mode = axis.choice("mode", YScale.Mode.class, YScale.Mode.AUTO);
        Interval range = axis.has("range") ? range(axis.object("range")) : null;
        return axis.checked(
                "",
                () -> new ArrangementState.AxisState(
                        axis.choice("side", YAxis.Side.class, YAxis.Side.LEFT),
                        axis.text("label", ""),
                        axis.text("unit", axis.text("label", "")),
                        axis.choice("scale", Scale.class, Scale.LINEAR),
                        mode,
                        lower,
                        upper,
                        range));
    }

    private static Interval range(Fields range) {
        double from = range.number("from", 0);
        double to = range.number("to", 1);
        return range.checked("", () -> new Interval(from, to));
    }

    private static ArrangementState.TraceState trace(Fields trace) {
        String series = trace.text("series", "");
        int strip = (int) trace.whole("strip", 0);
        int axis = (int) trace.whole("axis", 0);
        int color = (int) trace.whole("color", 0);
        float width = (float) trace.number("width", 1.5);
        Fields byHand = trace.object("byHand");
        return trace.checked(
                "",
                () -> new ArrangementState.TraceState(
                        series,
                        trace.text("label", series),
                        strip,
                        axis,
                        trace.flag("visible", true),
                        trace.flag("isolated", false),
                        color,
                        trace.choice("style", LineStyle.class, LineStyle.LINE),
                        width,
                        new ArrangementState.ByHand(
                                byHand.flag("place", false),
                                byHand.flag("shown", false),
                                byHand.flag("color", false))));
    }

    private static ViewSpec view(Fields view) {
        LiveWindow window = view.has("window") ? window(view.object("window")) : new LiveWindow.All();
        boolean live = view.flag("live", true);
        double from = view.number("from", Double.NaN);
        double to = view.number("to", Double.NaN);
        Fields cursors = view.object("cursors");
        List<Fields> listed = view.objects("marks");
        List<Mark> marks = listed.stream().map(SessionReader::mark).toList();
        List<Double> events = listed.stream()
                .filter(mark -> mark.flag("event", false))
                .map(mark -> mark.number("x", Double.NaN))
                .toList();
        ViewSpec.CursorPlaces places = new ViewSpec.CursorPlaces(
                cursors.number("a", Double.NaN),
                cursors.number("b", Double.NaN),
                cursors.has("held") ? cursors.choice("held", Cursor.class, Cursor.A) : null);
        return view.checked(
                "",
                () -> live
                        ? ViewSpec.live(window, places, marks, events)
                        : new ViewSpec(window, false, from, to, places, marks, events));
    }

    private static Mark mark(Fields mark) {
        double x = mark.number("x", Double.NaN);
        double to = mark.number("to", Double.NaN);
        String text = mark.text("text", "");
        long color = mark.whole("color", Mark.PLAIN);
        return mark.checked("", () -> new Mark(x, to, text, (int) Math.max(-2, Math.min(Integer.MAX_VALUE, color))));
    }

    private static LiveWindow window(Fields window) {
        return window.checked("", () -> {
            if (window.has("span")) {
                return new LiveWindow.Span(window.number("span", 1));
            }
            return window.has("points") ? new LiveWindow.Points(window.whole("points", 2)) : new LiveWindow.All();
        });
    }
}
