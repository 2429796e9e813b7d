// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The telegrams of electricity meters (IEC 62056-21, DSMR): from {@code /ISK5\2M550T} to {@code !A1B2}, or to {@code !} where
 * there is no checksum.
 *
 * <p>What has a unit is a series, under its code, {@code 1-0:1.7.0}, {@code 1-0:1.8.0*255} or {@code 1.8.0}. x is the time that the
 * telegram tells, in {@code 0-0:1.0.0}. A telegram with a wrong checksum, or one that has no beginning, is rejected as a whole.
 * Where nothing but values comes, those until a code comes again are of one moment.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DsmrFormat implements LineFormat {

    private static final Pattern HEAD = Pattern.compile("/[A-Za-z]{3}[0-9].*");
    private static final Pattern OBJECT = Pattern.compile(
            "(\\d{1,3}-\\d{1,3}:)?[0-9CFLP]{1,3}\\.[0-9F]{1,3}(?:\\.\\d{1,3})?(?:[*&]\\d{1,3})?(?:\\([^()]*\\))+\\s*");
    /** A number with its unit, after the time of the measurement perhaps; a log of faults has more. */
    private static final Pattern VALUE =
            Pattern.compile("([^()]+)(?:\\(\\d{12}[SW]\\))?\\((\\d+(?:\\.\\d+)?)\\*([^()]+)\\)\\s*");

    private static final Pattern TIME = Pattern.compile("0-0:1\\.0\\.0\\((\\d{12})([SW])\\)\\s*");
    private static final Pattern CONTINUED = Pattern.compile("\\([^()]*\\)\\s*");
    private static final Pattern END = Pattern.compile("!([0-9A-Fa-f]{4})?\\s*");

    /** More lines than any meter sends. */
    private static final int MOST = 200;

    private final List<String> lines = new ArrayList<>();
    /** Values by their codes that stand in no telegram. */
    private final Map<String, String> loose = new LinkedHashMap<>();

    private boolean hasTelegrams;
    /** Whether a line was none of a telegram. */
    private boolean broken;

    @Override
    public String sentence() {
        return "telegrams of an electricity meter (DSMR)";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (from == to) {
            if (lines.isEmpty()) {
                return Outcome.SKIPPED;
            }
            lines.add("");
            return Outcome.PASSED;
        }
        byte first = bytes[from];
        boolean mayBe = first == '/' || first == '!' || first == '(' || (first >= '0' && first <= '9') || isCode(first);
        if (!mayBe) {
            broken = !lines.isEmpty();
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        if (first == '/' && HEAD.matcher(line).matches()) {
            begin();
            hasTelegrams = true;
            lines.add(line);
            return Outcome.PASSED;
        }
        Matcher end = first == '!' ? END.matcher(line) : null;
        if (end != null && end.matches()) {
            return end(line, end.group(1), rows);
        }
        Matcher object = OBJECT.matcher(line);
        boolean isObject = object.matches();
        if (lines.isEmpty()) {
            return isObject ? loose(line, object.group(1) != null, rows) : Outcome.OTHER_FORMAT;
        }
        if (!isObject && !CONTINUED.matcher(line).matches()) {
            broken = true;
            return Outcome.OTHER_FORMAT;
        }
        broken |= lines.size() == MOST;
        if (!broken) {
            lines.add(line);
        }
        return Outcome.PASSED;
    }

    /** A value outside any telegram; one of which the code is not whole is known by its unit. */
    private Outcome loose(String line, boolean isWhole, RowWriter rows) {
        Matcher value = VALUE.matcher(line);
        boolean hasUnit = value.matches();
        if (hasTelegrams || !hasUnit) {
            return isWhole ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        boolean isNext = loose.containsKey(value.group(1)) || loose.size() == MOST;
        Outcome outcome = isNext ? end(rows) : Outcome.PASSED;
        loose.put(value.group(1), line);
        return outcome;
    }

    @Override
    public Outcome end(RowWriter rows) {
        List<String> objects = List.copyOf(loose.values());
        loose.clear();
        return objects.isEmpty() ? Outcome.PASSED : put(objects, rows);
    }

    /** Whether a code may begin with that, in place of a digit. */
    private static boolean isCode(byte b) {
        return b == 'C' || b == 'F' || b == 'L' || b == 'P';
    }

    private Outcome end(String line, @Nullable String sum, RowWriter rows) {
        boolean isWhole = !lines.isEmpty() && !broken;
        // The sum is over all lines with their ends, up to the mark.
        String telegram = String.join("\r\n", lines) + "\r\n" + line.charAt(0);
        List<String> objects = List.copyOf(lines);
        begin();
        hasTelegrams = true;
        if (!isWhole) {
            return Outcome.CUT_SHORT;
        }
        if (sum != null && Integer.parseInt(sum, 16) != crc(telegram)) {
            return Outcome.CHECKSUM;
        }
        return put(objects, rows);
    }

    private static Outcome put(List<String> objects, RowWriter rows) {
        boolean any = false;
        for (String object : objects) {
            Matcher time = TIME.matcher(object);
            if (time.matches()) {
                rows.x().putTime(seconds(time.group(1), time.group(2)));
            }
            Matcher value = VALUE.matcher(object);
            if (value.matches()) {
                ToolLine.put(rows, value.group(1), value.group(2), value.group(3));
                any = true;
            }
        }
        if (any) {
            return rows.commit();
        }
        rows.clear();
        return Outcome.PASSED;
    }

    /** Seconds since the epoch; S is summer time and W winter time in the middle of Europe. */
    private static double seconds(String digits, String season) {
        int[] parts = new int[6];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(digits.substring(2 * i, 2 * i + 2));
        }
        try {
            LocalDateTime time = LocalDateTime.of(2000 + parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
            return time.toEpochSecond(ZoneOffset.ofHours(season.equals("S") ? 2 : 1));
        } catch (DateTimeException e) {
            // A clock that was never set.
            return Double.NaN;
        }
    }

    /** CRC-16 with the polynomial x^16 + x^15 + x^2 + 1, from the lowest bit on. */
    static int crc(String telegram) {
        int crc = 0;
        for (byte b : telegram.getBytes(StandardCharsets.ISO_8859_1)) {
            crc ^= b & 0xFF;
            for (int i = 0; i < 8; i++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
            }
        }
        return crc;
    }

    @Override
    public void restart() {
        begin();
        hasTelegrams = false;
    }

    private void begin() {
        lines.clear();
        loose.clear();
        broken = false;
    }
}
