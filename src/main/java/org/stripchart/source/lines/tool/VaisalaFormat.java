// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What weather transmitters of Vaisala tell, {@code 0R1,Dn=236D,Dm=283D,Sn=0.1M}: each value by its key, in the unit that the
 * letter behind it stands for. One that is marked as invalid is no point. Where several share a line, the keys of all but the
 * first one have its address before them: {@code 1 Dm}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class VaisalaFormat implements LineFormat {

    private static final Pattern LINE = Pattern.compile(
            "\\s*(\\p{Alnum})[Rr]\\d(?:,(?:Id=[^,]*|[A-Z][a-z]=-?\\d+(?:\\.\\d+)?[A-Za-z#]))+[\\x40-\\x7f]{0,3}\\s*");

    private static final Pattern VALUE = Pattern.compile(",([A-Z][a-z])=(-?\\d+(?:\\.\\d+)?)([A-Za-z])");

    private static final Pattern OTHER = Pattern.compile("\\s*\\p{Alnum}(?:[RrTX]\\S*)?\\s*");

    /** The address of the first transmitter; empty before it has come. */
    private String first = "";

    @Override
    public String sentence() {
        return "a weather transmitter of Vaisala";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        boolean begun = !first.isEmpty();
        if (!begun && !ToolLine.contains(bytes, from, to, "=")) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        Matcher whole = LINE.matcher(line);
        if (!whole.matches()) {
            return begun && !line.contains("=") && OTHER.matcher(line).matches()
                    ? Outcome.PASSED
                    : Outcome.OTHER_FORMAT;
        }
        String address = whole.group(1);
        first = begun ? first : address;
        String before = address.equals(first) ? "" : address + " ";
        boolean any = false;
        Matcher value = VALUE.matcher(line);
        while (value.find()) {
            String key = value.group(1);
            ToolLine.put(
                    rows, before + key, value.group(2), unit(key, value.group(3).charAt(0)));
            any = true;
        }
        return any ? rows.commit() : Outcome.PASSED;
    }

    private static String unit(String key, char letter) {
        return switch (key) {
            case "Rd", "Hd" -> "s";
            case "Rc" -> letter == 'I' ? "in" : "mm";
            case "Ri", "Rp" -> letter == 'I' ? "in/h" : "mm/h";
            case "Hc" -> hits(letter);
            case "Hi", "Hp" -> hits(letter) + "/h";
            default ->
                switch (key.charAt(0)) {
                    case 'D' -> "°";
                    case 'S' -> speed(letter);
                    case 'T' -> letter == 'F' ? "°F" : "°C";
                    case 'U' -> "%";
                    case 'P' -> pressure(letter);
                    case 'V' -> "V";
                    default -> "";
                };
        };
    }

    private static String hits(char letter) {
        return letter == 'M' ? "hits/cm²" : letter == 'I' ? "hits/in²" : "hits";
    }

    private static String speed(char letter) {
        return switch (letter) {
            case 'K' -> "km/h";
            case 'S' -> "mph";
            case 'N' -> "kn";
            default -> "m/s";
        };
    }

    private static String pressure(char letter) {
        return switch (letter) {
            case 'P' -> "Pa";
            case 'B' -> "bar";
            case 'M' -> "mmHg";
            case 'I' -> "inHg";
            default -> "hPa";
        };
    }
}
