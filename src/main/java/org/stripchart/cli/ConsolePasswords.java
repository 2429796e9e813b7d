// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Passwords;

/** Asks on the terminal, where there is one. */
final class ConsolePasswords implements Passwords {

    private final @Nullable Console console;

    /**
     * @param console null where nobody sits at a terminal
     */
    ConsolePasswords(@Nullable Console console) {
        this.console = console;
    }

    @Override
    public char @Nullable [] ask(String purpose) {
        return console == null ? null : console.readPassword("Password for %s: ", purpose);
    }
}
