// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a file are free. The first that is large enough is taken, so that what is free gathers at the end, where it is cut off.
 *
 * <p><b>Threading:</b> any thread.
 */
final class Space {

    /** What {@link #take} returns where there is no room. */
    static final long NONE = -1;

    /** The sizes of the free parts, by where they begin; no two of them touch, and none is at the end. */
    private final NavigableMap<Long, Long> free = new TreeMap<>();

    private long end;
    private boolean isFixed;

    /** Returns where there is room, which is taken then; {@link #NONE} if there is none and the file must not grow. */
    synchronized long take(long size) {
        Map.Entry<Long, Long> part = firstOf(size);
        if (part != null) {
            Long at = part.getKey();
            // In this order, so that nothing is lost if there is no memory for an entry.
            if (part.getValue() > size) {
                free.put(at + size, part.getValue() - size);
            }
            free.remove(at);
            return at;
        }
        if (isFixed) {
            return NONE;
        }
        end += size;
        return end - size;
    }

    private Map.@Nullable Entry<Long, Long> firstOf(long size) {
        for (Map.Entry<Long, Long> each : free.entrySet()) {
            if (each.getValue() >= size) {
                return each;
            }
        }
        return null;
    }

    /** Returns whether there is room for so much. */
    synchronized boolean has(long size) {
        return !isFixed || free.values().stream().anyMatch(each -> each >= size);
    }

    /** Says that a part is free again. */
    synchronized void give(long at, long size) {
        long from = at;
        long to = at + size;
        Map.Entry<Long, Long> before = free.floorEntry(at);
        if (before != null && before.getKey() + before.getValue() == from) {
            from = before.getKey();
            free.remove(from);
        }
        Long behind = free.remove(to);
        to += behind == null ? 0 : behind;
        if (to == end && !isFixed) {
            end = from;
        } else {
            free.put(from, to - from);
        }
    }

    /**
     * Says that a part that was taken could not be written, so that the file must not grow any more. What was to be new of it is not there.
     *
     * @param isNew whether the file was to grow by it
     */
    synchronized void refused(long at, long size, boolean isNew) {
        isFixed = true;
        if (isNew && at + size == end) {
            end = at;
        } else {
            give(at, size);
        }
    }

    /** Returns how long the file is at least. */
    synchronized long end() {
        return end;
    }
}
