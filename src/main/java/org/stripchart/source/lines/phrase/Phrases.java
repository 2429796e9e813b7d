// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.phrase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * Phrases between commas: words before numbers, of which each may have a unit ({@code lat 8.1 ms stddev 3.2}, {@code vram 10.6%
 * 427.2mb}), or a number before its word ({@code 0 failed}).
 *
 * <p><b>Threading:</b> any thread.
 */
final class Phrases {

    private static final Pattern COMMAS = Pattern.compile(",\\s+");

    private static final Pattern COUNTED = Pattern.compile("(?<number>[-+]?\\d+(?:\\.\\d+)?) (?<name>[a-z]+)");

    private static final Pattern VALUE = Pattern.compile("(?<name>[A-Za-z][A-Za-z_]*(?: [A-Za-z_]+)*)?\\s*"
            + "(?<number>[-+]?\\d+(?:\\.\\d+)?)\\s?(?<unit>%|[a-z]{1,4}(?![a-z]))?");

    /** Units that a tool writes in small letters. */
    private static final Pattern SMALL = Pattern.compile("[kmgt]b|[kmg]hz");

    private Phrases() {}

    /** Puts the values of all phrases; what is none is passed over. */
    static void put(String text, RowWriter rows) {
        for (String part : List.of(COMMAS.split(text, 0))) {
            Matcher counted = COUNTED.matcher(part.strip());
            if (counted.matches()) {
                rows.put(rows.label(counted.group("name")), Double.parseDouble(counted.group("number")), Unit.NONE);
            } else {
                putValues(part.strip(), rows);
            }
        }
    }

    private static void putValues(String part, RowWriter rows) {
        Matcher value = VALUE.matcher(part);
        String name = "";
        int place = 1;
        while (value.find()) {
            String named = value.group("name");
            place = named == null ? place + 1 : 1;
            name = named == null ? name : named;
            if (!name.isEmpty()) {
                String label = place == 1 ? name : name + " " + place;
                rows.put(rows.label(label), Double.parseDouble(value.group("number")), unit(value.group("unit")));
            }
        }
    }

    private static Unit unit(@Nullable String written) {
        if (written == null || !SMALL.matcher(written).matches()) {
            return written == null ? Unit.NONE : Unit.of(written);
        }
        boolean isFrequency = written.endsWith("hz");
        String prefix = written.substring(0, 1);
        return Unit.of((isFrequency && prefix.equals("k") ? prefix : prefix.toUpperCase(Locale.ROOT))
                + (isFrequency ? "Hz" : "B"));
    }
}
