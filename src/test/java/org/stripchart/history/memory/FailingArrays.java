// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;

/** Makes arrays, but for one, for which there is no memory. */
final class FailingArrays {

    private int left = Integer.MAX_VALUE;

    /** Fails the array that is made so many from now on: 1 is the next one. */
    void failAt(int number) {
        left = number;
    }

    /** Whether it has come to that one. */
    boolean hasFailed() {
        return left <= 0;
    }

    /** Returns a history without a limit of its own that lives on these arrays. */
    History history(HistoryBudget budget) {
        return new History(
                HistoryLimit.points(Long.MAX_VALUE),
                budget,
                () -> {},
                Sealing.IN_TIME,
                null,
                new ChunkMemory(1, this::make));
    }

    private double[] make(int length) {
        if (--left == 0) {
            throw new OutOfMemoryError("a test's");
        }
        return new double[length];
    }
}
