// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.Turn;

/** The test's thread is the owner. */
class NewsTest {

    private final Turn turn = new HistoryBudget().turn();
    private final News news = new News(turn, () -> {});
    private double value = 1;

    @Test
    void aHelperHasTheAnswerOfWhenTheOwnerHeardLast() {
        DoubleSupplier latest = news.latest(() -> value);
        assertThat(latest.getAsDouble()).isEqualTo(1);
        value = 2;
        assertThat(ofHelper(latest)).isEqualTo(1);

        news.tell();

        value = 3;
        assertThat(ofHelper(latest)).isEqualTo(2);
    }

    private double ofHelper(DoubleSupplier latest) {
        double[] answer = new double[1];
        CompletableFuture.runAsync(() -> turn.run(() -> answer[0] = latest.getAsDouble()))
                .join();
        return answer[0];
    }
}
