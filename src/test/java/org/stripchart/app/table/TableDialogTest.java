// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import org.junit.jupiter.api.Test;

final class TableDialogTest {

    @Test
    void whatIsDoneToEachRowIsDoneToWhatWasChosenThoughRowsGoMeanwhile() {
        List<String> shown = new ArrayList<>(List.of("a", "b", "c"));
        List<String> edited = new ArrayList<>();
        TableDialog.RowAction edit = TableDialog.RowAction.each(
                "edit", "Edit", "F2", row -> shown.get(row), each -> !each.equals("b"), each -> {
                    edited.add(each);
                    shown.remove(each);
                });

        assertThat(List.of(0, 1, 2)).filteredOn(edit.isFor()::test).containsExactly(0, 2);
        edit.run().accept(List.of(0, 1, 2));

        assertThat(edited).containsExactly("a", "b", "c");
    }

    @Test
    void titlesStandWhereTheirCellsDo() {
        JTable table = execute(() -> TableDialog.table(
                List.of(TableDialog.Column.of("Reason", 100), TableDialog.Column.ofNumbers("Count", 50)),
                List.of(List.of("no number", "12"))));
        assertThat(TitlesOf.title(table, 0)).isEqualTo(SwingConstants.LEADING);
        assertThat(TitlesOf.cell(table, 0)).isEqualTo(SwingConstants.LEADING);
        assertThat(TitlesOf.title(table, 1)).isEqualTo(SwingConstants.TRAILING);
        assertThat(TitlesOf.cell(table, 1)).isEqualTo(SwingConstants.TRAILING);
    }
}
