// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * Which rows of a tool are of one moment: those of an answer, which tells of several devices. Another one begins where the device
 * comes again that the first began with.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Answer {

    private String first = "";
    private boolean joins;

    /** Says of what the rows are that follow. */
    void of(String device) {
        first = first.isEmpty() ? device : first;
        joins &= !device.equals(first);
    }

    /** Says that another one begins. */
    void begin() {
        joins = false;
    }

    Outcome commit(RowWriter rows) {
        Outcome outcome = rows.commit(joins);
        joins = true;
        return outcome;
    }
}
