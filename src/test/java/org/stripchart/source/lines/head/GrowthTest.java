// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void isDueOnceTheHeadHasGrownByAQuarter() {
        Growth growth = new Growth();
        assertThat(growth.isDue(0)).isFalse();
        assertThat(growth.isDue(1)).isTrue();
        growth.judged(3);
        assertThat(growth.isDue(3)).isFalse();
        assertThat(growth.isDue(4)).isTrue();
        growth.judged(100);
        assertThat(growth.isDue(125)).isFalse();
        assertThat(growth.isDue(126)).isTrue();
    }
}
