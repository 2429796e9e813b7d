// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The moments of a table's rows: rows that follow each other with the same x are of one, and so are those of one block, if they tell none.
 *
 * <p><b>Threading:</b> any thread.
 *
 * @param section of the rows
 * @param rows of each moment, counted from 0 in the section
 */
record Moments(Section section, List<List<Integer>> rows) {

    /**
     * Finds them.
     *
     * @param x the column that tells the x, or -1
     * @param clock the one that tells the time of day beside it, or -1
     */
    static Moments of(Section section, int x, int clock) {
        List<List<Integer>> moments = new ArrayList<>();
        List<String> times = x < 0 ? List.of() : section.texts(x);
        List<String> clocks = clock < 0 ? times : section.texts(clock);
        for (int i = 0; i < section.rows().size(); i++) {
            boolean isSame = i > 0
                    && (times.isEmpty()
                            ? section.rows().get(i) == section.rows().get(i - 1) + 1
                            : times.get(i).equals(times.get(i - 1))
                                    && clocks.get(i).equals(clocks.get(i - 1)));
            if (!isSame) {
                moments.add(new ArrayList<>());
            }
            moments.get(moments.size() - 1).add(i);
        }
        return new Moments(section, moments);
    }

    /** Whether any of them has several rows. */
    boolean haveSeveralRows() {
        return rows.size() < section.rows().size();
    }

    /** Whether the rows of each moment differ in those columns. */
    boolean areToldApart(List<Integer> columns) {
        List<List<String>> texts = columns.stream().map(section::texts).toList();
        for (List<Integer> moment : rows) {
            Set<List<String>> keys = new HashSet<>();
            for (int row : moment) {
                if (!keys.add(texts.stream().map(column -> column.get(row)).toList())) {
                    return false;
                }
            }
        }
        return true;
    }
}
