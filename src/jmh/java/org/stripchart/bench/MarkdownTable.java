// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table to paste into a document: the first column to the left, the others to the right. */
final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(String... headings) {
        rows.add(List.of(headings));
    }

    MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    MarkdownTable row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    "cells (" + cells.size() + ") must be " + rows.get(0).size());
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Milliseconds, or any number, with as many digits as mean something. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** A share, in per cent. */
    static String percent(double share) {
        return number(100 * share) + " %";
    }

    @Override
    public String toString() {
        String rule = "|---|" + "---:|".repeat(rows.get(0).size() - 1);
        List<String> lines =
                rows.stream().map(row -> "| " + String.join(" | ", row) + " |").collect(Collectors.toList());
        lines.add(1, rule);
        return String.join("\n", lines) + "\n";
    }
}
