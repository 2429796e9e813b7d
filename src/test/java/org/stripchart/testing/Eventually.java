// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.assertj.swing.timing.Timeout.timeout;

import java.util.function.Supplier;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;

/** Waits for what a window does by itself, such as read a source. Any thread but the event dispatch thread. */
public final class Eventually {

    private Eventually() {}

    /**
     * Waits until something holds, for twenty seconds.
     *
     * @param what is said when it never does
     * @param holds is asked on the event dispatch thread
     */
    public static void until(String what, Supplier<Boolean> holds) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return execute(holds::get);
                    }
                },
                timeout(20_000));
    }
}
