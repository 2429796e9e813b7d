// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name, and the unit that was written behind it: {@code CH1 [V]}, {@code Temp (°C)}, {@code Druck p1 / bar}, {@code
 * Temp, °C}, {@code Zeit in s}.
 *
 * <p>Only what is known as a unit is one: {@code acc[1]}, {@code Temp (outside)}, {@code kB/s} and {@code rate/s} are
 * names. A slash needs blanks around it. What such names tell of the unit is asked for by {@link #within}.
 *
 * @param name without the unit, never blank unless the text is
 * @param unit as it is written, without brackets; empty if there is none
 */
public record NameAndUnit(String name, String unit) {

    private static final int LONGEST = 400;

    /** Of {@code iostat}, {@code pidstat} and {@code sar}: {@code rkB/s}, {@code MB_wrtn/s}, {@code kB_read}. */
    private static final Pattern BYTES = Pattern.compile("[a-z]{0,4}([kKMGT]i?B)(?:_[a-z]+)?(/s)?");

    private static final Pattern FOR_UNITS = Pattern.compile(
            "(?iu)(?:units?|einheit(?:en)?|unit[ée]s?|unidad(?:es)?|unidade|unit[àa]|eenheid|enhet|jednostka|单位|単位"
                    + "|unit_of_measurement|measurement unit)(?:[ _]?\\d+)?");

    private static final Pattern RATE = Pattern.compile("\\p{L}[\\p{L}\\d_-]*/s");

    /** Units behind a blank that no word looks like: a sign, a capital behind a small letter, or one of a few abbreviations. */
    private static final Pattern SURE =
            Pattern.compile("[°℃℉µμΩ].*|\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*|[MG]?Hz|[MGT]i?B|mbar|rpm|ppm"
                    + "|.+/(?:h|min|s|s²|s\\^2|m²|m2|m³|m3|[lL]|kg)");

    /** The numbers of a logger and of its sensor, and what somebody called it. */
    private static final Pattern LOGGER =
            Pattern.compile(" ?\\((?:LGR|SEN) S/N: [^,)]*(?:, (?!LBL)[^,)]*)*(?:, LBL: (?<label>[^)]*))?\\)$");

    /** Other names of tools by their units: what {@code sar} says of memory and disks, sizes of requests and how long they wait. */
    private static final Map<String, Pattern> UNITS = Map.of(
            "%",
            Pattern.compile("%\\p{L}.*|.*\\p{L}%|%"),
            "kB",
            Pattern.compile("kb[a-z]{4,}|[a-z]?areq-sz"),
            "MB",
            Pattern.compile("MB[a-z]{4,}"),
            "ms",
            Pattern.compile("(?:[a-z]_)?await|svctm"));

    /**
     * Returns the name of a column without what HOBO loggers write behind it, {@code Temp, °C (LGR S/N: 1, SEN S/N: 2, LBL:
     * Tank)}, but with the label that a person gave, {@code Temp Tank}; another text as it is.
     */
    public static String withoutLogger(String text) {
        Matcher logger = LOGGER.matcher(text);
        if (!logger.find()) {
            return text;
        }
        String label =
                logger.group("label") == null ? "" : " " + logger.group("label").strip();
        return of(text).name + label;
    }

    /** Takes a text apart. */
    public static NameAndUnit of(String text) {
        String all = LOGGER.matcher(text).replaceFirst("").strip();
        NameAndUnit whole = new NameAndUnit(all, "");
        if (all.length() < 3 || all.length() > LONGEST) {
            return whole;
        }
        char last = all.charAt(all.length() - 1);
        if (last == ']' || last == ')') {
            NameAndUnit split = inBrackets(all, last == ']' ? '[' : '(', whole);
            if (!split.equals(whole)) {
                return split;
            }
        }
        for (String mark : List.of(" / ", ", ", " in ")) {
            int at = all.lastIndexOf(mark);
            if (at > 0) {
                String unit = bare(all.substring(at + mark.length()).strip());
                // A / B is more likely a ratio than a size in bytes.
                boolean mayBeName = unit.equalsIgnoreCase("b");
                if (!mayBeName && isUnit(unit)) {
                    return split(all, at, unit, whole);
                }
            }
        }
        return whole;
    }

    /**
     * Returns the unit that a name tells and cannot be parted from, as tools that watch a system write it: {@code %user},
     * {@code rkB/s}, {@code r/s}, {@code kbmemfree}, {@code r_await}; or as people do, {@code pressure kPa}; empty if it tells none.
     */
    public static String within(String name) {
        String word = name.substring(name.lastIndexOf(' ') + 1);
        if (word.length() > LONGEST) {
            return "";
        }
        Matcher bytes = BYTES.matcher(word);
        if (bytes.matches()) {
            return bytes.group(1) + (bytes.group(2) == null ? "" : "/s");
        }
        if (RATE.matcher(word).matches()) {
            // Discards, of which iostat writes so: nobody counts days a second.
            return Units.isUnit(word) && !word.equals("d/s") ? word : "/s";
        }
        if (word.length() < name.length() && SURE.matcher(word).matches() && Units.isUnit(word)) {
            return word;
        }
        return UNITS.entrySet().stream()
                .filter(unit -> unit.getValue().matcher(word).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whether the cells of a column of that name are units. */
    public static boolean isForUnits(String name) {
        return FOR_UNITS.matcher(name.strip()).matches();
    }

    /** Whether that is a unit, as a row of units below a row of names has it. */
    public static boolean isUnit(String text) {
        return Units.isUnit(text);
    }

    private static NameAndUnit inBrackets(String all, char opening, NameAndUnit whole) {
        int at = opening(all, opening);
        if (at <= 0) {
            return whole;
        }
        String inside = all.substring(at + 1, all.length() - 1).strip();
        if (inside.equals("-") || (inside.isEmpty() && opening == '[')) {
            return split(all, at, "", whole);
        }
        // Traffic (in), Traffic (out).
        boolean mayBeWord = inside.equals("in") && opening == '(';
        return !mayBeWord && isUnit(inside) ? split(all, at, inside, whole) : whole;
    }

    /** Where the bracket opens that the last character closes, or -1. */
    private static int opening(String all, char opening) {
        char closing = all.charAt(all.length() - 1);
        int depth = 0;
        for (int i = all.length() - 1; i >= 0; i--) {
            char c = all.charAt(i);
            depth += c == closing ? 1 : c == opening ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Without the brackets of {@code v / (m/s)}. */
    private static String bare(String unit) {
        return unit.startsWith("(") && unit.endsWith(")")
                ? unit.substring(1, unit.length() - 1).strip()
                : unit;
    }

    private static NameAndUnit split(String all, int at, String unit, NameAndUnit whole) {
        String name = all.substring(0, at).strip();
        name = name.endsWith(" /") ? name.substring(0, name.length() - 2).strip() : name;
        return name.isEmpty() ? whole : new NameAndUnit(name, unit);
    }
}
