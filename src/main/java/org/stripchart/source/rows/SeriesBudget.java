// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The series that one source has and may have, over all its streams and topics. Any thread. */
public final class SeriesBudget {

    private final int most;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /**
     * @param most how many series there may be
     */
    public SeriesBudget(int most) {
        this.most = most;
    }

    /** Whether there may be a series of that name: there is one already, or there is room. */
    boolean admit(String name) {
        if (names.contains(name)) {
            return true;
        }
        synchronized (this) {
            return names.size() < most && names.add(name);
        }
    }

    /** Whether there is no room for another name. */
    public boolean isFull() {
        return names.size() >= most;
    }

    /** How many series there may be. */
    int most() {
        return most;
    }
}
