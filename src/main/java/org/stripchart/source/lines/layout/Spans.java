// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeColumn;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.lines.time.TimeName;
import org.stripchart.source.lines.time.TimeUnitName;

/**
 * Finds the column that tells how long since some start each row is.
 *
 * <p><b>Threading:</b> any thread.
 */
final class Spans {

    /** In seconds. Times since the epoch are held to a quarter of a millionth. */
    private static final double FINEST_SPAN = 1e-5;

    /** So many rows tell a clock that runs from a time that was measured. */
    private static final int ENOUGH = 3;

    /** Names of clocks that run, whatever the rows show. */
    private static final Pattern RUNNING = Pattern.compile("(?i).*(millis|micros|uptime|since|boot).*");

    private Spans() {}

    /** A column that tells how long since some start, or nanoseconds too fine for a double. */
    static @Nullable TableX durations(Section section, HeaderRows header, List<String> names, TimeContext context) {
        for (int i = 0; i < section.columns(); i++) {
            if (section.grid().dialect().isBlank() && section.isText(i)) {
                break;
            }
            List<String> samples = section.samples(i);
            boolean isFirst = i == 0 && !header.exist() && section.isText(i);
            boolean mayBe = isFirst
                    || XColumns.isTime(section, i, header.exist() ? names.get(i) : "")
                    || (section.isValue(i) && samples.stream().allMatch(text -> text.length() > XColumns.MOST_DIGITS));
            TimeColumn column = mayBe ? TimeColumn.decide(samples, header.exist() ? names.get(i) : "", context) : null;
            if (column != null && !column.isAbsolute() && mayBeX(section, header, names.get(i), i, column)) {
                return new TableX.OfTimes(i, column);
            }
        }
        return null;
    }

    /** Whether spans may run from some start. What a lap takes or what is left does not, and is mostly called otherwise. */
    private static boolean mayBeX(Section section, HeaderRows header, String name, int at, TimeColumn column) {
        int rank = TimeName.of(name).rank();
        boolean mayBe = at == 0 || !header.exist() || rank > 0 || !Column.isOfSpans(section, at);
        return (header.exist() && section.isValue(at)) || (mayBe && grows(column, section.samples(at), rank));
    }

    /**
     * The column of numbers that grow and whose name says that they count milliseconds or the like since some start. Without a
     * unit nobody knows how far apart the rows are, and steps that are finer than times are told would be lost.
     */
    static @Nullable TableX fromArrival(Section section, HeaderRows header, List<String> names) {
        for (int i = 0; i < section.columns(); i++) {
            boolean isSure = section.samples(i).size() >= ENOUGH
                    || RUNNING.matcher(names.get(i)).matches();
            TableX.OfSpans spans = isSure ? spans(section, header, names, i) : null;
            if (spans != null) {
                return spans;
            }
        }
        return null;
    }

    /** Whether further rows may show that a column tells how long since some start; nothing else tells the x. */
    static boolean mayBecome(Section section, HeaderRows header, List<String> names, RowWriter rows) {
        if (!rows.x().wantsSpans() || section.columns() < 2 || !header.exist()) {
            return false;
        }
        for (int i = 0; i < section.columns(); i++) {
            if (section.samples(i).size() < ENOUGH && spans(section, header, names, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static TableX.@Nullable OfSpans spans(Section section, HeaderRows header, List<String> names, int column) {
        TimeName name = TimeName.of(names.get(column));
        TimeUnitName told = name.unit();
        TimeUnitName unit = told == TimeUnitName.NONE ? TimeUnitName.of(header.unit(column)) : told;
        boolean isName = name.kind() == TimeName.Kind.RELATIVE
                || (column == 0 && (name.kind() == TimeName.Kind.TIME || name.kind() == TimeName.Kind.X));
        double seconds = unit.nanos() * 1e-9;
        boolean areSpans =
                isName && seconds > 0 && section.isValue(column) && growsFrom(section.samples(column), name, seconds);
        return areSpans ? new TableX.OfSpans(column, seconds, unit.symbol()) : null;
    }

    private static boolean growsFrom(List<String> samples, TimeName name, double seconds) {
        if (samples.size() < 2) {
            return name.rank() > TimeName.WEAK;
        }
        double latest = Double.NaN;
        for (String sample : samples) {
            double number = XColumns.number(sample);
            if (number > latest && (number - latest) * seconds < FINEST_SPAN) {
                return false;
            }
            latest = Double.isNaN(number) ? latest : number;
        }
        return XColumns.grows(samples);
    }

    /** Whether the spans get no shorter, as what is left does. Under a sure name they may begin again, or come newest first. */
    private static boolean grows(TimeColumn column, List<String> samples, int rank) {
        int ups = 0;
        int downs = 0;
        double latest = Double.NaN;
        for (String sample : samples) {
            byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
            double span = column.read(bytes, 0, bytes.length);
            ups += span > latest ? 1 : 0;
            downs += span < latest ? 1 : 0;
            latest = Double.isNaN(span) ? latest : span;
        }
        return downs == 0 || (rank > TimeName.WEAK && (4 * downs <= ups || ups == 0));
    }
}
