// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import java.util.List;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;
import org.stripchart.words.CommandWords;
import org.stripchart.words.EscapedText;

/**
 * A program whose standard output is read, {@code exec:vmstat 1}.
 *
 * <p>There is no shell between: blanks separate the words of the command, single and double quotes keep them together, a
 * backslash takes the meaning from a quote, a blank or a backslash. For pipes, variables and globs ask for a shell: {@code
 * exec:sh -c 'vmstat 1 | tail -n +3'}. The program inherits the environment and the working directory; its standard input
 * is empty.
 *
 * <p>Many programs gather their output in blocks when it is no terminal; {@code exec:stdbuf -oL PROGRAM} makes those that
 * use the C library write line by line.
 */
public final class ExecProvider implements SourceProvider {

    private static final String SCHEME = "exec";

    @Override
    public String form() {
        return "exec:COMMAND";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, SCHEME);
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        String command = location.substring(SCHEME.length() + 1).strip();
        try {
            List<String> words = CommandWords.split(command);
            if (words.isEmpty() || words.get(0).isEmpty()) {
                throw wrong("", "names no program");
            }
            return new ExecSource(words, options);
        } catch (IllegalArgumentException e) {
            throw wrong(command, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String withoutSecrets(String location) {
        return shown(location.substring(SCHEME.length() + 1).strip());
    }

    /** Shows of a command its program at most: what follows may hold secrets. */
    private static InvalidSourceException wrong(String command, String what) {
        return new InvalidSourceException(
                shown(command) + ": " + what + "; expected exec:COMMAND, such as exec:vmstat 1");
    }

    private static String shown(String command) {
        String[] words = command.split("[\\s'\"]", 2);
        return SCHEME + (words[0].isEmpty() ? "" : ":" + EscapedText.of(words[0]) + " …");
    }
}
