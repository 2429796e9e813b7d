// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.words.FaultText;

/** How a program has ended, or why it was not started, in a few words. */
final class ExitStatus {

    /** What shells and the JDK add to the number of the signal that ended a process. */
    private static final int SIGNALLED = 128;

    private static final int LAST_SIGNAL = 64;

    private static final Map<Integer, String> SIGNALS =
            Map.of(1, "HUP", 2, "INT", 3, "QUIT", 4, "ILL", 6, "ABRT", 9, "KILL", 11, "SEGV", 13, "PIPE", 15, "TERM");

    private static final Pattern ERROR_NUMBER = Pattern.compile("error[=:] ?(\\d+)(?:, | \\()?([^)]*)\\)?$");

    private ExitStatus() {}

    /** Returns it in words: {@code exit status 3}, {@code killed by signal 9 (KILL)}. */
    static String text(int status) {
        if (!isSignal(status)) {
            return "exit status " + status;
        }
        int signal = status - SIGNALLED;
        String name = SIGNALS.get(signal);
        return "killed by signal " + signal + (name == null ? "" : " (" + name + ")");
    }

    /** Returns whether a signal ended it; a shell says the same of the program that it ran last. */
    static boolean isSignal(int status) {
        return File.separatorChar == '/' && status > SIGNALLED && status <= SIGNALLED + LAST_SIGNAL;
    }

    /** Returns why a program was not started; the message of the JDK names it a second time, and an error by its number. */
    static String whyNotStarted(IOException e) {
        String message = FaultText.of(e);
        Matcher error = ERROR_NUMBER.matcher(message);
        if (!error.find()) {
            return message;
        }
        return switch (error.group(1)) {
            case "2" -> "no such program";
            case "13" -> "permission denied";
            default -> error.group(2);
        };
    }
}
