// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the columns whose numbers are hexadecimal: {@code 0x1A}; and bytes of two digits, {@code 1A} beside {@code 36}, of
 * which frames of a bus have several columns, {@code D1}, {@code D2}.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class HexColumns {

    /** So many digits a double holds. */
    private static final Pattern PREFIXED = Pattern.compile("0[xX][0-9A-Fa-f]{1,13}");

    private static final Pattern BYTE = Pattern.compile("[0-9A-F]{2}|[0-9a-f]{2}");
    private static final Pattern DIGITS = Pattern.compile("\\d{2}");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern LETTER = Pattern.compile(".*[A-Fa-f].*");
    private static final Pattern PLACE = Pattern.compile("[\\[(_ ]*\\d+[\\])]?$");
    private static final Pattern NUMBER = Pattern.compile("(?:0[xX])?[0-9A-Fa-f]{3,8}");

    /** What the number of a frame is called, in lower case. */
    private static final Set<String> IDS =
            Set.of("id", "can id", "can_id", "canid", "arbitration id", "arbitration_id", "identifier", "frame id");

    private static final int HEX = 16;
    private static final int LONGEST = 15;

    private HexColumns() {}

    /**
     * Returns the columns.
     *
     * @param names of all columns
     * @param cells of each column, as far as they are known
     */
    public static Set<Integer> among(List<String> names, List<List<String>> cells) {
        Set<Integer> found = new HashSet<>();
        Map<String, Set<Integer>> bytes = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (areAll(cells.get(i), PREFIXED)) {
                found.add(i);
            } else if (areAll(cells.get(i), BYTE)) {
                String name = names.get(i);
                boolean isUnnamed = name.equals(Names.unnamed(i + 1, names.size()));
                String stem = isUnnamed ? name : PLACE.matcher(name.strip()).replaceFirst("");
                bytes.computeIfAbsent(stem, key -> new HashSet<>()).add(i);
            }
        }
        for (Set<Integer> columns : bytes.values()) {
            boolean hasNumbers = columns.stream().anyMatch(i -> any(cells.get(i), DIGITS));
            // Numbers in one column and words such as AC and DC in another are none.
            boolean areMixed = columns.stream().anyMatch(i -> any(cells.get(i), DIGIT) && any(cells.get(i), LETTER));
            if (hasNumbers && areMixed) {
                found.addAll(columns);
            }
        }
        return found;
    }

    /**
     * Returns the column that tells of which frame the bytes are, and in which numbers come again; -1 if none does.
     *
     * @param found what {@link #among} returned
     */
    public static int idBeside(Set<Integer> found, List<String> names, List<List<String>> cells) {
        boolean hasBytes = found.stream().anyMatch(i -> areAll(cells.get(i), BYTE));
        for (int i = 0; i < cells.size() && hasBytes; i++) {
            boolean isId = IDS.contains(names.get(i).strip().toLowerCase(Locale.ROOT));
            if (isId && areAll(cells.get(i), NUMBER) && comeAgain(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean comeAgain(List<String> cells) {
        Set<String> known = new HashSet<>();
        return cells.stream().anyMatch(cell -> !cell.isBlank() && !known.add(cell.strip()));
    }

    private static boolean areAll(List<String> cells, Pattern pattern) {
        boolean any = false;
        for (String cell : cells) {
            if (!cell.isBlank() && !pattern.matcher(cell.strip()).matches()) {
                return false;
            }
            any |= !cell.isBlank();
        }
        return any;
    }

    private static boolean any(List<String> cells, Pattern pattern) {
        return cells.stream().anyMatch(cell -> pattern.matcher(cell.strip()).matches());
    }

    /** Returns the number in those bytes; NaN if there is none. */
    public static double value(byte[] bytes, int from, int to) {
        boolean isPrefixed = to - from > 2 && bytes[from] == '0' && (bytes[from + 1] | 0x20) == 'x';
        int start = isPrefixed ? from + 2 : from;
        if (start == to || to - from > LONGEST) {
            return Double.NaN;
        }
        long value = 0;
        for (int i = start; i < to; i++) {
            int digit = Character.digit(bytes[i], HEX);
            if (digit < 0) {
                return Double.NaN;
            }
            value = value * HEX + digit;
        }
        return value;
    }
}
