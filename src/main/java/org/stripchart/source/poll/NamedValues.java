// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.poll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.Rejections;
import org.stripchart.source.rows.Row;
import org.stripchart.source.rows.RowEnd;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesDirectory;
import org.stripchart.source.rows.SeriesNames;
import org.stripchart.source.rows.SeriesRules;

/**
 * Makes points of values that have names without being text, under the same options: names, filter, rate, x, and the limit
 * to the number of series.
 *
 * <p>Put the values of one moment, then {@link #commit} them. The options' names go to the series in the order in which
 * these come up first.
 *
 * <p><b>Threading:</b> confined to one thread, but for {@link #rejections}.
 */
public final class NamedValues {

    /** What names may end with that is a unit. A minute is none: it says over how long a load was taken. */
    private static final Set<String> UNITS = Set.of("%", "MB", "GB", "MB/s", "\u00b0C");

    /** Stands for the value that is the x. */
    private static final int X = -1;

    private final Row row;
    private final RejectionTable rejections = new RejectionTable();
    private final List<String> givenNames;
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable String noRoomFor;
    private boolean empty = true;

    public NamedValues(PointSink sink, SeriesRules rules) {
        this.row = new Row(sink, rules, new SeriesBudget(rules.maxSeries()), "");
        this.givenNames = rules.names();
    }

    /** Puts the value of a series at the present moment; one that is not finite only keeps the series' place. */
    public void put(String name, double value) {
        Integer known = numbers.get(name);
        int number = known != null ? known : number(name);
        if (Math.abs(value) <= Double.MAX_VALUE) {
            if (number == SeriesDirectory.NO_ROOM) {
                noRoomFor = name;
            }
            if (number == X) {
                row.x().putNumber(value);
            } else {
                row.put(number, value);
            }
            empty = false;
        }
    }

    private int number(String name) {
        int position = numbers.size();
        String shown = position < givenNames.size() ? givenNames.get(position) : SeriesNames.shorten(name);
        int number = row.x().isColumn(position + 1, shown) ? X : row.series().number(shown);
        // Names that find no room are not remembered: there may be no end of them.
        if (number != SeriesDirectory.NO_ROOM) {
            numbers.put(name, number);
        }
        String unit = name.substring(name.lastIndexOf(' ') + 1);
        if (number >= 0 && UNITS.contains(unit)) {
            row.series().unit(number, unit);
        }
        return number;
    }

    /**
     * Hands the values that were put to the sink; may wait when the sink's policy is to wait.
     *
     * @param epochSeconds when they were measured
     */
    public void commit(double epochSeconds) {
        if (empty) {
            return;
        }
        row.x().arrival(epochSeconds);
        RowEnd end = row.commit();
        row.flush();
        if (end != RowEnd.TAKEN) {
            rejections.add(new Rejection("", 0, end.reason(), noRoomFor == null ? "" : noRoomFor));
        }
        noRoomFor = null;
        empty = true;
    }

    /** Forgets what was put since the last commit. */
    public void clear() {
        row.clear();
        noRoomFor = null;
        empty = true;
    }

    /**
     * Puts a gap behind the latest values of all series, unless none have come since the last one.
     *
     * @param epochSeconds when what comes was lost
     */
    public void gap(double epochSeconds) {
        row.gap(epochSeconds);
    }

    /** How many series there are so far, without those that the filter leaves out. */
    public int series() {
        return row.series().size();
    }

    /** Some of the series that the filter leaves out. */
    public List<String> leftOut() {
        return List.copyOf(row.series().leftOut());
    }

    /** Returns what was committed and did not fit, wholly or in part. */
    public Rejections rejections() {
        return rejections.now();
    }
}
