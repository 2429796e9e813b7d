// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.LinePattern;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.IdsFormat;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.LongFormat;
import org.stripchart.source.lines.format.MixedFormat;
import org.stripchart.source.lines.format.NumbersFormat;
import org.stripchart.source.lines.format.PatternFormat;
import org.stripchart.source.lines.format.TeleplotFormat;
import org.stripchart.source.lines.json.JsonFormat;
import org.stripchart.source.lines.metric.InfluxFormat;
import org.stripchart.source.lines.metric.OpenTsdbFormat;
import org.stripchart.source.lines.metric.PrometheusFormat;
import org.stripchart.source.lines.pair.PairsFormat;
import org.stripchart.source.lines.phrase.PhraseFormat;
import org.stripchart.source.lines.report.ReportFormat;
import org.stripchart.source.lines.time.LineTime;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.lines.tool.ToolFormats;

/** The kinds of text that a stream may be, as the options allow. */
public final class Candidates {

    private Candidates() {}

    /** Returns what reads the text, where the options leave nothing to be found out; else null. */
    static @Nullable LineFormat given(TextOptions options, TimeReader times) {
        @Nullable LinePattern pattern = options.pattern();
        if (pattern != null) {
            return new PatternFormat(pattern, options.series().names());
        }
        return switch (options.format()) {
            case AUTO, CSV -> null;
            case PAIRS -> new TimedFormat(new PairsFormat(times), LineTime.decide(List.of(), times.context()));
            case JSON -> new JsonFormat();
            case TELEPLOT -> new TeleplotFormat(true);
            case NUMBERS -> new NumbersFormat(options.series().names());
            case DATAID -> new IdsFormat(true, times);
            case INFLUX -> new InfluxFormat(true);
            case PROMETHEUS -> new PrometheusFormat(true);
        };
    }

    /** Returns the kinds; the narrow ones first, since what they take, the wide ones would take for something else. */
    static List<Candidate> of(TextOptions options, TimeReader times) {
        List<String> names = options.series().names();
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(Candidate.of(LongFormat::new, Candidate.Rank.STATED));
        if (options.format() == TextFormat.AUTO) {
            candidates.add(marked(JsonFormat::new));
            candidates.add(new PrometheusCandidate());
            candidates.add(marked(() -> new InfluxFormat(false)));
            candidates.add(marked(OpenTsdbFormat::new));
            candidates.add(marked(() -> new TeleplotFormat(false)));
            List<Supplier<LineFormat>> tools = new ArrayList<>(ToolFormats.all());
            tools.addAll(PhraseFormat.all());
            tools.addAll(ReportFormat.all());
            tools.forEach(tool -> candidates.add(Candidate.of(tool, Candidate.Rank.TOOL)));
            candidates.add(new TimedCandidate(() -> ToolFormats.any(tools), Candidate.Rank.TOOL));
        }
        candidates.add(new TableCandidate(names));
        if (options.format() == TextFormat.AUTO) {
            candidates.add(new TimedCandidate(() -> new IdsFormat(false, times), Candidate.Rank.USUAL));
            candidates.add(new TimedCandidate(() -> new PairsFormat(times), Candidate.Rank.USUAL));
        }
        candidates.add(new TimedCandidate(() -> new MixedFormat(names, times), Candidate.Rank.LAST_RESORT));
        return candidates;
    }

    private static Candidate marked(Supplier<LineFormat> format) {
        return Candidate.of(format, Candidate.Rank.MARKED);
    }
}
