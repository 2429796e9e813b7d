// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Optional;

/** Finds what peers are run by. */
final class Python {

    private Python() {}

    /**
     * Returns a Python that has these modules: that of the path, or that of the system.
     *
     * @param modules separated by commas
     */
    static Optional<String> with(String modules) throws IOException, InterruptedException {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            if (succeeds(candidate, "-c", "import " + modules)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns whether a command is there and ends well. */
    static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such program.
            return false;
        }
    }
}
