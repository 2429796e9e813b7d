// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stripchart.app.table.SeriesColumn.COLOR;
import static org.stripchart.app.table.SeriesColumn.MAX;
import static org.stripchart.app.table.SeriesColumn.NAME;
import static org.stripchart.app.table.SeriesColumn.PICTURE;
import static org.stripchart.app.table.SeriesColumn.SHOWN;
import static org.stripchart.app.table.SeriesColumn.VALUE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SeriesWidthsTest {

    private static final Map<SeriesColumn, Integer> NEEDED =
            Map.of(SHOWN, 20, COLOR, 20, NAME, 50, VALUE, 80, PICTURE, 40, MAX, 60);

    private static Map<SeriesColumn, Integer> in(int room, Set<SeriesColumn> shown) {
        return SeriesWidths.of(shown, NEEDED::get, 50, room);
    }

    private static final Set<SeriesColumn> USUAL = EnumSet.of(SHOWN, COLOR, NAME, VALUE, PICTURE);

    @Test
    void namesGetWhatIsLeft() {
        assertThat(in(300, USUAL)).isEqualTo(Map.of(SHOWN, 20, COLOR, 20, NAME, 140, VALUE, 80, PICTURE, 40));
        assertThat(in(210, USUAL)).containsEntry(NAME, 50).containsEntry(PICTURE, 40);
    }

    @Test
    void picturesGiveWayBeforeAFigureIsCut() {
        assertThat(in(209, USUAL)).isEqualTo(Map.of(SHOWN, 20, COLOR, 20, NAME, 89, VALUE, 80));
    }

    @Test
    void picturesGiveWayBeforeANameIsCut() {
        assertThat(SeriesWidths.of(USUAL, NEEDED::get, 90, 250))
                .containsEntry(NAME, 90)
                .containsEntry(PICTURE, 40);
        assertThat(SeriesWidths.of(USUAL, NEEDED::get, 90, 249))
                .containsEntry(NAME, 129)
                .doesNotContainKey(PICTURE);
        assertThat(SeriesWidths.of(EnumSet.of(VALUE, PICTURE), NEEDED::get, 90, 120))
                .as("without names")
                .isEqualTo(Map.of(VALUE, 80, PICTURE, 40));
    }

    @Test
    void figuresAreWholeWhereNothingCanGiveWayAnyMore() {
        assertThat(in(
                        100,
                        EnumSet.allOf(SeriesColumn.class).stream()
                                .filter(NEEDED::containsKey)
                                .collect(java.util.stream.Collectors.toSet())))
                .isEqualTo(Map.of(SHOWN, 20, COLOR, 20, NAME, 50, VALUE, 80, MAX, 60));
    }

    @Test
    void aTableWithoutNamesIsNotStretched() {
        assertThat(in(500, EnumSet.of(VALUE))).isEqualTo(Map.of(VALUE, 80));
    }
}
