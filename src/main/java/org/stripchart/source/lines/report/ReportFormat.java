// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * What a tool reports, in lines of a few forms. A blank line may end what is kept of those before it, and one that is too long for any tool is none.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public abstract class ReportFormat implements LineFormat {

    private static final int LONGEST = 2000;

    private final String sentence;

    ReportFormat(String sentence) {
        this.sentence = sentence;
    }

    /** Returns what makes the formats of this room. */
    public static List<Supplier<LineFormat>> all() {
        return List.of(
                MongoFormat::new,
                RedisFormat::new,
                VolkszaehlerFormat::new,
                StressFormat::new,
                MetarFormat::new,
                DiskUsersFormat::new,
                RouteFormat::new,
                NginxFormat::new,
                QueueFormat::new,
                LinkFormat::new,
                ChronyFormat::new,
                VarnishFormat::new,
                StraceFormat::new,
                IftopFormat::new,
                SocketFormat::new,
                AfterburnerFormat::new,
                RecordsFormat::new,
                CountersFormat::new);
    }

    @Override
    public final String sentence() {
        return sentence;
    }

    @Override
    public final Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        if (at == to) {
            return blank(rows);
        }
        return to - from <= longest() && mayBe(bytes[at])
                ? line(new String(bytes, from, to - from, StandardCharsets.UTF_8), rows)
                : Outcome.OTHER_FORMAT;
    }

    /** Returns how many bytes a line has at most. */
    int longest() {
        return LONGEST;
    }

    /** Whether a line may begin with that, behind blanks. */
    abstract boolean mayBe(byte first);

    /** Reads a line, as {@link LineFormat#read} does. */
    abstract Outcome line(String line, RowWriter rows);

    /** Takes a blank line. */
    Outcome blank(RowWriter rows) {
        return Outcome.SKIPPED;
    }

    /** Puts a number, which the line's pattern has found to be one. */
    static void put(RowWriter rows, String name, @Nullable String number, String unit) {
        if (number != null) {
            rows.put(rows.label(name), Double.parseDouble(number), Unit.of(unit));
        }
    }

    /** Puts the number in a group of the pattern under the group's name, if it was found. */
    static void put(RowWriter rows, Matcher line, String group, String unit) {
        put(rows, group, line.group(group), unit);
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
