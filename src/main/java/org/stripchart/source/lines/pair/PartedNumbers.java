// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * Two numbers behind one label that a slash parts, {@code Accuracy: 9830/10000}, {@code used: 512/1024MiB}: so many of so many, or
 * beside so many others. A date has more slashes.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PartedNumbers {

    private final Quantity first = new Quantity();
    private final Quantity second = new Quantity();
    private final PairNames names;

    PartedNumbers(PairNames names) {
        this.names = names;
    }

    /** Puts both as a list of two, and returns where the second one ends; -1 if something else stands there. */
    int read(Pair pair, RowWriter rows) {
        byte[] bytes = pair.bytes();
        int end = pair.wordEnd();
        int slash = pair.from();
        while (slash < end && bytes[slash] != '/') {
            slash++;
        }
        boolean isRead = slash + 1 < end
                && first.read(bytes, pair.from(), slash)
                && isUsual(first)
                && second.read(bytes, slash + 1, end)
                && isUsual(second);
        if (!isRead) {
            return -1;
        }
        byte[] further = (new String(bytes, pair.label(), pair.labelEnd() - pair.label(), StandardCharsets.UTF_8)
                        + " 2")
                .getBytes(StandardCharsets.UTF_8);
        Unit unit = first.unit().equals(Unit.NONE) ? second.unit() : first.unit();
        rows.put(names.number(bytes, pair.label(), pair.labelEnd(), rows), first.value(), unit);
        rows.put(names.number(further, 0, further.length, rows), second.value(), second.unit());
        return end;
    }

    private static boolean isUsual(Quantity quantity) {
        return quantity.unit().equals(Unit.NONE) || quantity.unit().isKnown();
    }
}
