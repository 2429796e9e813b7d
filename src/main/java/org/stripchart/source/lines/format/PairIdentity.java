// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.Quantity;

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

    /** So many hexadecimal digits are an address, or the number of a device. */
    private static final int FEWEST_DIGITS = 8;

    private final Quantity quantity = new Quantity();
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
        boolean hasLetter = false;
        while (to < end && isPart(bytes[to])) {
            // An address may have digits only: 00:11:22:33:44:55
            hasLetter |= Cells.isLetter(bytes[to]) || bytes[to] == ':';
            to++;
        }
        return hasLetter
                && to - from <= LONGEST
                && (Cells.isLetter(bytes[from]) || (isAddress(bytes, end) && !isQuantity(bytes)));
    }

    /**
     * Whether it is hexadecimal digits, perhaps parted: {@code a4:c1:38:aa:bb:cc}, {@code 70B3D57ED0001234},
     * {@code 28-0316a2795aff}. Other words that begin with a digit are readings: {@code 512raw}, {@code 3of8}.
     */
    private boolean isAddress(byte[] bytes, int end) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            boolean isDigit = Character.digit(bytes[i], 16) >= 0;
            if (!isDigit && bytes[i] != ':' && bytes[i] != '-') {
                return false;
            }
            digits += isDigit ? 1 : 0;
        }
        boolean isWhole = to == end || isBoundary(bytes[to]) || bytes[to] == '"';
        return digits >= FEWEST_DIGITS && isWhole && bytes[from] != '-';
    }

    /** Whether it is a number with a unit, which is a measurement whatever its label is: {@code sensor=21.5C}. */
    private boolean isQuantity(byte[] bytes) {
        return quantity.read(bytes, from, to) && quantity.unit().isKnown();
    }

    private static boolean isPart(byte b) {
        return Cells.isLetter(b) || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == '/' || b == ':';
    }
}
