// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The series that one source has and may have, over all its streams and topics. Any thread. */
public final class SeriesBudget {

    private final int most;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    /** Texts beside numbers take no room from these. */
    private final Set<String> stateNames = ConcurrentHashMap.newKeySet();

    /**
     * @param most how many series there may be
     */
    public SeriesBudget(int most) {
        this.most = most;
    }

    /** Whether there may be a series of that name: there is one already, or there is room. */
    boolean admit(String name) {
        return admit(name, names);
    }

    /** Whether there may be a series of states of that name; there may be as many of these. */
    boolean admitStates(String name) {
        return admit(name, stateNames);
    }

    private boolean admit(String name, Set<String> there) {
        if (there.contains(name)) {
            return true;
        }
        synchronized (this) {
            return there.size() < most && there.add(name);
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
