// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

/**
 * How long something goes unsaid that may yet turn out to be nothing: series come one after another.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class Patience {

    private static final double SECONDS = 3;

    private double since = Double.NaN;

    /**
     * Takes a look.
     *
     * @param seconds of a clock that does not go back
     * @param isSo whether there is something to say now
     * @param mayChange whether it may yet turn out to be nothing
     * @return whether to say it
     */
    boolean isOver(double seconds, boolean isSo, boolean mayChange) {
        if (!isSo) {
            since = Double.NaN;
            return false;
        }
        if (Double.isNaN(since)) {
            since = seconds;
        }
        return !mayChange || seconds - since >= SECONDS;
    }
}
