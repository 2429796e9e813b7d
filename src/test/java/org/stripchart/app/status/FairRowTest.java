// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FairRowTest {

    @Test
    void givesEachWhatItLikesWhileThereIsRoom() {
        assertThat(FairRow.widths(new int[] {300, 50, 100}, 450)).containsExactly(300, 50, 100);
        assertThat(FairRow.widths(new int[] {}, 100)).isEmpty();
    }

    @Test
    void takesFromTheWideOnesOnly() {
        assertThat(FairRow.widths(new int[] {300, 50, 400}, 450)).containsExactly(200, 50, 200);
        assertThat(FairRow.widths(new int[] {300, 190, 400}, 450)).containsExactly(150, 150, 150);
    }

    @Test
    void sharesNothingWhereThereIsNothing() {
        assertThat(FairRow.widths(new int[] {300, 50}, -10)).containsExactly(0, 0);
    }
}
