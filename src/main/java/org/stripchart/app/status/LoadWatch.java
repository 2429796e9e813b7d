// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import org.jspecify.annotations.Nullable;

/**
 * Watches how fast files are read, to tell how long the rest will take. What is read within a moment is not worth a word.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class LoadWatch {

    /** What takes less, in seconds, is done before it could be read. */
    private static final double PATIENCE = 1;

    private double start = Double.NaN;
    private long bytesAtStart;

    /**
     * Takes a look.
     *
     * @param seconds of a clock that does not go back
     * @param now null if nothing is read
     * @return what is worth telling; null if nothing is
     */
    @Nullable
    Loading look(double seconds, @Nullable Loading now) {
        if (now == null || now.bytesRead() < bytesAtStart) {
            start = Double.NaN;
            bytesAtStart = 0;
        }
        if (now == null) {
            return null;
        }
        if (Double.isNaN(start)) {
            start = seconds;
            bytesAtStart = now.bytesRead();
        }
        double elapsed = seconds - start;
        if (elapsed < PATIENCE) {
            return null;
        }
        double perSecond = (now.bytesRead() - bytesAtStart) / elapsed;
        return perSecond > 0 ? now.left((now.bytesTotal() - now.bytesRead()) / perSecond) : now;
    }
}
