// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the rows at the end of what sar and its kin print: their averages are no measurements of their own.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class Summary {

    /** What the tools write instead of a time, in the languages that they speak. */
    private static final Set<String> WORDS = Set.of(
            "Average",
            "Summary",
            "Durchschn.",
            "Moyenne",
            "Media",
            "Média",
            "Gemiddeld",
            "Gemiddelde",
            "Średnia",
            "Среднее",
            "Середнє",
            "Průměr",
            "Genomsnitt",
            "Middel",
            "Gennemsnit",
            "Gj.snitt",
            "Keskiarvo",
            "Átlag",
            "平均値",
            "平均时间",
            "平均時間");

    /** What spreadsheets and loggers write before the sum of a column, or what else was made of it, in lower case. */
    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "sum",
            "sums",
            "average",
            "averages",
            "avg",
            "mean",
            "median",
            "min",
            "max",
            "minimum",
            "maximum",
            "std",
            "stdev",
            "stddev",
            "count",
            "summe",
            "gesamt",
            "mittel",
            "mittelwert",
            "durchschnitt",
            "moyenne",
            "somme",
            "media",
            "suma",
            "totale",
            "somma",
            "totaal",
            "gemiddelde");

    private static final int LONGEST = 24;

    private Summary() {}

    /** Whether a cell where a number should be says that its row tells what was made of those above. */
    public static boolean isTotal(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        return isTotal(bytes, 0, bytes.length);
    }

    /** The same for the bytes of a cell. */
    public static boolean isTotal(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == ':' ? to - 1 : to;
        return end > from
                && end - from < LONGEST
                && (bytes[from] < '0' || bytes[from] > '9')
                && TOTALS.contains(new String(bytes, from, end - from, StandardCharsets.UTF_8)
                        .strip()
                        .toLowerCase(Locale.ROOT));
    }

    public static boolean is(byte[] bytes, int begin, int to) {
        int from = begin < to && bytes[begin] == '"' ? begin + 1 : begin;
        if (from == to || (bytes[from] >= '0' && bytes[from] <= '9')) {
            return false;
        }
        int colon = from;
        while (colon < to && colon - from < LONGEST && bytes[colon] != ':') {
            colon++;
        }
        return colon < to - 1
                && bytes[colon] == ':'
                && WORDS.contains(new String(bytes, from, colon - from, StandardCharsets.UTF_8).strip());
    }
}
