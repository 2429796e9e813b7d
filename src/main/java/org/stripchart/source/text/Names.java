// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of series from bytes: UTF-8 with replacement, without control characters, never blank, not endless. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** The name in those bytes, or the other one if they hold nothing visible. */
    static String decode(byte[] bytes, int from, int to, String otherwise) {
        String text = new String(bytes, from, Math.min(to - from, LONGEST), StandardCharsets.UTF_8).strip();
        String name = RejectedLine.printable(text);
        return name.isBlank() ? otherwise : name;
    }

    /** What a column without a name is called; it is counted from 1. */
    static String unnamed(int column, int columns) {
        return column == 1 && columns == 1 ? "value" : "column " + column;
    }

    /** The names in a header line, in order and each different from the others. */
    static List<String> ofHeader(byte[] bytes, Fields fields) {
        List<String> names = new ArrayList<>(fields.count());
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < fields.count(); i++) {
            String name = decode(bytes, fields.from(i), fields.to(i), unnamed(i + 1, fields.count()));
            String unique = name;
            for (int n = 2; !taken.add(unique); n++) {
                unique = name + " " + n;
            }
            names.add(unique);
        }
        return names;
    }
}
