// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Explanation;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.table.TableFormat;
import org.stripchart.source.lines.table.TableWords;
import org.stripchart.source.lines.time.LineTime;

/** Puts into words how a text is read. */
final class Explainer {

    private final LineFormat format;
    private final @Nullable TableWords table;
    private final int preamble;
    private final @Nullable TimeLines timeLines;

    private Explainer(LineFormat format, @Nullable TableWords table, int preamble, @Nullable TimeLines timeLines) {
        this.format = format;
        this.table = table;
        this.preamble = preamble;
        this.timeLines = timeLines;
    }

    /**
     * Makes one for what a format is now: it may take in other tables.
     *
     * @param preamble how many lines with numbers above a table were taken for its preamble
     * @param timeLines among the lines; null if there are none
     */
    static Explainer of(LineFormat format, int preamble, @Nullable TimeLines timeLines) {
        return new Explainer(format, format instanceof TableFormat tables ? tables.words() : null, preamble, timeLines);
    }

    /**
     * Returns what a person is told.
     *
     * @param lines that the format was found from
     * @param trial in which it has read them
     * @param rows to which it has put them since
     */
    Explanation explain(List<HeldLines.Line> lines, Trial trial, RowWriter rows) {
        String x = ", " + rows.x().words();
        TableWords words = table;
        if (words != null) {
            String sentence = words.sentence(line -> lines.get(line).number());
            List<byte[]> texts = lines.stream().map(HeldLines.Line::bytes).toList();
            return new Explanation(
                    "",
                    (words.tellX() ? sentence : sentence + x) + above(),
                    words.columns(texts, rows),
                    doubts(words.doubts(texts)),
                    preamble,
                    zone(words, rows));
        }
        List<Explanation.Column> series = new ArrayList<>();
        trial.series().forEach((name, values) -> series.add(series(name, values, rows)));
        return new Explanation("", format.sentence() + x, series, doubts(List.of()), 0, zone(null, rows));
    }

    /** The same, and what is open of times that stand before the rows. */
    private List<String> doubts(List<String> ofTable) {
        return Stream.concat(ofTable.stream(), before().map(LineTime::ambiguous).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private String zone(@Nullable TableWords words, RowWriter rows) {
        Stream<String> zones = Stream.concat(
                before().map(LineTime::localZone),
                Stream.of(words == null ? "" : words.localZone(), rows.times().localZone()));
        return zones.filter(zone -> !zone.isEmpty()).findFirst().orElse("");
    }

    /** What reads times at the start of lines, and in lines above. */
    private Stream<LineTime> before() {
        return Stream.of(Optional.ofNullable(timeLines).map(TimeLines::times), Optional.ofNullable(format.times()))
                .flatMap(Optional::stream);
    }

    private String above() {
        return preamble == 0
                ? ""
                : preamble == 1
                        ? ", a line above with a number taken for its preamble"
                        : ", " + preamble + " lines above with numbers taken for its preamble";
    }

    private static Explanation.Column series(String name, Trial.Values values, RowWriter rows) {
        boolean isX = rows.x().wants(0, name);
        boolean isUnwanted = !isX && rows.series().isUnwanted(name);
        String why = isUnwanted
                ? "the filter"
                : !isX && !rows.series().hasStates(name) && rows.series().isCrowdedOut(name) ? "no room" : "";
        return new Explanation.Column(
                rows.series().wholeName(name),
                rows.series().unitOf(rows.series().wholeName(name)),
                isX ? Explanation.Kind.X : values.info().isState() ? Explanation.Kind.STATE : Explanation.Kind.NUMBER,
                values.first(),
                why,
                isUnwanted);
    }
}
