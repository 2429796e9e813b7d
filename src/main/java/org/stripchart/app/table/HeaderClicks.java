// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.SwingUtilities;

/** Sorts the series by the column whose head is clicked. Event dispatch thread only. */
final class HeaderClicks extends MouseAdapter {

    private final SeriesTable table;

    HeaderClicks(SeriesTable table) {
        this.table = table;
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        int at = table.columnAtPoint(event.getPoint());
        if (at >= 0 && SwingUtilities.isLeftMouseButton(event)) {
            SeriesColumn column = SeriesColumn.at(table.convertColumnIndexToModel(at));
            if (column.isSorted()) {
                table.sort(column);
            }
        }
    }
}
