// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import org.stripchart.words.EscapedText;

/** States as text: in quotes, by which they are told from numbers; the empty one is a gap. */
final class CsvState {

    private CsvState() {}

    static String of(String state) {
        return "\"" + EscapedText.of(state).replace("\"", "\"\"") + "\"";
    }
}
