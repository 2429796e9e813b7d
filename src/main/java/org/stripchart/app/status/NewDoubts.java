// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stripchart.app.DoubtText;
import org.stripchart.session.SessionSource;

/** Which texts of sources were read in a way that is in doubt, and have not been told yet. Event dispatch thread only. */
final class NewDoubts {

    private final Set<String> told = new HashSet<>();

    /** Returns a line for each, once. */
    List<String> of(List<SessionSource> sources) {
        return sources.stream()
                .flatMap(source ->
                        source.otherReadings().stream().map(doubt -> source.title() + ": " + DoubtText.inWindow(doubt)))
                .filter(told::add)
                .toList();
    }
}
