// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;

/**
 * Finds the pair that tells of which device a line is: {@code sensor=bath}, {@code host="web1"}. Within quotes or a value, as
 * in {@code url=/x?host=web1}, it tells of something else.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairIdentity {

    /** Labels whose words tell devices apart. */
    private static final byte[][] LABELS = LabelNames.devices().stream()
            .map(label -> label.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final int LONGEST = 64;

    private final LabelText texts = new LabelText();
    private int from;
    private int to;

    /** Looks for it in those bytes, and returns whether it is there: the first of several. */
    boolean find(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (i > start && (bytes[i - 1] == '=' || isBoundary(bytes[i - 1]))) {
                i = QuotedText.end(bytes, i, end);
            }
            if (i < end && bytes[i] == '=' && isLabel(bytes, start, i) && isWord(bytes, i + 1, end)) {
                return true;
            }
        }
        return false;
    }

    /** Where its word begins. */
    int from() {
        return from;
    }

    /** Where its word ends. */
    int to() {
        return to;
    }

    private static boolean isLabel(byte[] bytes, int start, int mark) {
        for (byte[] label : LABELS) {
            int at = mark - label.length;
            boolean isSame = at >= start && (at == start || isBoundary(bytes[at - 1]));
            for (int i = 0; isSame && i < label.length; i++) {
                isSame = (bytes[at + i] | 0x20) == (label[i] | 0x20);
            }
            if (isSame) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(byte b) {
        return b == ' ' || PairsFormat.isSeparator(b);
    }

    private boolean isWord(byte[] bytes, int at, int end) {
        from = at < end && bytes[at] == '"' ? at + 1 : at;
        to = from;
        while (to < end && isPart(bytes[to])) {
            to++;
        }
        boolean isWhole = to == end || isBoundary(bytes[to]) || bytes[to] == '"';
        boolean mayBe = to > from && to - from <= LONGEST && (isWhole || Cells.isLetter(bytes[from]));
        return mayBe && texts.of(bytes, from, to) == LabelText.Kind.WORD;
    }

    private static boolean isPart(byte b) {
        return Cells.isLetter(b) || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == '/' || b == ':';
    }
}
