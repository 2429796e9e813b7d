// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Knows the offsets that abbreviations such as {@code UTC} and {@code CEST} name: those without a second meaning, and
 * those of the zone that is in use.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class ZoneNames {

    /** An abbreviation that names no offset for sure. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int HOUR = 3600;

    private static final Map<String, Integer> SURE = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", HOUR),
            Map.entry("CET", HOUR),
            Map.entry("CEST", 2 * HOUR),
            Map.entry("MEZ", HOUR),
            Map.entry("MESZ", 2 * HOUR),
            Map.entry("EET", 2 * HOUR),
            Map.entry("EEST", 3 * HOUR),
            Map.entry("MSK", 3 * HOUR),
            Map.entry("EST", -5 * HOUR),
            Map.entry("EDT", -4 * HOUR),
            Map.entry("MDT", -6 * HOUR),
            Map.entry("PST", -8 * HOUR),
            Map.entry("PDT", -7 * HOUR),
            Map.entry("AKST", -9 * HOUR),
            Map.entry("AKDT", -8 * HOUR),
            Map.entry("HST", -10 * HOUR),
            Map.entry("JST", 9 * HOUR),
            Map.entry("KST", 9 * HOUR),
            Map.entry("AEST", 10 * HOUR),
            Map.entry("AEDT", 11 * HOUR),
            Map.entry("AWST", 8 * HOUR),
            Map.entry("NZST", 12 * HOUR),
            Map.entry("NZDT", 13 * HOUR));

    private final String standard;
    private final String daylight;
    private final int standardOffset;
    private final int daylightOffset;
    private String latest = "";
    private int latestOffset = UNKNOWN;

    ZoneNames(ZoneId zone) {
        TimeZone rules = TimeZone.getTimeZone(zone);
        standard = rules.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH);
        daylight = rules.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH);
        standardOffset = rules.getRawOffset() / 1000;
        daylightOffset = standardOffset + rules.getDSTSavings() / 1000;
    }

    /** Returns the seconds east of Greenwich that a word of capitals names, or {@link #UNKNOWN}. */
    int offset(byte[] bytes, int from, int to) {
        if (!isLatest(bytes, from, to)) {
            latest = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
            latestOffset = look(latest);
        }
        return latestOffset;
    }

    private int look(String name) {
        if (name.equals(standard)) {
            return standardOffset;
        }
        return name.equals(daylight) ? daylightOffset : SURE.getOrDefault(name, UNKNOWN);
    }

    private boolean isLatest(byte[] bytes, int from, int to) {
        if (to - from != latest.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != latest.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
