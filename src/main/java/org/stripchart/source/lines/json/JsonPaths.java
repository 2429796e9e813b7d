// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import com.fasterxml.jackson.core.SerializableString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.LabelTable;
import org.stripchart.source.rows.SeriesNames;

/**
 * The ways to the values in JSON lines, as a tree that is kept from line to line: a known way costs no garbage.
 *
 * <p>There are only so many nodes; beyond them, a way is made anew each time.
 *
 * <p>More than 300 lines, since a node knows all that was found out of its values, among its own ways and among others.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonPaths {

    private static final int MOST = 1 << 14;

    private final Path root = new Path(null, null, "", 0);
    private final String label;
    private final boolean areKept;
    private int size;
    private boolean timed;

    /**
     * @param label what stands before the names of the series, or empty
     */
    JsonPaths(String label) {
        this(label, true);
    }

    /**
     * @param label what stands before the names of the series, or empty
     * @param areKept whether they are for further lines, too, so that others may remember them
     */
    JsonPaths(String label, boolean areKept) {
        this.label = label;
        this.areKept = areKept;
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
        /** The name of the field as it stands there; null for others. */
        private final @Nullable String field;

        private final int place;
        private final JsonKey key;
        private final String name;
        private final Map<String, Path> fields = new HashMap<>(4);
        private final List<Path> elements = new ArrayList<>(0);
        private boolean inArray;
        private boolean plain;
        private int begin;
        private int index;
        private @Nullable Path current;
        /** The field that came behind this one last: most objects are like the one before. */
        private @Nullable Path following;
        /** The field that came first in this object last. */
        private @Nullable Path first;

        private @Nullable Path columns;
        /** The same place among the ways of others. */
        private final IdentityHashMap<JsonPaths, Path> twins = new IdentityHashMap<>(0);

        private @Nullable String metric;
        private int series = LabelTable.ABSENT;
        private int states = LabelTable.ABSENT;
        private long row;
        private int slot;

        /**
         * @param field its name, or null
         * @param place of the element, or 0
         */
        private Path(@Nullable Path parent, @Nullable String field, String name, int place) {
            this.place = place;
            this.parent = parent;
            this.field = field;
            this.key = JsonKey.of(field, parent != null && parent.parent == null);
            this.name = name;
        }

        @Nullable
        Path parent() {
            return parent;
        }

        /** The name of the field in its object; empty for others. */
        String key() {
            return key.text();
        }

        /**
         * Enters the object or the array.
         *
         * @param notes how many values have been noted before
         */
        void begin(boolean isArray, int notes) {
            inArray = isArray;
            current = null;
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

        /** Returns the name of the field that is likely to come next in the object; null if there is none. */
        @Nullable
        SerializableString expected() {
            Path next = expectedPath();
            return next == null ? null : next.key.written();
        }

        private @Nullable Path expectedPath() {
            Path before = current;
            return before == null ? first : before.following;
        }

        /** Steps to the field that was expected. */
        void nameExpected() {
            current = expectedPath();
        }

        /** Steps to the field of that name. */
        void name(String fieldName) {
            Path before = current;
            Path known = fields.get(fieldName);
            // A field that is not kept is not expected either: there may be any number of them.
            if (known != null) {
                if (before == null) {
                    first = known;
                } else {
                    before.following = known;
                }
            }
            current = known == null ? field(fieldName) : known;
        }

        private Path field(String fieldName) {
            Path known = fields.get(fieldName);
            if (known == null) {
                String shown = SeriesNames.shorten(fieldName);
                String whole = name.isEmpty() ? shown : SeriesNames.shorten(name + "." + shown);
                known = new Path(this, fieldName, whole, 0);
                if (size < MOST) {
                    size++;
                    fields.put(fieldName, known);
                }
            }
            return known;
        }

        /** The field or the element whose value comes. */
        Path next() {
            Path named = current;
            return !inArray && named != null ? named : element(index++);
        }

        private Path element(int at) {
            if (at < elements.size()) {
                return elements.get(at);
            }
            Path element = new Path(this, null, SeriesNames.shorten(name + "[" + at + "]"), at);
            if (size < MOST && at == elements.size()) {
                size++;
                elements.add(element);
            }
            return element;
        }

        /** The way to the values that stand in a place of each of the arrays in this array. */
        Path column(int at) {
            Path holder = columns();
            while (holder.elements.size() < at && size < MOST) {
                holder.element(holder.elements.size());
            }
            return holder.element(at);
        }

        private Path columns() {
            Path known = columns;
            if (known == null) {
                known = new Path(this, null, name, 0);
                columns = known;
            }
            return known;
        }

        /** The same place among those ways. */
        Path in(JsonPaths ways) {
            if (ways.equals(JsonPaths.this)) {
                return this;
            }
            Path known = twins.get(ways);
            if (known == null) {
                Path around = parent;
                known = around == null ? ways.root : around.in(ways).likewise(this, this.equals(around.columns));
                if (ways.areKept) {
                    twins.put(ways, known);
                }
            }
            return known;
        }

        /** Among how many others its place is remembered. */
        int twins() {
            return twins.size();
        }

        /** What is here as the other is in another place like this. */
        private Path likewise(Path other, boolean areColumns) {
            String named = other.field;
            return areColumns ? columns() : named == null ? element(other.place) : field(named);
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
            return key.isIdentityText();
        }

        /** Whether what is here tells more of that. */
        boolean isIdentityPart() {
            return key.isIdentityPart();
        }

        /** Whether a number here may tell what the object is of. */
        boolean mayBeNumbered() {
            return key.mayBeNumbered();
        }

        /** Whether it does if there is anything else. */
        boolean isSureOfNumbers() {
            return key.isSureOfNumbers();
        }

        /** Whether digits in a text here are no quantity. */
        boolean isIdentifier() {
            return key.isIdentifier();
        }

        /** The number of the series for a value here, for which it may turn out to be the time. */
        int series(RowWriter rows, double value) {
            if (series == LabelTable.ABSENT) {
                boolean isTime = key.isTime() && wantsTime(rows) && rows.times().looksLikeTime(value);
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
            return !key.isIdentifier() && !key.isTime();
        }

        /** Whether a text here can be the x of one device or another. */
        boolean isTimeName() {
            return key.isTime();
        }

        /** Whether a text here can be the x. */
        boolean mayHoldX(RowWriter rows) {
            return isX(rows) || (series == LabelTable.ABSENT && key.isTime() && wantsTime(rows));
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
