// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.rows.LabelTable;

/**
 * The labels that lines begin with, as far as several differ in one word or one number only: {@code frame I: 3 QP: 18} and {@code
 * frame P: 120 QP: 21} tell of different things, which have a QP each.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class FirstLabels {

    private static final int MOST = 256;

    private static final int NO = 0;
    private static final int YES = 1;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final LabelTable known = new LabelTable();

    /** The first one of each kind, by what all of a kind have in common. */
    private final Map<String, String> kinds = new HashMap<>();

    private int size;

    /**
     * Whether another one of its kind came before it. One that stood elsewhere in a line is of none: what it stood behind may be missing.
     *
     * @param labels of the series that there are
     */
    boolean isFurther(byte[] bytes, int from, int to, LabelledSeries labels) {
        boolean mayBe = isDigit(bytes[to - 1]) || Cells.contains(bytes, from, to, (byte) ' ');
        if (!mayBe) {
            return false;
        }
        int further = known.get(bytes, from, to);
        if (further == LabelTable.ABSENT) {
            if (size == MOST) {
                return false;
            }
            size++;
            boolean isNew = !labels.isKnown(bytes, from, to);
            further = isNew && isFurther(new String(bytes, from, to - from, StandardCharsets.UTF_8)) ? YES : NO;
            known.add(bytes, from, to, further);
        }
        return further == YES;
    }

    private boolean isFurther(String label) {
        List<String> common = new ArrayList<>();
        common.add(NUMBER.matcher(label).replaceAll("0"));
        String[] words = BLANKS.split(label, 0);
        for (int i = 0; words.length > 1 && i < words.length; i++) {
            String word = words[i];
            words[i] = "";
            common.add(String.join(" ", words));
            words[i] = word;
        }
        boolean isFurther = false;
        for (String part : common) {
            isFurther |= !kinds.computeIfAbsent(part, any -> label).equals(label);
        }
        return isFurther;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
