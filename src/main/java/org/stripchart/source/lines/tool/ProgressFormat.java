// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * How far {@code dd}, {@code pv}, {@code rsync}, {@code curl}, {@code wget}, {@code rclone}, {@code yt-dlp} and {@code aria2c} are, as they tell on a terminal: the series
 * {@code bytes}, {@code progress} in per cent and {@code rate}, as far as the tool tells them.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class ProgressFormat implements LineFormat {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";
    private static final String NO_PERCENT = "(?<percent>(?!))?";
    private static final List<Pattern> LINES = List.of(
            // 1492123648 bytes (1.5 GB, 1.4 GiB) copied, 1 s, 1.5 GB/s
            Pattern.compile("(?<bytes>\\d+) (?<sizeUnit>)\\p{L}+(?: \\([^)]*\\))? \\p{L}+, " + NUMBER
                    + "(?:e-\\d+)? s, (?<rate>" + NUMBER + ") (?<rateUnit>[kKMGT]?i?B)/s" + NO_PERCENT + "\\s*"),
            // 1.34GiB 0:00:01 [1.34GiB/s] [======>        ] 33% ETA 0:00:02
            Pattern.compile("\\s*(?<bytes>" + NUMBER
                    + ") ?(?<sizeUnit>[kKMGT]?i?B) (?:\\d+:)?\\d+:\\d\\d:\\d\\d \\[ *(?<rate>" + NUMBER
                    + ") ?(?<rateUnit>[kKMGT]?i?B)/s\\](?: \\[[^\\]]*\\] *(?:(?<percent>\\d+)%)?.*)?\\s*"),
            // 12,345,344  12%   11.77MB/s    0:00:07
            Pattern.compile("\\s*(?<bytes>\\d{1,3}(?:[.,]\\d{3})*)(?<sizeUnit>)\\s+(?<percent>\\d+)%\\s+(?<rate>"
                    + NUMBER + ")(?<rateUnit>[kKMGT]?B)/s\\s+\\d+:\\d\\d:\\d\\d.*"),
            // 12 1000M   12  120M    0     0  60.0M      0  0:00:16  0:00:02  0:00:14 60.0M
            Pattern.compile(
                    "\\s*(?<percent>\\d+)\\s+[\\d.]+[kMGTP]?\\s+\\d+\\s+(?<bytes>[\\d.]+)(?<sizeUnit>[kMGTP]?)\\s+\\d+\\s+[\\d.]+[kMGTP]?"
                            + "(?:\\s+[\\d.]+[kMGTP]?){2}\\s+[-\\d:hmdy ]*[-:][-\\d:hmdy ]*?\\s+(?<rate>[\\d.]+)(?<rateUnit>[kMGTP]?)\\s*"),
            // 100K .......... .......... .......... .......... ..........  1% 2.51M 50s
            Pattern.compile("\\s*(?<bytes>\\d+)(?<sizeUnit>K)(?: [., ]*[.,][., ]*?)\\s+(?:(?<percent>\\d+)%)? *(?<rate>"
                    + NUMBER + ")(?<rateUnit>[KMGT]?)(?:[= ].*)?"),
            // Transferred:  10.123 MiB / 100 MiB, 10%, 5.062 MiB/s, ETA 17s
            Pattern.compile(
                    "\\s*(?:[A-Za-z]+ *: *)?\\s*(?<bytes>" + NUMBER + ") ?(?<sizeUnit>[kKMGT]?i?B) ?/ ?" + NUMBER
                            + " ?[kKMGT]?i?B, (?<percent>\\d+)%, (?<rate>" + NUMBER
                            + ") ?(?<rateUnit>[kKMGT]?i?B)/s, ETA .*"),
            // [download]   1.0% of   10.00MiB at    1.00MiB/s ETA 00:10
            Pattern.compile("\\[download\\] +(?<percent>" + NUMBER + ")% of +~? *(?<bytes>(?!))?(?<sizeUnit>)" + NUMBER
                    + "[KMGT]?i?B at +(?<rate>" + NUMBER + ")(?<rateUnit>[KMGT]?i?B)/s ETA .*"),
            // [#2089b0 400.0KiB/33.2MiB(1%) CN:1 DL:115.7KiB ETA:4m51s]
            Pattern.compile("\\[#\\w+ (?<bytes>" + NUMBER + ")(?<sizeUnit>[KMGT]?i?B)/" + NUMBER
                    + "[KMGT]?i?B\\((?<percent>\\d+)%\\) .*\\bDL:(?<rate>" + NUMBER + ")(?<rateUnit>[KMGT]?i?B)\\b.*"),
            // x   5%[>          ]   5.23M  2.61MB/s    eta 40s
            Pattern.compile(".*\\s(?<percent>\\d+)%\\[[^\\]]*\\]\\s+(?<bytes>" + NUMBER
                    + ")(?<sizeUnit>[KMGT]?)\\s+(?<rate>" + NUMBER + ")(?<rateUnit>[KMGT]?)B/s.*"));

    /** What curl has above its numbers, and what dd says at its end. */
    private static final Pattern BESIDE =
            Pattern.compile("\\s*% Total +% Received.*|\\s*Dload +Upload.*|\\s*\\d+\\+\\d+ \\p{L}+ \\p{L}+\\s*"
                    + "|Elapsed time: +\\d+[hm].*");

    /** What rclone tells of files, and since when. */
    private static final Pattern FILES =
            Pattern.compile("Transferred: +(?<files>\\d+) / \\d+, \\d+%|Elapsed time: +(?<elapsed>\\d+(?:\\.\\d+)?)s");

    private boolean begun;

    @Override
    public String sentence() {
        return "the progress of a tool";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (!begun && !mayBe(bytes, from, to)) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        for (Pattern pattern : LINES) {
            Matcher progress = pattern.matcher(line);
            if (progress.matches()) {
                begun = true;
                return put(progress, rows);
            }
        }
        Matcher files = FILES.matcher(line);
        if (begun && files.matches()) {
            boolean isTime = files.group("files") == null;
            ToolLine.put(
                    rows, isTime ? "elapsed" : "files", files.group(isTime ? "elapsed" : "files"), isTime ? "s" : "");
            return rows.commit();
        }
        if (BESIDE.matcher(line).matches() && (begun || line.contains("% "))) {
            begun = true;
            return Outcome.PASSED;
        }
        return Outcome.OTHER_FORMAT;
    }

    private static boolean mayBe(byte[] bytes, int from, int to) {
        return ToolLine.contains(bytes, from, to, "B/s")
                || ToolLine.contains(bytes, from, to, "% ")
                || ToolLine.contains(bytes, from, to, "%) ");
    }

    private static Outcome put(Matcher progress, RowWriter rows) {
        @Nullable String size = progress.group("bytes");
        if (size != null) {
            boolean isGrouped = progress.group("sizeUnit").isEmpty();
            put(rows, "bytes", isGrouped ? size.replaceAll("[.,]", "") : size, data(progress.group("sizeUnit")));
        }
        @Nullable String percent = progress.group("percent");
        if (percent != null) {
            put(rows, "progress", percent, "%");
        }
        put(rows, "rate", progress.group("rate"), data(progress.group("rateUnit")) + "/s");
        return rows.commit();
    }

    private static void put(RowWriter rows, String name, String number, String unit) {
        ToolLine.put(rows, name, number.replace(',', '.'), unit);
    }

    /** A prefix alone is one of powers of 1024. */
    private static String data(String unit) {
        if (unit.isEmpty()) {
            return "B";
        }
        return unit.endsWith("B") ? unit : unit.replace('k', 'K') + "iB";
    }
}
