// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;

/**
 * What a column of a table holds, beside the x.
 *
 * @param kind of its cells
 * @param name in the header, without a unit
 * @param unit of its numbers; empty if it has none
 * @param decimals of its numbers
 * @param size of its numbers
 */
record RandomColumn(Kind kind, String name, String unit, int decimals, int size) {

    /** What a cell holds. */
    enum Kind {
        NUMBER,
        /** A number with a unit. */
        QUANTITY,
        /** A number with marks between its thousands. */
        GROUPED,
        SCIENTIFIC,
        /** One of a few words. */
        STATE,
        /** A sentence, another one in each row. */
        FREE,
        /** Which device the row is of. */
        LABEL
    }

    private static final String[] NAMES = {
        "temp",
        "pressure",
        "flow",
        "voltage",
        "CH1",
        "Kanal 2",
        "Außen",
        "Druck p1",
        "n_rev",
        "bytes_in",
        "Höhe",
        "U 1",
        "speed",
        "CPU usage",
        "Leistung",
        "a",
        "b",
        "I_out"
    };

    private static final String[] UNITS = {"V", "mV", "°C", "bar", "l/min", "%", "A", "kW", "Hz", "m/s", "µS/cm", "rpm"
    };
    private static final String[] TIGHT = {"%", "MiB", "W", "ms", "°C"};
    private static final String[] STATES = {"on", "off", "idle", "half open"};
    private static final String[] TEXTS = {"mode", "status", "door", "valve", "phase"};

    static RandomColumn of(Choices choices, int place, boolean mayBeText) {
        int drawn = choices.below(20);
        Kind kind = drawn < 12
                ? Kind.NUMBER
                : drawn < 14
                        ? Kind.QUANTITY
                        : drawn < 16
                                ? Kind.GROUPED
                                : drawn < 17 ? Kind.SCIENTIFIC : drawn < 19 ? Kind.STATE : Kind.FREE;
        boolean isText = kind == Kind.STATE || kind == Kind.FREE;
        kind = isText && !mayBeText ? Kind.NUMBER : kind;
        // Columns that stand beside each other draw from different names.
        int name = 3 * place + choices.below(3);
        return new RandomColumn(
                kind,
                kind == Kind.STATE ? TEXTS[place % TEXTS.length] : kind == Kind.FREE ? "message" : NAMES[name],
                kind == Kind.QUANTITY ? choices.of(TIGHT) : choices.of(UNITS),
                kind == Kind.GROUPED ? choices.of(2, 1) : choices.of(1, 0, 2, 3),
                choices.of(100, 10, 10_000));
    }

    /** A column like this with another name. */
    RandomColumn named(String newName) {
        return new RandomColumn(kind, newName, unit, decimals, size);
    }

    boolean isText() {
        return kind == Kind.STATE || kind == Kind.FREE || kind == Kind.LABEL;
    }

    /** Whether the unit stands in the header, if units do. */
    boolean hasUnitInHeader() {
        return !isText() && kind != Kind.QUANTITY;
    }

    /** Returns the number of a cell. */
    BigDecimal number(Random random) {
        double value = random.nextDouble() * size * (random.nextInt(4) == 0 ? -1 : 1);
        double large = kind == Kind.GROUPED ? value * 100 : value;
        return BigDecimal.valueOf(large).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns the number as it is written. */
    String written(BigDecimal number, char mark, char group) {
        String plain = kind == Kind.SCIENTIFIC
                ? String.format(Locale.ROOT, "%.12e", number)
                : kind == Kind.GROUPED ? grouped(number.toPlainString(), group) : number.toPlainString();
        int point = plain.lastIndexOf('.');
        return point < 0 ? plain : plain.substring(0, point) + mark + plain.substring(point + 1);
    }

    private static String grouped(String plain, char group) {
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) {
            text.insert(i, group);
        }
        return text.toString();
    }

    /** Returns a text of a cell. */
    String text(int row, Random random) {
        return kind == Kind.FREE
                ? "he said \"" + row + "\"; then, again " + row
                : STATES[random.nextInt(STATES.length)];
    }
}
