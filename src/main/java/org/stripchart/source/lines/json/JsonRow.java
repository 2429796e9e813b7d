// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.EpochUnit;

/**
 * What was found in a JSON object: its values, its x if that is a text, and arrays in it that are rows of their own.
 *
 * <p>All is noted until the object has ended, so that one that breaks off leaves no names behind.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonRow {

    private JsonPaths.Path[] paths = new JsonPaths.Path[64];
    private double[] values = new double[64];
    private int size;
    /** Those that turned out to be none; they keep their places, by which texts and ways know where they are. */
    private final BitSet removed = new BitSet();
    /** Whether a field holds neither a number nor a state, as {@code null}. */
    private boolean hasUnread;
    /** Tells the values of this row from those of earlier ones. */
    private long number;

    /** Texts that may be the x, in their order among the values. */
    private final JsonTexts texts = new JsonTexts();

    private final JsonStates states = new JsonStates();

    // Arrays that begin with a time: a row of its own for each time.
    private double[] times = new double[16];
    private int[] ends = new int[16];
    private int timed;
    private JsonPaths.Path[] timedPaths = new JsonPaths.Path[16];
    private @Nullable String[] timedNames = new String[16];
    private double[] timedValues = new double[16];
    private int timedSize;

    /** Forgets all. */
    void clear() {
        states.clear();
        size = 0;
        removed.clear();
        hasUnread = false;
        timed = 0;
        timedSize = 0;
        texts.clear();
        number++;
    }

    /** How many values there are. */
    int size() {
        return size;
    }

    /** Notes a value; of a field that comes twice, the last counts. */
    void note(JsonPaths.Path path, double value) {
        int slot = path.slot(number);
        if (slot >= 0 && slot < size) {
            values[slot] = value;
            return;
        }
        if (size == values.length) {
            paths = Arrays.copyOf(paths, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        path.slot(number, size);
        paths[size] = path;
        values[size++] = value;
    }

    /** Forgets the value that is there; to be called when all are noted. */
    void remove(JsonPaths.Path path) {
        int slot = path.slot(number);
        if (slot >= 0 && slot < size) {
            removed.set(slot);
        }
    }

    /** Whether there are values beside those and the x. */
    boolean hasOthers(List<JsonPaths.Path> those) {
        boolean hasOther = timed > 0 || !states.isEmpty();
        for (int i = 0; i < size; i++) {
            hasOther |= !paths[i].isTimeName() && !those.contains(paths[i]);
        }
        return hasOther;
    }

    /** Notes a field that holds neither a number nor a state, as {@code null} and {@code "n/a"} are none. */
    void noteUnread(JsonPaths.Path path) {
        hasUnread |= !path.isTimeName();
    }

    /** Whether there is such a field, in which another object may have a value. */
    boolean hasUnread() {
        return hasUnread;
    }

    /** Notes a text that may be the x; of several, the first that can be is it. */
    void noteText(JsonPaths.Path path, byte[] text) {
        texts.note(path, text, size);
    }

    /** Returns the texts that are states. */
    JsonStates states() {
        return states;
    }

    /** Makes a row of its own of an array that has ended, if it begins with a time and holds other numbers. */
    void endArray(JsonPaths.Path array, RowWriter rows) {
        int begin = array.begin();
        JsonPaths.Path around = array.parent();
        @Nullable String metric = metric(array);
        boolean mayBeRow = array.isPlain()
                && size > begin
                && paths[begin].place() == 0
                && array.count() >= 2
                && (around == null || around.isArray() || metric != null)
                && rows.x().takesTime()
                && rows.times().looksLikeTime(values[begin]);
        for (int i = begin + 1; mayBeRow && metric == null && i < size; i++) {
            mayBeRow = EpochUnit.of(values[i]) == 0;
        }
        if (mayBeRow) {
            addTimed(array, around == null ? array : around, metric);
            size = begin;
        }
    }

    private static @Nullable String metric(JsonPaths.Path array) {
        JsonPaths.Path around = array.parent();
        if (around == null) {
            return null;
        }
        JsonPaths.Path object = around.isArray() ? around.parent() : around;
        String key = around.isArray() ? around.key() : array.key();
        return object != null && (key.equals("values") || key.equals("value")) ? object.metric() : null;
    }

    private void addTimed(JsonPaths.Path array, JsonPaths.Path series, @Nullable String metric) {
        int begin = array.begin();
        int count = size - begin - 1;
        if (timed == times.length) {
            times = Arrays.copyOf(times, 2 * timed);
            ends = Arrays.copyOf(ends, 2 * timed);
        }
        if (timedSize + count > timedValues.length) {
            int room = Math.max(2 * timedSize, timedSize + count);
            timedPaths = Arrays.copyOf(timedPaths, room);
            timedNames = Arrays.copyOf(timedNames, room);
            timedValues = Arrays.copyOf(timedValues, room);
        }
        for (int i = 0; i < count; i++) {
            timedPaths[timedSize] = array.count() == 2 ? series : series.column(paths[begin + 1 + i].place());
            timedNames[timedSize] = array.count() == 2 ? metric : null;
            timedValues[timedSize++] = values[begin + 1 + i];
        }
        times[timed] = values[begin];
        ends[timed++] = timedSize;
    }

    /**
     * Puts and commits what there is.
     *
     * @param ways to the values: those by which they were noted, or those of another device
     * @param isIdentified whether what tells the device apart is no value
     * @param line what stands before the object, if that is its x where the object tells none; else null
     */
    Outcome commit(
            RowWriter rows, JsonPaths ways, boolean isIdentified, byte @Nullable [] line, int timeFrom, int timeTo) {
        Outcome outcome = commitTimed(rows, ways);
        boolean any = false;
        boolean hasX = false;
        for (int i = 0; i <= size; i++) {
            hasX |= !hasX && texts.putX(i, ways, rows);
            if (i < size && !removed.get(i) && !(isIdentified && paths[i].isIdentityPart())) {
                int series = paths[i].in(ways).series(rows, values[i]);
                rows.put(series, values[i]);
                any |= series != RowWriter.X;
                hasX |= series == RowWriter.X;
            }
        }
        // Words around rows of numbers tell how a query went.
        any |= timed == 0 && states.put(rows, ways, isIdentified);
        if (!any) {
            rows.clear();
            return outcome;
        }
        if (!hasX && line != null && rows.x().takesTime()) {
            rows.foundTime();
            rows.putX(line, timeFrom, timeTo);
        }
        return worse(outcome, rows.commit());
    }

    private Outcome commitTimed(RowWriter rows, JsonPaths ways) {
        Outcome outcome = Outcome.PASSED;
        int at = 0;
        for (int i = 0; i < timed; i++) {
            if (at == ends[i]) {
                continue;
            }
            for (; at < ends[i]; at++) {
                @Nullable String name = timedNames[at];
                int series = name == null ? timedPaths[at].in(ways).series(rows, timedValues[at]) : rows.number(name);
                rows.put(series, timedValues[at]);
            }
            rows.foundTime();
            rows.put(RowWriter.X, times[i]);
            outcome = worse(outcome, rows.commit());
        }
        return outcome;
    }

    /** What became of several rows: the one that does not fit counts. */
    static Outcome worse(Outcome one, Outcome other) {
        return one.isUnfit() || other == Outcome.PASSED ? one : other;
    }
}
