// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.phrase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code pgbench -P} and {@code radeontop -d -} print: a time, then {@link Phrases}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class PhraseFormat implements LineFormat {

    private static final int LONGEST = 2000;

    private static final Pattern PGBENCH =
            Pattern.compile("progress: (?<time>\\d+\\.\\d+) s, (?<phrases>\\d+\\.\\d+ tps, .*)");

    private static final Pattern RADEONTOP =
            Pattern.compile("(?:(?<time>\\d{9,11}\\.\\d+): )?bus \\w+, (?<phrases>gpu \\d.*)");

    private static final Pattern BESIDE =
            Pattern.compile("Dumping to .*, until termination\\.|pgbench \\(.*\\)|starting vacuum.*");

    /** What pgbench says of all at its end. */
    private static final Pattern SUMMARY = Pattern.compile("(?:transaction type|scaling factor|query mode|duration"
            + "|(?:maximum )?number of [a-z ]+): .*|(?:latency [a-z]+|initial connection time|tps) = .*");

    private String sentence = "phrases";
    private boolean isPgbench;

    /** Returns what makes the formats of this room. */
    public static List<Supplier<LineFormat>> all() {
        return List.of(PhraseFormat::new, TegraFormat::new);
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (from == to) {
            return Outcome.SKIPPED;
        }
        boolean mayBe = to - from < LONGEST && (isPgbench || isFirst(bytes[from]));
        if (!mayBe) {
            return Outcome.OTHER_FORMAT;
        }
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        Matcher pgbench = PGBENCH.matcher(line);
        if (pgbench.matches()) {
            sentence = "pgbench";
            isPgbench = true;
            Phrases.put(pgbench.group("phrases"), rows);
            rows.x().putOwn(Double.parseDouble(pgbench.group("time")));
            return rows.commit();
        }
        Matcher radeontop = RADEONTOP.matcher(line);
        if (radeontop.matches()) {
            sentence = "radeontop";
            Phrases.put(radeontop.group("phrases"), rows);
            if (radeontop.group("time") != null) {
                rows.x().putTime(Double.parseDouble(radeontop.group("time")));
            }
            return rows.commit();
        }
        boolean isBeside = BESIDE.matcher(line).matches()
                || (isPgbench && SUMMARY.matcher(line).matches());
        return isBeside ? Outcome.PASSED : Outcome.OTHER_FORMAT;
    }

    private static boolean isFirst(byte b) {
        return (b >= '0' && b <= '9') || "pbDs".indexOf(b) >= 0;
    }
}
