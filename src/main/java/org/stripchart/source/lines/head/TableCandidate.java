// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.table.TableFormat;

/**
 * A table, with or without a header.
 *
 * @param givenNames of the columns, before those of a header
 */
record TableCandidate(List<String> givenNames) implements Candidate {

    @Override
    public @Nullable Reading of(List<byte[]> lines, RowWriter rows) {
        TableFormat table = TableFormat.find(lines, givenNames, rows);
        return table == null ? null : new Reading(table, table.first(), table.firstRow(), table.isClear());
    }

    @Override
    public Rank rank() {
        return Rank.USUAL;
    }
}
