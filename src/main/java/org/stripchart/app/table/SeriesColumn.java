// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the series panel tells of a series. */
enum SeriesColumn {
    /** An eye: whether it is shown. */
    SHOWN("", 22, true),
    /** A piece of its line. */
    COLOR("", 22, true),
    /** What it is called. */
    NAME("Name", 72, true),
    /** The latest value and its unit. */
    VALUE("Latest", 60, true),
    /** A small picture of what the window shows. */
    PICTURE("Trend", 52, true),
    /** The least of what the window shows. */
    MIN("Min", 48, false),
    /** The greatest of what the window shows. */
    MAX("Max", 48, false),
    /** The mean of what the window shows. */
    MEAN("Mean", 48, false),
    /** How many points a second there are in the window. */
    RATE("Points/s", 48, false),
    /** How its values are made of those that come, and their unit. */
    SCALE("Scale", 104, false);

    private static final List<SeriesColumn> ALL = List.of(values());

    private final String text;
    private final int width;
    private final boolean shownAtFirst;

    SeriesColumn(String text, int width, boolean shownAtFirst) {
        this.text = text;
        this.width = width;
        this.shownAtFirst = shownAtFirst;
    }

    /** Returns the one with that number in a table's model. */
    static SeriesColumn at(int number) {
        return ALL.get(number);
    }

    /** Returns the one that rows can be sorted by and is remembered by that word; null if there is none. */
    static @Nullable SeriesColumn sortedBy(String id) {
        return ALL.stream()
                .filter(column -> column.isSorted() && column.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Returns how many there are. */
    static int count() {
        return ALL.size();
    }

    /** Returns its number in a table's model. */
    int number() {
        return ALL.indexOf(this);
    }

    /** Returns the word by which it is remembered. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what stands above it. */
    String text() {
        return text;
    }

    /** Returns how wide it is at least, in pixels of a screen of ordinary resolution. */
    int width() {
        return width;
    }

    /** Whether it is there until somebody chooses otherwise. */
    boolean shownAtFirst() {
        return shownAtFirst;
    }

    /** Whether it tells of the points of the window, which have to be summed. */
    boolean isSummed() {
        return isOfAllPoints() || this == RATE;
    }

    /** Whether it takes each point of the window, and not only the first and the last. */
    boolean isOfAllPoints() {
        return this == MIN || this == MAX || this == MEAN;
    }

    /** Whether it tells numbers, or texts of states, which are never cut. */
    boolean isFigure() {
        return this == VALUE || isSummed();
    }

    /** Whether it can be written into. */
    boolean isWritten() {
        return this == NAME || this == SCALE;
    }

    /** Whether rows can be sorted by it. */
    boolean isSorted() {
        return this != PICTURE && this != COLOR;
    }

    /** Returns those that a person may do without. */
    static List<SeriesColumn> optional() {
        return ALL.stream()
                .filter(column -> column == VALUE || column == PICTURE || column == SCALE || column.isSummed())
                .toList();
    }
}
