// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.figure.FigureSpec;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.ArrangementState;
import org.stripchart.plot.ArrangementState.AxisState;
import org.stripchart.plot.ArrangementState.ByHand;
import org.stripchart.plot.ArrangementState.StripState;
import org.stripchart.plot.ArrangementState.TraceState;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Scale;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;
import org.stripchart.plot.mark.Mark;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.session.analysis.DerivedSpec;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.FiguresPlace;
import org.stripchart.session.spec.PanelPlace;
import org.stripchart.session.spec.PanelsSpec;
import org.stripchart.session.spec.RecordSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.Spread;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.ViewSpec;
import org.stripchart.source.LinePattern;
import org.stripchart.source.Passwords;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/** A session that says something of everything. */
final class RichSession {

    private RichSession() {}

    static SessionSpec in(Path folder) {
        SourceOptions options = new SourceOptions(
                Duration.ofMillis(250),
                OptionalLong.of(7),
                true,
                OptionalDouble.of(2.5),
                Passwords.NONE,
                TextOptions.DEFAULTS
                        .withFormat(TextFormat.CSV)
                        .withPattern(LinePattern.parse("t=(?<t>\\d+)"))
                        .withNames(List.of("a", "b"))
                        .withFilter(new SeriesFilter(List.of("c*"), List.of("/d$/")))
                        .withRate(true)
                        .withMaxSeries(12));
        XFrom x = XFrom.column("t \u00e4").withTimeFormat(TimeFormat.parse("ms"));
        SourcesSpec sources = new SourcesSpec(
                List.of(folder.resolve("x.csv").toString(), "exec:vmstat 1", "serial:///dev/ttyUSB0?baud=115200"),
                options,
                x,
                TimeFormat.parse("HH:mm:ss"),
                List.of(
                        new SourcesSpec.Place("x.csv", new SourceChoice(x, TimeFormat.NONE, List.of("c", "d e"))),
                        new SourcesSpec.Place("", SourceChoice.NONE),
                        new SourcesSpec.Place(
                                "serial",
                                new SourceChoice(
                                        XFrom.OWN, null, List.of(), new Spread(1.7e9 + 0.25, 0.1), -86400.25))));
        ArrangementState arrangement = new ArrangementState(
                List.of(
                        new StripState(
                                false,
                                1.5,
                                true,
                                List.of(
                                        new AxisState(
                                                YAxis.Side.LEFT,
                                                "MB",
                                                "MB",
                                                Scale.LINEAR,
                                                YScale.Mode.SOFT,
                                                0.1,
                                                Double.NaN,
                                                new Interval(0.1, 1 / 3.0)),
                                        new AxisState(
                                                YAxis.Side.RIGHT,
                                                "",
                                                "kB",
                                                Scale.LINEAR,
                                                YScale.Mode.AUTO,
                                                Double.NaN,
                                                Double.NaN,
                                                null))),
                        new StripState(
                                false,
                                1,
                                false,
                                List.of(new AxisState(
                                        YAxis.Side.LEFT,
                                        "Hz",
                                        "Hz",
                                        Scale.LOGARITHMIC,
                                        YScale.Mode.FIXED,
                                        1e-12,
                                        1e300,
                                        null)))),
                List.of(
                        new TraceState(
                                "a",
                                "first \"one\"",
                                0,
                                1,
                                true,
                                true,
                                23,
                                LineStyle.STEP,
                                2.5f,
                                new ByHand(true, false, true)),
                        new TraceState(
                                "b",
                                "b",
                                1,
                                0,
                                false,
                                false,
                                -1,
                                LineStyle.LINE,
                                1.1f,
                                new ByHand(false, true, false))),
                3.3f,
                LineStyle.POINTS);
        ChartSpec chart = new ChartSpec(
                "Pl\u00e4ne\n\u2028",
                "t",
                "y (V)",
                "mV",
                null,
                HistoryLimit.points(1_000_000),
                null,
                null,
                new StripRule(StripRule.Kind.EACH, List.of(List.of("cpu*", "mem"), List.of("?"))),
                new AnalysisSpec(
                        List.of(
                                new DerivedSpec("used", "%", "100 - `cpu idle`"),
                                new DerivedSpec("twice", "", "2 * used")),
                        List.of("used > 90 for 10s as warning", "door is open"),
                        new TriggerRule(
                                "used",
                                new Trigger.Pulse(0.1, 1 / 3.0, false, 2.5, true),
                                "",
                                0.7,
                                TriggerRule.Mode.AUTO,
                                0.2,
                                7,
                                true),
                        new AlarmReaction(true, false, true, "logger -t 'the chart'")),
                arrangement,
                new ViewSpec(
                        new LiveWindow.Points(5000),
                        false,
                        1.7e9 + 0.1,
                        1.7e9 + 0.3,
                        new ViewSpec.CursorPlaces(1.7e9 + 0.15, Double.NaN, Cursor.A),
                        List.of(
                                Mark.at(1.7e9 + 0.1, "pump \u201con\u201d"),
                                new Mark(1.7e9 + 0.2, 1.7e9 + 0.25, "", 3)),
                        List.of(1.7e9 + 0.1)));
        return new SessionSpec(
                sources,
                chart,
                Theme.DARK,
                options.interval(),
                List.of(),
                SessionSpec.NOTHING_SAID.picture(),
                RecordSpec.NONE,
                null,
                false,
                false,
                new PanelsSpec(
                        new PanelPlace(false, 312, Set.of("mean", "value"), new PanelPlace.Sorting("max", true)),
                        true,
                        false,
                        false,
                        new FiguresPlace(
                                List.of(
                                        new FigureSpec.OfSpectrum("a", true, Taper.FLAT_TOP, 2048, true, true),
                                        new FigureSpec.OfSpectrogram("b", true, Taper.RECTANGULAR, 128),
                                        new FigureSpec.OfHistogram("b", false, false),
                                        new FigureSpec.OfPlane("b", "a \u00e4", true, true)),
                                1,
                                234)));
    }
}
