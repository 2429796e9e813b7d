// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import java.util.Arrays;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The texts of a JSON object that may be its x, until the object has ended and it is known of what it is.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonTexts {

    private JsonPaths.Path[] paths = new JsonPaths.Path[4];
    private byte[][] texts = new byte[4][];
    /** How many values had been noted before each. */
    private int[] slots = new int[4];

    private int size;

    void clear() {
        size = 0;
    }

    void note(JsonPaths.Path path, byte[] text, int slot) {
        if (size == slots.length) {
            paths = Arrays.copyOf(paths, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
            slots = Arrays.copyOf(slots, 2 * size);
        }
        paths[size] = path;
        texts[size] = text;
        slots[size++] = slot;
    }

    /** Puts the first of those that stand there and can be the x by those ways; false if none can. */
    boolean putX(int slot, JsonPaths ways, RowWriter rows) {
        for (int i = 0; i < size; i++) {
            JsonPaths.Path holder = slots[i] == slot ? paths[i].in(ways) : null;
            if (holder != null && holder.mayHoldX(rows)) {
                holder.becomeX(rows);
                rows.putX(texts[i], 0, texts[i].length);
                return true;
            }
        }
        return false;
    }
}
