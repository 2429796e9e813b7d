// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Names for clients by their hosts: {@code 10.0.0.7}, and {@code 10.0.0.7#2} for a second one while the first is there.
 * The port is no part of the name, since it is another one each time: who comes back has the name from before.
 *
 * <p><b>Threading:</b> any thread.
 */
final class ClientNames {

    // One bit for each name of a host that is taken.
    private final Map<String, BitSet> taken = new HashMap<>();

    /** Takes the first name of the host that is free. */
    synchronized String take(String host) {
        BitSet numbers = taken.computeIfAbsent(host, h -> new BitSet());
        int free = numbers.nextClearBit(0);
        numbers.set(free);
        return free == 0 ? host : host + "#" + (free + 1);
    }

    /** Gives a name back. */
    synchronized void release(String host, String name) {
        BitSet numbers = taken.get(host);
        if (numbers != null) {
            numbers.clear(name.equals(host) ? 0 : Integer.parseInt(name.substring(host.length() + 1)) - 1);
            if (numbers.isEmpty()) {
                taken.remove(host);
            }
        }
    }
}
