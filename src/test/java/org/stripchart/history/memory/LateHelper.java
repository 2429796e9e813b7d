// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.Executor;

/** Does what it is given in its order, though some of it later, when it is given more or when a test says so. */
final class LateHelper implements Executor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Random random;

    LateHelper(Random random) {
        this.random = random;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        while (!tasks.isEmpty() && random.nextInt(4) > 0) {
            tasks.remove().run();
        }
    }
}
