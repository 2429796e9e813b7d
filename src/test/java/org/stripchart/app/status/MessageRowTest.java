// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MessageRowTest {

    @Test
    void bothHaveWhatTheyLikeWhereThereIsRoom() {
        assertThat(MessageRow.beforeMessage(200, 300, 600)).isEqualTo(200);
    }

    @Test
    void aMessageGoesBeforeTheSourcesButLeavesThemAThird() {
        assertThat(MessageRow.beforeMessage(300, 400, 600)).isEqualTo(200);
        assertThat(MessageRow.beforeMessage(300, 900, 600)).isEqualTo(200);
        assertThat(MessageRow.beforeMessage(100, 900, 600)).isEqualTo(100);
    }

    @Test
    void sharesNothingWhereThereIsNothing() {
        assertThat(MessageRow.beforeMessage(100, 100, -18)).isZero();
    }
}
