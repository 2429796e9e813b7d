// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The usual units, by how people and programs write them: those that are told behind any number, and those that are units only
 * where one is expected.
 *
 * <p>More than 300 lines, since all units are in one list.
 */
final class UnitTable {

    private static final String DATA = "data";
    private static final String TIME = "time";
    private static final String PREFIXES = "KMGTP";
    private static final int SHORTEST_WORD = 3;

    /** Nobody writes units that are longer. */
    private static final int LONGEST = 24;

    private static final double MILLI = 1e9;
    private static final double NO_PREFIX = 1e12;
    private static final double KILO = 1e15;
    private static final double MEGA = 1e18;

    /** In nanoseconds: powers of ten divide without an error. Words may be written with large letters, signs may not. */
    private static final Map<String, Double> TIMES = Map.ofEntries(
            Map.entry("ns", 1.0),
            Map.entry("us", 1e3),
            Map.entry("\u00b5s", 1e3),
            Map.entry("ms", 1e6),
            Map.entry("s", 1e9),
            Map.entry("min", 60e9),
            Map.entry("h", 3600e9),
            Map.entry("d", 86_400e9));

    /** Prefixes of physics by their power of ten, above the smallest of them. */
    private static final Map<Character, Double> POWERS = Map.ofEntries(
            Map.entry('p', 1.0),
            Map.entry('n', 1e3),
            Map.entry('u', 1e6),
            Map.entry('\u00b5', 1e6),
            Map.entry('m', MILLI),
            Map.entry('c', 1e10),
            Map.entry('d', 1e11),
            Map.entry('h', 1e14),
            Map.entry('k', KILO),
            Map.entry('M', MEGA),
            Map.entry('G', 1e21),
            Map.entry('T', 1e24));

    private static final Set<String> BASES = Set.of(
            "V", "A", "W", "Hz", "Wh", "J", "\u03a9", "Ohm", "ohm", "Pa", "bar", "g", "m", "N", "VA", "VAr", "var",
            "Ah", "L", "l", "lx", "lm", "cd", "mol", "eV", "Sv");

    /** These are something else when they stand alone. */
    private static final Set<String> PREFIXED_BASES = Set.of("F", "H", "S", "T", "C");

    private static final Set<String> NO_PREFIXED = Set.of("pm", "cd");

    /** Units that are of their own kind, or of that of the first of a row. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("\u00b0C", "C", "\u2103", "*C", "'C", "\u00baC"),
            List.of("\u00b0F", "F", "\u2109", "*F", "'F"),
            List.of("\u00b0", "deg"),
            List.of("m\u00b3", "m3", "m^3"),
            List.of("kn", "kt", "kts"),
            List.of("dB"),
            List.of("dBm"),
            List.of("dBA"),
            List.of("dBi"),
            List.of("dBFS"),
            List.of("mph"),
            List.of("inHg"),
            List.of("mmHg"),
            List.of("rad"),
            List.of("px"),
            List.of("$"),
            List.of("\u20ac"),
            List.of("\u00a3"),
            List.of("%"),
            List.of("pkts"),
            List.of("ops"),
            List.of("req"),
            List.of("x"));

    /** Words for what is counted, which name no unit where one is expected. */
    private static final Set<String> COUNTED = Set.of("pkts", "ops", "req", "x");

    /** Units in words, in any case: what each measures, how large it is, and the words. */
    private static final Map<String, Unit> WORDS = new HashMap<>();

    static {
        words(TIME, 1, "nsec nanos nanosecond nanoseconds");
        words(TIME, 1e3, "usec usecs micros microsecond microseconds");
        words(TIME, 1e6, "msec msecs millis millisecond milliseconds milisegundos");
        words(TIME, 1e9, "sec secs second seconds sekunden segundos secondes secondi");
        words(TIME, 60e9, "mins mins. minute minutes minuten");
        words(TIME, 3600e9, "hr hrs hour hours stunden");
        words(TIME, 86_400e9, "day days tage");
        words("V", MILLI, "millivolt millivolts mv+dc mv+ac");
        words("V", NO_PREFIX, "volt volts vdc vac v+dc v+ac");
        words("A", MILLI, "milliamp milliamps ma+dc ma+ac");
        words("A", NO_PREFIX, "amp amps ampere amperes adc aac a+dc a+ac");
        words("W", NO_PREFIX, "watt watts");
        words("W", KILO, "kilowatt kilowatts");
        words("\u03a9", NO_PREFIX, "ohms");
        words("Hz", NO_PREFIX, "hertz");
        words("Hz", KILO, "kilohertz");
        words("Hz", MEGA, "megahertz");
        words("Pa", NO_PREFIX, "pascal pascals");
        words("N", NO_PREFIX, "newton newtons");
        words("J", NO_PREFIX, "joule joules");
        words("K", NO_PREFIX, "kelvin degk");
        words("m", MILLI, "millimeter millimeters");
        words("m", NO_PREFIX, "meter meters metre metres");
        words("m", KILO, "kilometers");
        words("g", NO_PREFIX, "gram grams");
        words("g", KILO, "kilogram");
        words("l", NO_PREFIX, "liter liters litre litres");
        words("lx", NO_PREFIX, "lux");
        words("lm", NO_PREFIX, "lumen");
        words("T", NO_PREFIX, "tesla");
        words("\u00b0C", 1, "celsius degc deg_c deg+c degrees+c degrees+celsius degreesc degreec");
        words("\u00b0F", 1, "fahrenheit degf deg_f deg+f degrees+f degrees+fahrenheit");
        words("\u00b0", 1, "degree degrees grad");
        words("%", 1, "percent prozent pct");
        words("kn", 1, "knots");
        words("rad", 1, "radian radians");
        words("in", 1, "inch inches");
        words("ft", 1, "foot feet");
        words("mi", 1, "miles");
        for (String own :
                "rpm bpm ppm ppb ppt fps dps psi psia psig atm torr kph ntu gauss baud iops arcsec".split(" ", -1)) {
            words(own, 1, own);
        }
        words("iops", 1e3, "k+iops kiops");
    }

    /** Units only where one is expected, as below a name: behind a number they may be any word. */
    private static final Set<String> NAMED = Set.of(
            "\u2030",
            "\u00b0K",
            "\u00ba",
            "\"",
            "'",
            "U",
            "in",
            "ft",
            "yd",
            "mi",
            "dBu",
            "dBV",
            "dB(A)",
            "dBc",
            "pH",
            "Bd",
            "oz",
            "lb",
            "lbs",
            "EUR",
            "USD",
            "LSB",
            "GT",
            "Gal",
            "gal",
            "hPa",
            "cmH2O",
            "mWC",
            "%rH",
            "%RH",
            "%rF",
            "%vol",
            "%Vol",
            "RH",
            "\u00b5\u03b5",
            "NM",
            "nm",
            "g0",
            "Oe",
            "Ci",
            "rH",
            "sccm",
            "slm");

    /** The same in any case. */
    private static final Set<String> NAMED_WORDS = Set.of(
            "byte",
            "bytes",
            "kilobytes",
            "megabytes",
            "bits",
            "kbps",
            "mbps",
            "gbps",
            "count",
            "counts",
            "cts",
            "pixel",
            "pixels",
            "cycles",
            "samples",
            "a.u.",
            "arb. units");

    /** What takes a prefix there, beside the bases. */
    private static final Set<String> NAMED_BASES = Set.of(
            "s", "K", "\u2126", "Wb", "Bq", "Gy", "B", "b", "bit", "t", "VAR", "VAh", "varh", "cal", "Nm", "pc", "bps",
            "bit/s", "Bps", "iB", "ibit", "Vpp", "Vrms", "Wp", "G", "gf", "rad", "sec", "Hz/s", "Da", "M", "SPS", "Sps",
            "sps");

    private static final String NAMED_PREFIXES = "yzafpnu\u00b5\u03bcmcdhkKMGTPEZY";

    private static void words(String kind, double factor, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.put(word.replace('+', ' '), new Unit("", kind, factor));
        }
    }

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
        boolean isRate = perSecond || below.equals("op") || (slash == 0 ? TIMES.containsKey(below) : above.isKnown());
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
        Unit word = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (word != null) {
            return new Unit(text, word.kind(), word.factor());
        }
        Unit scaled = scaled(text);
        return scaled.isKnown() ? scaled : physical(text);
    }

    /** Whether that is a unit, without a power or another unit beside it, where a unit is expected. */
    static boolean isNamed(String text) {
        if (text.isEmpty() || NAMED.contains(text) || NAMED_WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return !text.isEmpty();
        }
        Unit unit = text.length() > LONGEST || COUNTED.contains(text) ? Unit.NONE : simple(text);
        return (unit.isKnown() && !unit.kind().equals(Unit.COUNT))
                || isNamedBase(text)
                || (text.length() > 1 && NAMED_PREFIXES.indexOf(text.charAt(0)) >= 0 && isNamedBase(text.substring(1)));
    }

    private static boolean isNamedBase(String text) {
        return BASES.contains(text) || PREFIXED_BASES.contains(text) || NAMED_BASES.contains(text);
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
