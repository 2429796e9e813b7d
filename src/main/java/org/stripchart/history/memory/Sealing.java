// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** When the chunks of a history are packed, and by whom. */
public final class Sealing {

    /** Smaller chunks are too little to be worth it: what is known of one takes half a byte a point. */
    private static final int LEAST_CAPACITY = (1 << 10) - 1;

    /** Of what is in a file less than a kilobyte of such a chunk stays in memory, of the two and a half that it takes. */
    private static final int LEAST_WITH_FILE = (1 << 7) - 1;

    /** With less it takes longer to have a helper begin than to pack what there is. */
    private static final long LEAST_HELPED = 1 << 22;

    /** Never, which is there to be compared with. */
    public static final Sealing NEVER = new Sealing(Integer.MAX_VALUE, null, 0);

    /** By the owner, when there is time, and before anything has to go for want of memory; large chunks only. */
    public static final Sealing IN_TIME = new Sealing(LEAST_CAPACITY, null, 0);

    /** As soon as it can be, also the smallest, which is there for tests. */
    public static final Sealing AT_ONCE = new Sealing(1, null, 0);

    private final int leastCapacity;
    private final @Nullable Executor helper;
    private final long leastHelped;

    private Sealing(int leastCapacity, @Nullable Executor helper, long leastHelped) {
        this.leastCapacity = leastCapacity;
        this.helper = helper;
        this.leastHelped = leastHelped;
    }

    /**
     * Returns {@link #IN_TIME} with a helper for what is to be packed while points come.
     *
     * @param helper does what it is given, one thing after the other, on whatever thread
     */
    public static Sealing inTimeWith(Executor helper) {
        return new Sealing(LEAST_CAPACITY, helper, LEAST_HELPED);
    }

    /** The same of {@link #AT_ONCE}. */
    static Sealing atOnceWith(Executor helper) {
        return new Sealing(1, helper, 0);
    }

    /** Returns the same for a history with a file, for which smaller chunks are worth it as well. */
    Sealing withFile() {
        return leastCapacity == LEAST_CAPACITY ? new Sealing(LEAST_WITH_FILE, helper, leastHelped) : this;
    }

    boolean isAtOnce() {
        return leastCapacity == 1;
    }

    int leastCapacity() {
        return leastCapacity;
    }

    /** Returns the helper of a history that keeps so much; null if it does all itself. */
    @Nullable
    Executor helper(long bytes) {
        return bytes < leastHelped ? null : helper;
    }
}
