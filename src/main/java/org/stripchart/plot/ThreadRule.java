// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

/** Holds the rule that a model is called on one thread only, which its maker chooses. */
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
