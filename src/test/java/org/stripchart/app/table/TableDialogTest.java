// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableDialogTest {

    @Test
    void whatIsDoneToEachRowIsDoneToWhatWasChosenThoughRowsGoMeanwhile() {
        List<String> shown = new ArrayList<>(List.of("a", "b", "c"));
        List<String> edited = new ArrayList<>();
        TableDialog.RowAction edit = TableDialog.RowAction.each("edit", "Edit", "F2", row -> shown.get(row), each -> {
            edited.add(each);
            shown.remove(each);
        });

        edit.run().accept(List.of(0, 1, 2));

        assertThat(edited).containsExactly("a", "b", "c");
    }
}
