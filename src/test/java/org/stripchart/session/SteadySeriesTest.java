// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.memory.History;

final class SteadySeriesTest {

    private static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);

    @Test
    void whatIsTakenBackMeanwhileIsLeftOut() throws Exception {
        History history = new History(HistoryLimit.points(1000));
        double[] xs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        history.append(0, xs, xs, 0, xs.length);
        SteadySeries steady =
                new SteadySeries(OWNER, history.series(0), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        history.takeBack(0, 5);
        PointBuffer out = new PointBuffer();
        steady.copy(0, 10, out);
        assertThat(out.size()).isEqualTo(5);
        steady.copy(7, 10, out);
        assertThat(out.size()).isZero();
        assertThat(steady.copied()).isEqualTo(10);
    }
}
