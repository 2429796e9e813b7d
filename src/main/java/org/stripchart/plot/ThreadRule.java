// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

/** Checks that a model is called on one thread only, which its creator chooses. */
@FunctionalInterface
public interface ThreadRule {

    /**
     * Checks who calls.
     *
     * @param what is called, for the message
     * @throws IllegalStateException on any other thread
     */
    void require(String what);
}
