// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.List;
import java.util.Locale;

/** What is measured together, in a JVM of its own. */
enum Group {
    FRAMES("Frames", Frames.class, false, "-Djava.awt.headless=true -XX:MaxRAMPercentage=50"),
    HANDOFF("Hand-off between threads", HandOffRun.class, false, "-Djava.awt.headless=true"),
    MEMORY("Memory", Memory.class, false, "-Djava.awt.headless=true -XX:MaxRAMPercentage=50"),
    STDIN("From standard input to a picture", StandardInput.class, false, "-Djava.awt.headless=true"),
    LIVE("A live window", LiveRun.class, true, "-Djava.awt.headless=false");

    private final String title;
    private final Class<?> program;
    private final boolean needsScreen;
    private final String options;

    Group(String title, Class<?> program, boolean needsScreen, String options) {
        this.title = title;
        this.program = program;
        this.needsScreen = needsScreen;
        this.options = options;
    }

    static Group of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String title() {
        return title;
    }

    /** Its {@code main} takes the name of a {@link Scale}. */
    Class<?> program() {
        return program;
    }

    boolean needsScreen() {
        return needsScreen;
    }

    /** For its JVM. */
    List<String> options() {
        return List.of(options.split(" "));
    }
}
