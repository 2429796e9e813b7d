// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.util.List;
import org.stripchart.words.CommandWords;

/**
 * What happens when an alarm comes or goes, beside that the chart shows it.
 *
 * @param notification whether the desktop tells of it
 * @param sound whether the computer beeps
 * @param marks whether the chart gets a mark, which is a stretch once the alarm has gone
 * @param command what is run then, in words as those of {@code exec:}; empty: nothing
 */
public record AlarmReaction(boolean notification, boolean sound, boolean marks, String command) {

    /** The chart shows it, and that is all. */
    public static final AlarmReaction NONE = new AlarmReaction(false, false, false, "");

    /**
     * @throws IllegalArgumentException with a line for the author, if the command is none
     */
    public AlarmReaction {
        command = command.strip();
        if (!command.isEmpty() && CommandWords.split(command).get(0).isEmpty()) {
            throw new IllegalArgumentException("the command names no program");
        }
    }

    /** Makes one without marks. */
    public AlarmReaction(boolean notification, boolean sound, String command) {
        this(notification, sound, false, command);
    }

    /** Returns the words of the command; none, if there is none. */
    List<String> words() {
        return CommandWords.split(command);
    }

    /** Returns the same with another command. */
    public AlarmReaction running(String newCommand) {
        return new AlarmReaction(notification, sound, marks, newCommand);
    }

    /** Returns what is asked about before a command starts that came with a session; empty if there is none. */
    public String question() {
        return command.isEmpty() ? "" : question(command);
    }

    /** Returns how a command is told in a question. */
    public static String question(String command) {
        return "when an alarm comes: " + command;
    }

    /** Returns the same without the command, if that was refused. */
    public AlarmReaction without(List<String> refused) {
        return refused.contains(question()) ? running("") : this;
    }
}
