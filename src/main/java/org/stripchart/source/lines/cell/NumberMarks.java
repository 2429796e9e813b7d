// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.regex.Pattern;

/**
 * How the numbers of a table mark their fractions and their thousands.
 *
 * @param decimal before a fraction: a point, a comma, or {@link #EITHER}
 * @param group between thousands: a comma, a point, or {@link #NONE}
 * @param ambiguous whether a comma may just as well be the other mark
 */
public record NumberMarks(byte decimal, byte group, boolean ambiguous) {

    /** Both a point and a comma mark a fraction. */
    public static final byte EITHER = 0;

    public static final byte NONE = 0;

    public static final NumberMarks POINT = new NumberMarks((byte) '.', NONE, false);

    /** The same, where a comma that was taken to part cells may be the mark of a fraction. */
    public static final NumberMarks DOUBTFUL_POINT = new NumberMarks((byte) '.', NONE, true);

    private static final Pattern COMMA_GROUPS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+");
    private static final Pattern POINT_GROUPS = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern COMMA_GROUPS_AND_POINT = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+\\.\\d+");
    private static final Pattern POINT_GROUPS_AND_COMMA = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+,\\d+");
    /** A fraction of three places may as well be thousands, unless a zero stands before it. */
    private static final Pattern POINT_GROUP = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");

    private static final Pattern COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");
    private static final Pattern POINT_FRACTION = Pattern.compile("[-+]?\\d*\\.\\d+([eE][-+]?\\d+)?");

    /** Between digits they part thousands, besides points and commas. */
    private static final Pattern GROUPS_APART = Pattern.compile("(?<=\\d)[ '\\u00a0\\u202f](?=\\d{3})");

    /** Gathers what the cells of a table show of it. */
    public static final class Evidence {

        private boolean commaGroups;
        private boolean maybeCommaGroups;
        private boolean pointGroups;
        private boolean pointGroupsAndComma;
        private boolean maybePointGroups;
        private boolean commas;
        private boolean points;

        public void add(String text) {
            boolean hasComma = text.indexOf(',') >= 0;
            boolean hasPoint = text.indexOf('.') >= 0;
            if (!hasComma && !hasPoint) {
                return;
            }
            boolean mayBeApart = text.indexOf(' ') >= 0
                    || text.indexOf('\'') >= 0
                    || text.indexOf('\u00a0') >= 0
                    || text.indexOf('\u202f') >= 0;
            String cell = mayBeApart ? GROUPS_APART.matcher(text).replaceAll("") : text;
            // Most cells are like others, and a table has thousands of them.
            if (hasComma && hasPoint) {
                addOfBoth(cell);
            } else if (hasComma) {
                addOfCommas(cell);
            } else if (cell.indexOf('.') != cell.lastIndexOf('.')) {
                pointGroups = pointGroups || POINT_GROUPS.matcher(cell).matches();
            } else if (POINT_GROUP.matcher(cell).matches()) {
                maybePointGroups = true;
            } else {
                points = points || POINT_FRACTION.matcher(cell).matches();
            }
        }

        private void addOfBoth(String cell) {
            if (COMMA_GROUPS_AND_POINT.matcher(cell).matches()) {
                commaGroups = true;
            } else {
                pointGroupsAndComma = pointGroupsAndComma
                        || POINT_GROUPS_AND_COMMA.matcher(cell).matches();
            }
        }

        private void addOfCommas(String cell) {
            if (COMMA_GROUPS.matcher(cell).matches()) {
                commaGroups |= cell.indexOf(',') != cell.lastIndexOf(',');
                maybeCommaGroups = true;
            } else {
                commas = commas || COMMA.matcher(cell).matches();
            }
        }

        /**
         * Returns how the numbers are marked.
         *
         * @param commaDelimits whether a comma parts the cells, so that all others stand in quotes
         */
        public NumberMarks marks(boolean commaDelimits) {
            if (commaGroups && !commas) {
                return new NumberMarks((byte) '.', (byte) ',', false);
            }
            if (!points && (pointGroupsAndComma || (pointGroups && (commas || !maybePointGroups)))) {
                return new NumberMarks((byte) ',', (byte) '.', false);
            }
            boolean anyPoints = points || maybePointGroups;
            if (commas && !points && maybePointGroups) {
                return new NumberMarks((byte) ',', (byte) '.', true);
            }
            if (commas) {
                return new NumberMarks(points ? EITHER : (byte) ',', NONE, false);
            }
            if (maybeCommaGroups) {
                return anyPoints || commaDelimits
                        ? new NumberMarks((byte) '.', (byte) ',', !anyPoints)
                        : new NumberMarks((byte) ',', NONE, true);
            }
            // Nothing is known yet of a comma that does not delimit.
            return commaDelimits ? POINT : new NumberMarks(EITHER, NONE, false);
        }
    }

    /** Whether they equal others; what a record has for that is slow the first time, and each program reads one text first. */
    public boolean areAs(NumberMarks other) {
        return decimal == other.decimal && group == other.group && ambiguous == other.ambiguous;
    }

    /** Whether a comma may stand before a fraction. */
    public boolean mayBeComma() {
        return decimal != '.';
    }

    /** Returns what a person calls it; empty where nothing is out of the ordinary. */
    public String sentence() {
        String text = decimal == ',' ? "decimal comma" : decimal == EITHER || group == NONE ? "" : "decimal point";
        if (group != NONE) {
            text += group == ',' ? ", commas between thousands" : ", points between thousands";
        }
        return ambiguous && decimal == ',' && group == NONE ? text + " (or commas between thousands)" : text;
    }
}
