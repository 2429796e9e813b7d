// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.Rejections;
import org.stripchart.source.TextOptions;

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

    private final RowWriter rows;
    private final RejectionTable rejections = new RejectionTable();
    private final List<String> givenNames;
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable String noRoomFor;
    private boolean empty = true;
    private long committed;

    public NamedValues(PointSink sink, TextOptions options) {
        this.rows = new RowWriter(
                sink,
                options,
                new TimeReader(options.x().timeFormat(), ZoneId.systemDefault()),
                new SeriesBudget(options.maxSeries()),
                "");
        this.givenNames = options.names();
    }

    /** Puts the value of a series at the present moment; one that is not finite only keeps the series' place. */
    public void put(String name, double value) {
        Integer known = numbers.get(name);
        int number = known != null ? known : number(name);
        if (Math.abs(value) <= Double.MAX_VALUE) {
            if (number == RowWriter.NO_ROOM) {
                noRoomFor = name;
            }
            rows.put(number, value);
            empty = false;
        }
    }

    private int number(String name) {
        int position = numbers.size();
        String shown = position < givenNames.size() ? givenNames.get(position) : Names.shorten(name);
        int number = rows.isColumn(position + 1, shown) ? RowWriter.X : rows.number(shown);
        // Names that find no room are not remembered: there may be no end of them.
        if (number != RowWriter.NO_ROOM) {
            numbers.put(name, number);
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
        committed++;
        rows.arrival(epochSeconds);
        Outcome outcome = rows.commit();
        rows.flush();
        if (outcome.isUnfit()) {
            rejections.add(new Rejection("", committed, outcome.reason(), noRoomFor == null ? "a poll" : noRoomFor));
        }
        noRoomFor = null;
        empty = true;
    }

    /** Forgets what was put since the last commit. */
    public void clear() {
        rows.clear();
        noRoomFor = null;
        empty = true;
    }

    /**
     * Puts a gap behind the latest points of all series that were fed since the last gap; see {@link TextReader#gap}.
     *
     * @param epochSeconds when what is asked was lost
     */
    public void gap(double epochSeconds) {
        rows.gap(epochSeconds);
    }

    /** How many series there are so far, without those that the filter leaves out. */
    public int series() {
        return rows.series();
    }

    /** Some of the series that the filter leaves out. */
    public List<String> leftOut() {
        return List.copyOf(rows.leftOut());
    }

    /** Returns what was committed and did not fit, wholly or in part. */
    public Rejections rejections() {
        return rejections.now();
    }
}
