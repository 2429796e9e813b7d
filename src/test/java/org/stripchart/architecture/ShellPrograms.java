// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that commands of a shell start, those within {@code exec:} and {@code sh -c} among them. */
final class ShellPrograms {

    private static final Set<String> KEYWORDS = Set.of("while", "do", "done", "if", "then", "fi", "for", "wait", "in");
    private static final Pattern BLOCK = Pattern.compile("(?m)(?:^ {4}\\S.*\\R(?:^ {4,}.*\\R|^\\R(?= {4}))*)");

    private final Set<String> found = new TreeSet<>();
    private final List<String> words = new ArrayList<>();

    private ShellPrograms() {}

    /** Returns the programs in the code blocks of a document, those that are indented by four blanks. */
    static Set<String> inMarkdown(String document) {
        ShellPrograms programs = new ShellPrograms();
        Matcher block = BLOCK.matcher(document.replaceAll("(?s)```.*?```", ""));
        while (block.find()) {
            programs.read(block.group());
        }
        return programs.found;
    }

    /** Returns the programs that a script starts. */
    static Set<String> in(String script) {
        ShellPrograms programs = new ShellPrograms();
        programs.read(script);
        return programs.found;
    }

    private void read(String script) {
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else if (c == '\\' && quote == '"' && i + 1 < script.length()) {
                    word.append(script.charAt(++i));
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '#' && word.isEmpty()) {
                // A comment, to the end of the line.
                i = Math.max(i, script.indexOf('\n', i) - 1);
            } else if ("|&;\n".indexOf(c) >= 0) {
                endWord(word);
                endCommand();
            } else if (c == ' ') {
                endWord(word);
            } else {
                word.append(c);
            }
        }
        endWord(word);
        endCommand();
    }

    private void endWord(StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void endCommand() {
        List<String> command = new ArrayList<>(words);
        words.clear();
        while (!command.isEmpty() && KEYWORDS.contains(command.get(0))) {
            command.remove(0);
        }
        if (command.isEmpty()) {
            return;
        }
        found.add(command.get(0));
        for (String word : command) {
            if (word.startsWith("exec:") && !word.startsWith("exec:java")) {
                read(word.substring("exec:".length()));
            }
        }
        if (command.get(0).equals("sh") && command.size() > 2 && command.get(1).equals("-c")) {
            read(command.get(2));
        }
    }
}
