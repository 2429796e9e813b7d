// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.Locale;

/**
 * A figure that must hold. A group prints it as a line of its own, which {@link Bench} moves to the head of the report.
 *
 * @param figure what was measured
 * @param bar what must hold, in words
 * @param reached the measured value, with its unit
 * @param held whether it holds
 */
record Bar(String figure, String bar, String reached, boolean held) {

    private static final String MARK = "BAR\t";

    static Bar atMost(String figure, double most, double value, String unit) {
        return new Bar(figure, "at most " + plain(most) + unit, MarkdownTable.number(value) + unit, value <= most);
    }

    static Bar atLeast(String figure, double least, double value, String unit) {
        return new Bar(figure, "at least " + plain(least) + unit, MarkdownTable.number(value) + unit, value >= least);
    }

    void print() {
        System.out.println(MARK + figure + "\t" + bar + "\t" + reached + "\t" + (held ? "yes" : "**no**"));
    }

    static boolean isBar(String line) {
        return line.startsWith(MARK);
    }

    static String[] cells(String line) {
        return line.substring(MARK.length()).split("\t", -1);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%s", value);
    }
}
