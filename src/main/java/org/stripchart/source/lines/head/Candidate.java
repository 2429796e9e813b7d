// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.RowWriter;

/** A kind of text that a stream may be. */
interface Candidate {

    /**
     * What reads the lines.
     *
     * @param format made for them
     * @param from the first line, counted from 0, that belongs to it; those before it are a preamble
     * @param firstRow the first line, counted from 0, that it reads; those between are a header
     * @param isClear whether two rows are enough to be sure
     */
    record Reading(LineFormat format, int from, int firstRow, boolean isClear) {}

    /**
     * Returns a format made anew to read lines like those, or null if they are not of this kind.
     *
     * @param rows which x and which series the user wants; nothing is put into it
     */
    @Nullable
    Reading of(List<byte[]> lines, RowWriter rows);

    /** Returns how sure it is of lines that it reads. */
    Rank rank();

    /** Whether its lines are known among any others. */
    default boolean isMarked() {
        return switch (rank()) {
            case STATED, MARKED, TOOL -> true;
            case USUAL, LAST_RESORT -> false;
        };
    }

    /** Returns a format that reads single lines among those of another kind; null if it reads none. */
    default @Nullable LineFormat ofSingleLines() {
        return null;
    }

    /** How sure a kind is of lines that it reads. */
    enum Rank {
        /** It states in its first line what it is. */
        STATED,
        /** Its lines bear marks by which they are known among any others. */
        MARKED,
        /** The same, of a tool that prints text around its lines. */
        TOOL,
        USUAL,
        /** It finds something in almost any text, and is asked when nobody else knows. */
        LAST_RESORT
    }

    /** A kind that is told by the lines themselves. */
    static Candidate of(Supplier<LineFormat> format, Rank rank) {
        return new Candidate() {
            @Override
            public Reading of(List<byte[]> lines, RowWriter rows) {
                LineFormat made = format.get();
                return new Reading(made, 0, 0, made.head(lines, rows));
            }

            @Override
            public LineFormat ofSingleLines() {
                return format.get();
            }

            @Override
            public Rank rank() {
                return rank;
            }
        };
    }
}
