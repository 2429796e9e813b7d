// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The texts of a JSON object that are states, until the object has ended. A text is one that begins with a letter, and has at
 * most 64 characters.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonStates {

    private static final int LONGEST = 64;
    private static final int BYTES_PER_CHAR = 3;

    private final NumberParser numbers = new NumberParser();
    private JsonPaths.Path[] paths = new JsonPaths.Path[16];
    private int[] ends = new int[16];
    private byte[] texts = new byte[256];
    private int size;
    private int length;

    void clear() {
        size = 0;
        length = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Notes a text, if it is a state, and returns whether it is. */
    boolean note(JsonPaths.Path path, char[] chars, int from, int count) {
        if (count == 0 || count > LONGEST || !Character.isLetter(chars[from]) || !path.mayHoldStates()) {
            return false;
        }
        if (size == ends.length) {
            paths = Arrays.copyOf(paths, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        if (texts.length - length < BYTES_PER_CHAR * count) {
            texts = Arrays.copyOf(texts, 2 * texts.length + BYTES_PER_CHAR * count);
        }
        int start = length;
        for (int i = 0; i < count; i++) {
            if (chars[from + i] >= 0x80) {
                byte[] text = new String(chars, from, count).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(text, 0, texts, start, text.length);
                length = start + text.length;
                break;
            }
            texts[length++] = (byte) chars[from + i];
        }
        if (MissingValue.is(texts, start, length) || numbers.isNumber(texts, start, length)) {
            length = start;
            return false;
        }
        paths[size] = path;
        ends[size++] = length;
        return true;
    }

    /**
     * Puts the states, and returns whether there are any.
     *
     * @param ways of what the object is of
     * @param isIdentified whether what tells that is no state
     */
    boolean put(RowWriter rows, JsonPaths ways, boolean isIdentified) {
        boolean any = false;
        for (int i = 0; i < size; i++) {
            if (isIdentified && paths[i].isIdentityPart()) {
                continue;
            }
            int series = paths[i].in(ways).states(rows);
            rows.putState(series, texts, i == 0 ? 0 : ends[i - 1], ends[i]);
            any = true;
        }
        return any;
    }
}
