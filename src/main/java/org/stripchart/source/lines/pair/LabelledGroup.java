// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.RowWriter;

/**
 * Labels with numbers in brackets behind a value, which are of that value's label: {@code (high = +80.0°C, crit = +100.0°C)},
 * {@code (r/w/o: 17313.50/4940.17/2469.06)}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LabelledGroup {

    private static final int LONGEST = 200;

    private static final Pattern PAIR =
            Pattern.compile("(?<names>[A-Za-z%][^:=,;]*?)\\s*[:=]\\s*(?<values>[-+]?[\\d.]\\S*(?: \\S+)?)");
    /** Before a colon, digits are the minutes of a time: {@code eta 00m:54s}. */
    private static final Pattern DIGIT_LAST = Pattern.compile(" \\d\\S*$");

    private static final Pattern PARTS = Pattern.compile("[,;]\\s*");
    private static final Pattern SLASH = Pattern.compile("/");

    private final Quantity quantity = new Quantity();
    private final PairNames names;

    LabelledGroup(PairNames names) {
        this.names = names;
    }

    /**
     * Puts what stands between two brackets, as far as it is labels with numbers.
     *
     * @param pair before them
     */
    void read(Pair pair, int from, int to, RowWriter rows) {
        byte[] bytes = pair.bytes();
        if (to - from > LONGEST || !hasMark(bytes, from, to)) {
            return;
        }
        String of = text(bytes, pair.label(), pair.labelEnd());
        for (String part : PARTS.split(text(bytes, from, to), 0)) {
            Matcher found = PAIR.matcher(part.strip());
            if (!found.matches() || DIGIT_LAST.matcher(found.group("names")).find()) {
                continue;
            }
            String[] labels = SLASH.split(found.group("names"), 0);
            String[] values = SLASH.split(found.group("values"), 0);
            if (labels.length == 1) {
                // 100MiB/s is one number.
                put(of + " " + found.group("names"), found.group("values"), rows);
            } else if (labels.length == values.length) {
                for (int i = 0; i < labels.length; i++) {
                    put(of + " " + labels[i].strip(), values[i], rows);
                }
            } else if (values.length == 1) {
                put(of + " " + found.group("names"), values[0], rows);
            }
        }
    }

    private void put(String label, String value, RowWriter rows) {
        byte[] name = label.getBytes(StandardCharsets.UTF_8);
        byte[] number = value.strip().getBytes(StandardCharsets.UTF_8);
        if (quantity.read(number, 0, number.length)) {
            rows.put(names.number(name, 0, name.length, rows), quantity);
            quantity.settle();
        }
    }

    private static boolean hasMark(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == ':' || bytes[i] == '=') {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
