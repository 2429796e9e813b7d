// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.List;
import java.util.Locale;

/** What is measured together, in a JVM of its own. */
enum Group {
    FRAMES("Frames", false, "-Djava.awt.headless=true -XX:MaxRAMPercentage=50"),
    HANDOFF("Hand-off between threads", false, "-Djava.awt.headless=true"),
    MEMORY("Memory", false, "-Djava.awt.headless=true -XX:MaxRAMPercentage=50"),
    PARSE("Reading text", false, "-Djava.awt.headless=true"),
    STDIN("From standard input to a picture", false, "-Djava.awt.headless=true"),
    START("From start to first paint", true, "-Djava.awt.headless=false"),
    LIVE("A live window", true, "-Djava.awt.headless=false"),
    FORMULA("A formula over a long history", true, "-Djava.awt.headless=false -XX:MaxRAMPercentage=50");

    private final String title;
    private final boolean needsScreen;
    private final String options;

    Group(String title, boolean needsScreen, String options) {
        this.title = title;
        this.needsScreen = needsScreen;
        this.options = options;
    }

    static Group of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String title() {
        return title;
    }

    /**
     * Measures in a JVM of its own, which ends with status 1 when something fails: AWT's thread would keep it alive.
     *
     * <p>Arguments: the group and the scale.
     */
    public static void main(String[] args) {
        try {
            of(args[0]).run(Scale.of(args[1]));
            System.exit(0);
        } catch (Exception | Error e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run(Scale scale) throws Exception {
        switch (this) {
            case FRAMES -> Frames.run(scale);
            case HANDOFF -> HandOffRun.run(scale);
            case MEMORY -> Memory.run(scale);
            case PARSE -> ParseRun.run(scale);
            case STDIN -> StandardInput.run(scale);
            case START -> StartRun.run(scale);
            case LIVE -> {
                LiveRun.run(scale);
                new AnswerRun(scale).run();
            }
            case FORMULA -> new FormulaShown(scale).run();
        }
    }

    boolean needsScreen() {
        return needsScreen;
    }

    /** For its JVM. */
    List<String> options() {
        return List.of(options.split(" "));
    }
}
