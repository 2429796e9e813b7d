// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.nio.charset.StandardCharsets;
import org.stripchart.feed.StateLabels;
import org.stripchart.words.EscapedText;

/**
 * The states of one series of a stream: numbers texts, a known one without garbage, and finds out where texts are no states.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class States {

    /** Told for a text that has no number yet. */
    static final int UNKNOWN = LabelTable.ABSENT;

    /** Told for a text that is no state. */
    static final int NONE = -2;

    /** The longest state, in bytes and in characters. */
    private static final int LONGEST_BYTES = 256;

    private static final int LONGEST = 64;

    /** So many different texts are states whatever else comes. */
    private static final int FEW = 16;

    private final StateLabels labels = new StateLabels();
    private final LabelTable known = new LabelTable();
    /** Whether it is certain that the texts are states. */
    private final boolean stated;

    private long taken;
    private boolean isFreeText;

    States(boolean stated) {
        this.stated = stated;
    }

    StateLabels labels() {
        return labels;
    }

    /** Returns whether nearly each of the texts was another one, so that they are no states. */
    boolean isFreeText() {
        return isFreeText;
    }

    /** Returns the number of a text; or {@link #UNKNOWN} or {@link #NONE}. */
    int find(byte[] bytes, int from, int to) {
        if (isFreeText || from == to || to - from > LONGEST_BYTES) {
            return NONE;
        }
        int number = known.get(bytes, from, to);
        return number != UNKNOWN || !isLong(bytes, from, to) ? number : NONE;
    }

    private static boolean isLong(byte[] bytes, int from, int to) {
        return to - from > LONGEST && new String(bytes, from, to - from, StandardCharsets.UTF_8).length() > LONGEST;
    }

    /** Counts a text that has become a point. */
    void took() {
        taken++;
    }

    /** Returns the number of a text that may be new; {@link StateLabels#NO_ROOM} or {@link #NONE} if it gets none. */
    int add(byte[] text) {
        int number = find(text, 0, text.length);
        if (number != UNKNOWN) {
            return number;
        }
        int before = labels.texts().size();
        if (!stated && before >= FEW && 2L * before > taken) {
            isFreeText = true;
            return NONE;
        }
        String shown = EscapedText.of(new String(text, StandardCharsets.UTF_8));
        // Or a recording of it could not be read back.
        if (shown.length() > LONGEST) {
            return NONE;
        }
        int added = labels.number(shown);
        if (added != StateLabels.NO_ROOM) {
            known.add(text, 0, text.length, added);
        }
        return added;
    }
}
