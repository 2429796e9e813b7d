// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import org.stripchart.history.packed.UnpackedParts;

/** All that is set aside of a history, the oldest first. Confined to its owner. */
final class SetAsides {

    private final Deque<SetAside> all = new ArrayDeque<>();
    private final UnpackedParts unpacked;

    /**
     * @param unpacked what may hold on to parts of it
     */
    SetAsides(UnpackedParts unpacked) {
        this.unpacked = unpacked;
    }

    /** Returns the memory of all of it. */
    long bytes() {
        long bytes = 0;
        for (SetAside each : all) {
            bytes += each.bytes();
        }
        return bytes;
    }

    void add(SetAside added) {
        all.addLast(added);
    }

    boolean contains(SetAside wanted) {
        return all.contains(wanted);
    }

    /** Takes one out; returns whether it was there. */
    boolean remove(SetAside removed) {
        unpacked.forget();
        return all.remove(removed);
    }

    /** Lets go of the oldest, since memory is wanted; returns whether there was one that held any. */
    boolean evictOldest() {
        while (!all.isEmpty()) {
            SetAside oldest = all.removeFirst();
            boolean hasHeld = oldest.bytes() > 0;
            unpacked.forget();
            oldest.evict();
            if (hasHeld) {
                return true;
            }
        }
        return false;
    }

    /** Forgets what was set aside of a series. */
    void forget(SeriesHistory series) {
        all.forEach(each -> each.forget(series));
    }

    void clear() {
        all.forEach(SetAside::forget);
        all.clear();
    }

    void jumpedBack(double x) {
        all.forEach(each -> each.jumpedBack(x));
    }
}
