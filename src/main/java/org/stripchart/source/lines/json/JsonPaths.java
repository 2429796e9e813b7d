// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.LabelTable;
import org.stripchart.source.rows.SeriesNames;

/**
 * The ways to the values in JSON lines, as a tree that is kept from line to line: a known way costs no garbage.
 *
 * <p>There are only so many nodes; beyond them, a way is made anew each time.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonPaths {

    private static final int MOST = 1 << 14;

    /** What texts of digits are called that stand for no quantity. */
    private static final Pattern IDENTIFIERS = Pattern.compile(
            "(.*[_.-])?(id|uuid|guid|version|firmware|fw|serial|phone|zip|mac|imei|hash|code|key|pin|name)|.*[a-z]I[dD]");

    private final Path root = new Path(null, "", "", 0);
    private final String label;
    private int size;
    private boolean timed;

    /**
     * @param label what stands before the names of the series, or empty
     */
    JsonPaths(String label) {
        this.label = label;
    }

    Path root() {
        return root;
    }

    /** Returns what stands before the names of the series; empty if nothing does. */
    String label() {
        return label;
    }

    /** Whether what is named like a time may be one: further devices have their own. */
    private boolean wantsTime(RowWriter rows) {
        return rows.wantsTime() || (!timed && !label.isEmpty() && rows.x().takesTime());
    }

    private int foundTime(RowWriter rows) {
        timed = true;
        return rows.foundTime();
    }

    /** An object, an array or a value in one. */
    final class Path {

        private final @Nullable Path parent;
        private final int place;
        private final String key;
        private final String name;
        private final boolean isTimeName;
        private final boolean isIdentifier;
        private final boolean isIdentityText;
        private final boolean isIdentityPart;
        private final Map<String, Path> fields = new HashMap<>(4);
        private final List<Path> elements = new ArrayList<>(0);
        private boolean inArray;
        private boolean plain;
        private int begin;
        private int index;
        private @Nullable Path field;
        private @Nullable Path column;
        private @Nullable String metric;
        private int series = LabelTable.ABSENT;
        private int states = LabelTable.ABSENT;
        private long row;
        private int slot;

        /**
         * @param key of the field, or empty
         * @param place of the element, or 0
         */
        private Path(@Nullable Path parent, String key, String name, int place) {
            this.place = place;
            this.parent = parent;
            this.key = key;
            this.name = name;
            this.isTimeName = TimeReader.isName(key);
            this.isIdentifier = IDENTIFIERS.matcher(key).matches()
                    || IDENTIFIERS.matcher(key.toLowerCase(Locale.ROOT)).matches();
            boolean isOfRoot = parent != null && parent.parent == null;
            this.isIdentityText = isOfRoot && JsonIdentity.isText(key.toLowerCase(Locale.ROOT));
            this.isIdentityPart = isOfRoot && JsonIdentity.isPart(key.toLowerCase(Locale.ROOT));
        }

        @Nullable
        Path parent() {
            return parent;
        }

        /** The name of the field in its object; empty for others. */
        String key() {
            return key;
        }

        /**
         * Enters the object or the array.
         *
         * @param notes how many values have been noted before
         */
        void begin(boolean isArray, int notes) {
            inArray = isArray;
            index = 0;
            begin = notes;
            plain = true;
            metric = null;
            Path around = parent;
            if (around != null) {
                around.plain = false;
            }
        }

        boolean isArray() {
            return inArray;
        }

        /** Whether there has been nothing in it but numbers. */
        boolean isPlain() {
            return plain;
        }

        /** How many elements of the array there have been. */
        int count() {
            return index;
        }

        /** The place of the element in its array. */
        int place() {
            return place;
        }

        /** Notes that there is something else in it. */
        void mix() {
            plain = false;
        }

        /** How many values had been noted before it began. */
        int begin() {
            return begin;
        }

        /** The metric that the object is of, as Prometheus names it; null if it tells none. */
        @Nullable
        String metric() {
            return metric;
        }

        void metric(String newMetric) {
            metric = newMetric;
        }

        /** Steps to the field of that name. */
        void name(String fieldName) {
            Path known = fields.get(fieldName);
            if (known == null) {
                String shown = SeriesNames.shorten(fieldName);
                known = new Path(this, shown, name.isEmpty() ? shown : SeriesNames.shorten(name + "." + shown), 0);
                if (size < MOST) {
                    size++;
                    fields.put(fieldName, known);
                }
            }
            field = known;
        }

        /** The field or the element whose value comes. */
        Path next() {
            Path current = field;
            if (!inArray && current != null) {
                return current;
            }
            if (index < elements.size()) {
                return elements.get(index++);
            }
            Path element = new Path(this, "", SeriesNames.shorten(name + "[" + index + "]"), index);
            if (size < MOST && index == elements.size()) {
                size++;
                elements.add(element);
            }
            index++;
            return element;
        }

        /** The way to the values that stand in a place of each of the arrays in this array. */
        Path column(int place) {
            Path columns = column;
            if (columns == null) {
                columns = new Path(null, "", name, 0);
                column = columns;
            }
            columns.inArray = true;
            columns.index = place;
            while (columns.elements.size() < place && size < MOST) {
                columns.index = columns.elements.size();
                columns.next();
            }
            columns.index = place;
            return columns.next();
        }

        /** Where the value was noted in that row; -1 if it was not. */
        int slot(long ofRow) {
            return row == ofRow ? slot : -1;
        }

        void slot(long ofRow, int newSlot) {
            row = ofRow;
            slot = newSlot;
        }

        /** Whether a text here tells what the object is of. */
        boolean isIdentityText() {
            return isIdentityText;
        }

        /** Whether what is here tells more of that. */
        boolean isIdentityPart() {
            return isIdentityPart;
        }

        /** Whether digits in a text here are no quantity. */
        boolean isIdentifier() {
            return isIdentifier;
        }

        /** The number of the series for a value here, for which it may turn out to be the time. */
        int series(RowWriter rows, double value) {
            if (series == LabelTable.ABSENT) {
                boolean isTime = isTimeName && wantsTime(rows) && rows.times().looksLikeTime(value);
                int number = isTime ? foundTime(rows) : rows.isFull() ? RowWriter.NO_ROOM : newNumber(rows);
                if (number == RowWriter.NO_ROOM) {
                    return number;
                }
                series = number;
            }
            return series;
        }

        private int newNumber(RowWriter rows) {
            String shown = shown();
            return rows.x().isColumn(shown) ? RowWriter.X : rows.label(labelled(shown));
        }

        private String shown() {
            return name.isBlank() ? SeriesNames.ONLY : name;
        }

        private String labelled(String shown) {
            return label.isEmpty() ? shown : SeriesNames.shorten(SeriesNames.prefixed(label, shown));
        }

        /** The number of the series of states for the texts here. */
        int states(RowWriter rows) {
            if (states == LabelTable.ABSENT) {
                states = rows.state(labelled(shown()));
            }
            return states;
        }

        /** Whether the texts here can be states: not what names a thing, or a time. */
        boolean mayHoldStates() {
            return !isIdentifier && !isTimeName;
        }

        /** Whether a text here can be the x. */
        boolean mayHoldX(RowWriter rows) {
            return isX(rows) || (series == LabelTable.ABSENT && isTimeName && wantsTime(rows));
        }

        boolean isX(RowWriter rows) {
            return series == RowWriter.X
                    || (series == LabelTable.ABSENT && rows.x().isColumn(name));
        }

        void becomeX(RowWriter rows) {
            if (series == LabelTable.ABSENT) {
                series = rows.x().isColumn(name) ? RowWriter.X : foundTime(rows);
            }
        }
    }
}
