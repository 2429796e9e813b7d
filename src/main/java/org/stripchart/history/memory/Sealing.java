// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** When the chunks of a history are packed, and by whom. */
public final class Sealing {

    /** Never, which is there to be compared with. */
    public static final Sealing NEVER = new Sealing(Integer.MAX_VALUE, null);

    /** Smaller chunks are too little to be worth it: what is known of one takes half a byte a point. */
    private static final int LEAST_CAPACITY = (1 << 10) - 1;

    /** By the owner, when there is time, and before anything has to go for want of memory; large chunks only. */
    public static final Sealing IN_TIME = new Sealing(LEAST_CAPACITY, null);

    /** As soon as it can be, also the smallest, which is there for tests. */
    public static final Sealing AT_ONCE = new Sealing(1, null);

    private final int leastCapacity;
    private final @Nullable Executor helper;

    private Sealing(int leastCapacity, @Nullable Executor helper) {
        this.leastCapacity = leastCapacity;
        this.helper = helper;
    }

    /**
     * Returns {@link #IN_TIME} with a helper for what is to be packed while points come.
     *
     * @param helper does what it is given, one thing after the other, on whatever thread
     */
    public static Sealing inTimeWith(Executor helper) {
        return new Sealing(LEAST_CAPACITY, helper);
    }

    int leastCapacity() {
        return leastCapacity;
    }

    @Nullable
    Executor helper() {
        return helper;
    }
}
