// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

/**
 * Tells whether it is worth looking once more for what was not there so often before: always at first, then each time when
 * there were twice as many failures. A flood of lines that are nothing costs little then.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Backoff {

    private static final int PATIENCE = 64;

    private int failures;

    /** Whether to look; one failure more if not. */
    boolean isDue() {
        boolean isDue = failures < PATIENCE || (failures & (failures - 1)) == 0;
        failures += isDue || failures == Integer.MAX_VALUE ? 0 : 1;
        return isDue;
    }

    void failed() {
        failures += failures == Integer.MAX_VALUE ? 0 : 1;
    }

    void succeeded() {
        failures = 0;
    }
}
