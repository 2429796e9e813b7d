// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.io.IOException;
import java.util.function.Consumer;

/** Whether something of the columns of a chunk cannot be read back. Confined to the owner of the history. */
final class Damage {

    private final Consumer<IOException> told;
    private Runnable found = () -> {};
    private boolean isFound;

    /**
     * @param told gets what was found first
     */
    Damage(Consumer<IOException> told) {
        this.told = told;
    }

    boolean isFound() {
        return isFound;
    }

    void whenFound(Runnable task) {
        found = task;
    }

    void found(IOException fault) {
        if (!isFound) {
            isFound = true;
            told.accept(fault);
            found.run();
        }
    }
}
