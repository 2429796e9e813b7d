// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

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

    private final ZoneId zone;
    private @Nullable Local local;
    private String latest = "";
    private int latestOffset = UNKNOWN;

    /** The names of the zone in use; most texts have none, and to make them takes its time. */
    private record Local(String standard, int standardOffset, String daylight, int daylightOffset) {

        static Local of(ZoneId zone) {
            TimeZone rules = TimeZone.getTimeZone(zone);
            int standard = rules.getRawOffset() / 1000;
            return new Local(
                    rules.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH),
                    standard,
                    rules.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH),
                    standard + rules.getDSTSavings() / 1000);
        }
    }

    ZoneNames(ZoneId zone) {
        this.zone = zone;
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
        Local names = local;
        if (names == null) {
            names = Local.of(zone);
            local = names;
        }
        if (name.equals(names.standard)) {
            return names.standardOffset;
        }
        return name.equals(names.daylight) ? names.daylightOffset : SURE.getOrDefault(name, UNKNOWN);
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
