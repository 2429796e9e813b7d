// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.LabelTable;
import org.stripchart.source.lines.time.TimeReader;
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

    private final Path root = new Path(null, "", false);
    private int size;

    Path root() {
        return root;
    }

    /** An object, an array or a value in one. */
    final class Path {

        private final @Nullable Path parent;
        private final String name;
        private final boolean isTimeName;
        private final Map<String, Path> fields = new HashMap<>(4);
        private final List<Path> elements = new ArrayList<>(0);
        private boolean inArray;
        private int index;
        private @Nullable Path field;
        private int series = LabelTable.ABSENT;

        private Path(@Nullable Path parent, String name, boolean isTimeName) {
            this.parent = parent;
            this.name = name;
            this.isTimeName = isTimeName;
        }

        @Nullable
        Path parent() {
            return parent;
        }

        /** Enters the object or the array. */
        void begin(boolean isArray) {
            inArray = isArray;
            index = 0;
        }

        /** Steps to the field of that name. */
        void name(String fieldName) {
            Path known = fields.get(fieldName);
            if (known == null) {
                String shown = SeriesNames.shorten(fieldName);
                known = new Path(
                        this,
                        name.isEmpty() ? shown : SeriesNames.shorten(name + "." + shown),
                        TimeReader.isName(fieldName));
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
            Path element = new Path(this, SeriesNames.shorten(name + "[" + index + "]"), false);
            if (size < MOST && index == elements.size()) {
                size++;
                elements.add(element);
            }
            index++;
            return element;
        }

        /** The number of the series for a value here, for which it may turn out to be the time. */
        int series(RowWriter rows, double value) {
            if (series == LabelTable.ABSENT) {
                boolean isTime = isTimeName && rows.wantsTime() && rows.times().looksLikeTime(value);
                int number = isTime ? rows.foundTime() : rows.isFull() ? RowWriter.NO_ROOM : rows.label(shownName());
                if (number == RowWriter.NO_ROOM) {
                    return number;
                }
                series = number;
            }
            return series;
        }

        private String shownName() {
            return name.isBlank() ? "value" : name;
        }

        /** Whether a text here can be the x. */
        boolean mayHoldX(RowWriter rows) {
            return isX(rows) || (series == LabelTable.ABSENT && isTimeName && rows.wantsTime());
        }

        boolean isX(RowWriter rows) {
            return series == RowWriter.X
                    || (series == LabelTable.ABSENT && rows.x().isColumn(name));
        }

        void becomeX(RowWriter rows) {
            if (series == LabelTable.ABSENT) {
                series = rows.x().isColumn(name) ? RowWriter.X : rows.foundTime();
            }
        }
    }
}
