// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first few lines of text of an input, by which headers and preambles that repeat are known again. */
final class TextLines {

    /** More than any tool prints before its first numbers; few enough that looking through them is cheap. */
    private static final int MOST = 16;

    private static final int LONGEST = 4096;

    private final List<byte[]> lines = new ArrayList<>();

    /** Remembers a line, once; false if there is no room for it. */
    boolean add(byte[] bytes, int from, int to) {
        if (contains(bytes, from, to)) {
            return true;
        }
        if (lines.size() == MOST) {
            return false;
        }
        lines.add(Arrays.copyOfRange(bytes, from, known(from, to)));
        return true;
    }

    boolean contains(byte[] bytes, int from, int to) {
        for (byte[] line : lines) {
            if (Arrays.equals(line, 0, line.length, bytes, from, known(from, to))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the end of that part of a line by which it is known again. */
    private static int known(int from, int to) {
        return Math.min(to, from + LONGEST);
    }
}
