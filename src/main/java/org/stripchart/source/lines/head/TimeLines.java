// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.time.LineTime;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.rows.XRule;

/**
 * Lines that hold nothing but a time, which is that of the lines that follow: {@code date} before each reading, the blocks of
 * {@code iostat -t}.
 *
 * <p>A time as a text is one of its own. Numbers must come by turns with other lines and grow; or a single one must be that
 * of now.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TimeLines {

    private static final int LONGEST = 80;

    private static final double DAY = 86_400;

    /** So many of the points may have the x of the one before, since a trial takes rows of one table for such of another. */
    private static final double MOST_REPEATED = 0.75;

    private static final double MOST_UNDER_ONE = 0.5;

    /** What may stand before the time, in lower case, with marks around it. */
    private static final List<String> WORDS = List.of("time:", "date:", "timestamp:", "zzz");

    private static final String PADDED = "time ";

    private final LineTime times;
    private final HeldLines others = new HeldLines();
    private double seconds = Double.NaN;
    private int count;

    private TimeLines(LineTime times) {
        this.times = times;
    }

    /**
     * What a head is.
     *
     * @param lines of it, without those that are times
     * @param times that are among them; null if there are none
     * @param best of the kinds of text; null if it is none
     */
    record Judged(
            HeldLines lines,
            @Nullable TimeLines times,
            @Nullable Verdict best) {}

    /** Judges a head, with lines that are times if such are among them. */
    static Judged judge(HeldLines held, Trials trials, TimeContext context) {
        TimeLines times = among(held, context);
        Verdict best = times == null ? null : trials.best(times.others);
        return times != null && best != null && times.fits(best.trial())
                ? new Judged(times.others, times, best)
                : new Judged(held, null, trials.best(held));
    }

    /** Returns those among the lines; null if there are none, or nothing else. */
    private static @Nullable TimeLines among(HeldLines held, TimeContext context) {
        List<String> starts = new ArrayList<>();
        for (HeldLines.Line line : held.all()) {
            byte[] text = line.bytes();
            starts.add(text.length > LONGEST ? "" : new String(text, 0, text.length, StandardCharsets.UTF_8));
        }
        TimeLines found = new TimeLines(LineTime.decide(starts, context));
        return found.part(held.all(), context.arrival()) ? found : null;
    }

    private boolean part(List<HeldLines.Line> lines, double arrival) {
        boolean areNumbers = false;
        boolean takeTurns = true;
        int since = 0;
        int stamped = 0;
        double latest = Double.NEGATIVE_INFINITY;
        for (HeldLines.Line line : lines) {
            byte[] text = line.bytes();
            if (isTime(text, 0, text.length)) {
                takeTurns &= count == 0 || (since > 0 && times.seconds() > latest);
                areNumbers |= !times.isByText();
                latest = times.seconds();
                seconds = latest;
                count++;
                since = 0;
            } else {
                since += HeldLines.mayHoldNumber(text, 0, text.length) ? 1 : 0;
                stamped += beginsWithTime(text) ? 1 : 0;
                others.add(line.at(seconds));
            }
        }
        boolean isNow = Math.abs(latest - arrival) < DAY;
        return count > 0
                // Among rows with times, -1117 behind one is a value that looks like an offset.
                && stamped <= count
                && others.withNumbers() >= Math.max(1, count - 1)
                && (!areNumbers || (takeTurns && (count > 1 || isNow)));
    }

    private boolean beginsWithTime(byte[] text) {
        return times.find(text, 0, text.length) > 0 && times.isByText() && times.isAbsolute() && times.isMoment();
    }

    /** Whether what the other lines made is no table of many rows, of which one time says nothing. */
    private boolean fits(Trial trial) {
        return trial.repeated() < (count == 1 ? MOST_UNDER_ONE : MOST_REPEATED);
    }

    /** Whether the line is such a one, whose time is that of the rows that follow. */
    boolean take(byte[] bytes, int from, int to, XRule x) {
        if (!isTime(bytes, from, to)) {
            return false;
        }
        seconds = times.seconds();
        x.timeAbove(seconds);
        return true;
    }

    /** Returns what reads them. */
    LineTime times() {
        return times;
    }

    /** Begins: the rows that follow are of the latest time. */
    void begin(XRule x) {
        x.expectTimesAbove();
        x.timeAbove(seconds);
    }

    private boolean isTime(byte[] bytes, int from, int to) {
        if (to - from > LONGEST || to == from) {
            return false;
        }
        int at = behindWord(bytes, behindMarks(bytes, from, to), to);
        int end = to;
        while (end > at && isMark(bytes[end - 1])) {
            end--;
        }
        if (at == end) {
            return false;
        }
        boolean isFound = times.find(bytes, at, end) == end;
        if (isFound && !(times.isAbsolute() && times.isMoment())) {
            times.unread();
            return false;
        }
        return isFound;
    }

    private static int behindMarks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isMark(bytes[at])) {
            at++;
        }
        return at;
    }

    private static int behindWord(byte[] bytes, int from, int to) {
        for (String word : WORDS) {
            if (to - from > word.length() && isWord(bytes, from, word)) {
                return behindMarks(bytes, from + word.length(), to);
            }
        }
        // As rtl_433 has it, below each other.
        int colon = to - from > PADDED.length() && isWord(bytes, from, PADDED)
                ? behindMarks(bytes, from + PADDED.length(), to)
                : to;
        return colon < to && bytes[colon] == ':' ? behindMarks(bytes, colon + 1, to) : from;
    }

    private static boolean isWord(byte[] bytes, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(bytes[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(byte b) {
        return b == ' ' || b == '\t' || b == '*' || b == '=' || b == '-' || b == '[' || b == ']' || b == '\r';
    }
}
