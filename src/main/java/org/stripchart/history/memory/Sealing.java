// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

/** When the chunks of a history are packed. */
public enum Sealing {
    /** Never, which is there to be compared with. */
    NEVER,

    /** When there is time, and before anything has to go for want of memory; large chunks only. */
    IN_TIME,

    /** As soon as it can be, also the smallest, which is there for tests. */
    AT_ONCE;

    /** Smaller chunks are too little to be worth it: what is known of one takes half a byte a point. */
    private static final int LEAST_CAPACITY = (1 << 10) - 1;

    int leastCapacity() {
        return switch (this) {
            case NEVER -> Integer.MAX_VALUE;
            case IN_TIME -> LEAST_CAPACITY;
            case AT_ONCE -> 1;
        };
    }
}
