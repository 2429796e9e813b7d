// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The usual units, by how people and programs write them. */
final class UnitTable {

    private static final String DATA = "data";
    private static final String TIME = "time";
    private static final String PREFIXES = "KMGTP";
    private static final int SHORTEST_WORD = 3;

    /** Nobody writes units that are longer. */
    private static final int LONGEST = 24;

    /** In nanoseconds: powers of ten divide without an error. */
    private static final Map<String, Double> TIMES = Map.ofEntries(
            Map.entry("ns", 1.0),
            Map.entry("nsec", 1.0),
            Map.entry("us", 1e3),
            Map.entry("µs", 1e3),
            Map.entry("usec", 1e3),
            Map.entry("ms", 1e6),
            Map.entry("msec", 1e6),
            Map.entry("millis", 1e6),
            Map.entry("s", 1e9),
            Map.entry("sec", 1e9),
            Map.entry("secs", 1e9),
            Map.entry("second", 1e9),
            Map.entry("seconds", 1e9),
            Map.entry("min", 60e9),
            Map.entry("mins", 60e9),
            Map.entry("minute", 60e9),
            Map.entry("minutes", 60e9),
            Map.entry("h", 3600e9),
            Map.entry("hr", 3600e9),
            Map.entry("hrs", 3600e9),
            Map.entry("hour", 3600e9),
            Map.entry("hours", 3600e9),
            Map.entry("d", 86_400e9),
            Map.entry("day", 86_400e9),
            Map.entry("days", 86_400e9));

    /** Prefixes of physics by their power of ten, above the smallest of them. */
    private static final Map<Character, Double> POWERS = Map.ofEntries(
            Map.entry('p', 1.0),
            Map.entry('n', 1e3),
            Map.entry('u', 1e6),
            Map.entry('µ', 1e6),
            Map.entry('m', 1e9),
            Map.entry('c', 1e10),
            Map.entry('d', 1e11),
            Map.entry('h', 1e14),
            Map.entry('k', 1e15),
            Map.entry('M', 1e18),
            Map.entry('G', 1e21),
            Map.entry('T', 1e24));

    private static final double NO_PREFIX = 1e12;

    private static final Set<String> BASES = Set.of(
            "V", "A", "W", "Hz", "Wh", "J", "Ω", "Ohm", "ohm", "Pa", "bar", "g", "m", "N", "VA", "VAr", "var", "Ah",
            "L", "l", "lx", "lm", "cd", "mol", "eV", "Sv");

    /** These are something else when they stand alone. */
    private static final Set<String> PREFIXED_BASES = Set.of("F", "H", "S", "T", "C");

    private static final Set<String> NO_PREFIXED = Set.of("pm", "cd");

    /** Units that are of their own kind, or of that of the first of a row. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("°C", "C", "℃", "degC", "deg C", "degrees C", "*C", "'C"),
            List.of("°F", "F", "℉", "degF", "deg F", "degrees F", "*F", "'F"),
            List.of("°", "deg"),
            List.of("rpm", "RPM"),
            List.of("fps", "FPS"),
            List.of("lux"),
            List.of("m³", "m3", "m^3"),
            List.of("kn", "kt"),
            List.of("dB"),
            List.of("dBm"),
            List.of("dBA"),
            List.of("dBi"),
            List.of("dBFS"),
            List.of("ppm"),
            List.of("ppb"),
            List.of("mph"),
            List.of("kph"),
            List.of("psi"),
            List.of("inHg"),
            List.of("mmHg"),
            List.of("rad"),
            List.of("px"),
            List.of("pkts"),
            List.of("ops"),
            List.of("req"),
            List.of("x"),
            List.of("$"),
            List.of("€"),
            List.of("£"),
            List.of("%"));

    private UnitTable() {}

    /** Returns the unit that is written so. */
    static Unit unit(String written) {
        // The sign for micro has two code points, and so has that for ohm.
        String text = written.strip().replace('μ', 'µ').replace('\u2126', 'Ω');
        if (text.isEmpty()) {
            return Unit.NONE;
        }
        Unit simple = text.length() > LONGEST ? unknown(text) : simple(text);
        if (simple.isKnown()) {
            return simple;
        }
        int slash = text.indexOf('/');
        if (slash < 0 || text.length() > LONGEST) {
            return simple;
        }
        Unit above = slash == 0 ? Unit.NONE : simple(text.substring(0, slash));
        String below = text.substring(slash + 1);
        boolean perSecond = below.equals("s") || below.equals("sec");
        if (perSecond && above.isKnown()) {
            return new Unit(text, above.kind() + "/s", above.factor());
        }
        // 26 /etc/passwd
        boolean isRate = perSecond || (slash == 0 ? TIMES.containsKey(below) : above.isKnown());
        return isRate ? new Unit(text, text, 1) : simple;
    }

    private static Unit simple(String text) {
        double nanos = TIMES.getOrDefault(text, 0.0);
        if (nanos > 0) {
            return new Unit(text, TIME, nanos);
        }
        for (List<String> same : OTHERS) {
            if (same.contains(text)) {
                return new Unit(text, same.get(0), 1);
            }
        }
        Unit scaled = scaled(text);
        return scaled.isKnown() ? scaled : physical(text);
    }

    /** A bare prefix, or an amount of data, which may be per second. */
    private static Unit scaled(String text) {
        int at = 0;
        double factor = 1;
        int power = PREFIXES.indexOf(Character.toUpperCase(text.charAt(0))) + 1;
        boolean isPrefix = power > 0 && (text.charAt(0) == 'k' || Character.isUpperCase(text.charAt(0)));
        boolean binary = isPrefix && text.length() > 1 && text.charAt(1) == 'i';
        if (isPrefix) {
            at = binary ? 2 : 1;
            factor = Math.pow(binary ? 1024 : 1000, power);
        }
        String rest = text.substring(at);
        if (rest.isEmpty()) {
            return new Unit(text, Unit.COUNT, factor);
        }
        boolean perSecond = rest.endsWith("ps") && rest.length() >= SHORTEST_WORD;
        String amount = perSecond ? rest.substring(0, rest.length() - 2) : rest;
        String kind = perSecond ? DATA + "/s" : DATA;
        return switch (amount) {
            case "b", "bit", "bits" -> new Unit(text, kind, factor);
            case "B" -> new Unit(text, kind, 8 * factor);
            // Who writes MBytes counts by 1024, as iperf does.
            case "byte", "bytes", "Byte", "Bytes" ->
                new Unit(text, kind, 8 * (isPrefix && !binary ? Math.pow(1024, power) : factor));
            default -> unknown(text);
        };
    }

    private static Unit physical(String text) {
        if (BASES.contains(text)) {
            return new Unit(text, text, NO_PREFIX);
        }
        double power = POWERS.getOrDefault(text.charAt(0), 0.0);
        String base = text.substring(1);
        boolean isKnown =
                power > 0 && (BASES.contains(base) || PREFIXED_BASES.contains(base)) && !NO_PREFIXED.contains(text);
        return isKnown ? new Unit(text, base, power) : unknown(text);
    }

    private static Unit unknown(String text) {
        return new Unit(text, "", 1);
    }
}
