// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.stripchart.app.DoubtText;
import org.stripchart.session.SessionSource;

/** Which texts of sources were read in a way that is in doubt, and have not been told yet. Event dispatch thread only. */
final class NewDoubts {

    private final Map<SessionSource, List<String>> seen = new WeakHashMap<>();
    private final Set<String> told = new HashSet<>();

    /** Returns a line for each, once. */
    List<String> of(List<SessionSource> sources) {
        List<String> lines = new ArrayList<>();
        for (SessionSource source : sources) {
            List<String> now = source.otherReadings();
            // As good as always it is the same list.
            if (!now.equals(seen.put(source, now))) {
                now.forEach(doubt -> lines.add(source.title() + ": " + DoubtText.inWindow(doubt)));
            }
        }
        return lines.stream().filter(told::add).toList();
    }
}
