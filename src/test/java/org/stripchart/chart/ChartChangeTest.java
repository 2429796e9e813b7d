// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import org.junit.jupiter.api.Test;

final class ChartChangeTest {

    @Test
    void tellsOfWhatChangesUntilNobodyListens() {
        int[] told = new int[2];
        execute(() -> {
            LiveChart chart = LiveChart.builder().xAxis(XAxis.NUMBER).build();
            Runnable end = chart.onChange(() -> told[0]++);
            chart.onChange(() -> told[1]++);
            chart.series("s").add(1, 2);
            chart.refresh();
            assertThat(told[0]).isPositive().isEqualTo(told[1]);

            end.run();
            int before = told[0];
            chart.yScale().fixed(0, 10);

            assertThat(told[0]).isEqualTo(before);
            assertThat(told[1]).isGreaterThan(before);
            chart.close();
        });
    }

    @Test
    void isForTheEventDispatchThreadOnly() {
        LiveChart chart = execute(() -> LiveChart.builder().build());
        assertThatIllegalStateException().isThrownBy(() -> chart.onChange(() -> {}));
        chart.close();
    }
}
