// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What was used last, as it stands in the preferences, which all windows share. Event dispatch thread only. */
public final class RecentList {

    private final int most;
    private final Supplier<List<String>> read;
    private final Consumer<List<String>> write;

    /**
     * @param most how many are remembered
     */
    RecentList(int most, Supplier<List<String>> read, Consumer<List<String>> write) {
        this.most = most;
        this.read = read;
        this.write = write;
    }

    /** Returns them, the latest first. */
    public List<String> all() {
        return read.get();
    }

    /** Puts one in front, whichever window has added others meanwhile. */
    public void add(String latest) {
        write.accept(Stream.concat(Stream.of(latest), all().stream())
                .distinct()
                .limit(most)
                .toList());
    }
}
