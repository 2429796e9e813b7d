// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.session.file.SessionFault;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.words.EscapedText;

/**
 * What {@code --session} names, and where {@code --save-session} saves.
 *
 * @param opened null where no session was named, or where the named one cannot be opened
 * @param toAskFor the sources, and the command for alarms, that start only once somebody has said yes
 * @param incomplete the sources, and the command for alarms, that do not start, since something secret is missing
 * @param saveTo null: nowhere
 * @param fault why the session that was named cannot be opened, though the run goes on; null where it can, or none was named
 */
record SessionArgument(
        SessionStore store,
        SessionFile.@Nullable Opened opened,
        List<String> toAskFor,
        List<String> incomplete,
        @Nullable Path saveTo,
        @Nullable String fault) {

    /** Takes a session file that stands where sources do for the session: so desktops open a file. */
    static void adopt(StripchartCommand command) {
        if (command.session == null
                && command.sources.size() == 1
                && SessionFile.isNamedLikeOne(command.sources.get(0))) {
            command.session = Path.of(command.sources.get(0));
            command.sources = new ArrayList<>();
        }
    }

    /**
     * Reads the session. What is damaged or too new is told, and the run goes on without it, unless there would be nothing to run.
     *
     * @throws UsageException if there is no such session, it may not start what it wants to, or another one cannot be saved
     */
    static SessionArgument of(StripchartCommand command, SessionStore store, PrintStream err) throws UsageException {
        if (command.saveSession != null) {
            checkFolder(command.saveSession);
        }
        boolean hasWindow = !command.headless && !command.explain;
        SessionFile.Opened opened;
        try {
            opened = read(command, hasWindow);
        } catch (SessionFault e) {
            String fault = EscapedText.oneLine(String.valueOf(e.getMessage()));
            err.println(fault);
            return new SessionArgument(store, null, List.of(), List.of(), command.saveSession, fault);
        }
        if (opened == null) {
            return new SessionArgument(store, null, List.of(), List.of(), command.saveSession, null);
        }
        List<String> toAskFor = command.allowCommands ? List.of() : toAskFor(command, store, opened);
        if (!hasWindow && !toAskFor.isEmpty()) {
            throw new UsageException(command.session
                    + " comes from elsewhere and would start " + String.join(" and ", toAskFor)
                    + "; --allow-commands lets it");
        }
        List<String> incomplete = incomplete(command, opened);
        if (!incomplete.isEmpty()) {
            String what = incomplete(incomplete);
            if (!hasWindow
                    && command.sources.isEmpty()
                    && opened.spec().sources().locations().isEmpty()) {
                throw new UsageException(command.session + ": " + what);
            }
            err.println(EscapedText.oneLine(what));
        }
        return new SessionArgument(store, opened, toAskFor, incomplete, command.saveSession, null);
    }

    /** What the command line says goes before what a session has, and needs no question. */
    private static List<String> toAskFor(StripchartCommand command, SessionStore store, SessionFile.Opened opened) {
        SessionSpec spec = opened.spec();
        String onAlarm = spec.chart().analysis().reaction().question();
        return store.toAskFor(opened).stream()
                .filter(each ->
                        each.equals(onAlarm) ? command.onAlarm == null && !command.explain : command.sources.isEmpty())
                .toList();
    }

    /** What is missing in a session and was not said by the command line instead. */
    private static List<String> incomplete(StripchartCommand command, SessionFile.Opened opened) {
        String onAlarm = AlarmReaction.question("");
        return opened.incomplete().stream()
                .filter(each -> each.startsWith(onAlarm)
                        ? command.onAlarm == null && !command.explain
                        : command.sources.isEmpty())
                .toList();
    }

    /**
     * Reads it; null where none was named. What is said of it begins with its name and not with the option: a file that is opened by a
     * double click is named without one.
     *
     * @throws SessionFault if it cannot be opened and there is something to run all the same
     */
    private static SessionFile.@Nullable Opened read(StripchartCommand command, boolean hasWindow)
            throws UsageException, SessionFault {
        Path file = command.session;
        if (file == null) {
            return null;
        }
        try {
            return SessionFile.read(file, SessionSpec.NOTHING_SAID);
        } catch (SessionFault e) {
            if (!e.isBroken() || (!hasWindow && command.sources.isEmpty())) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private static void checkFolder(Path file) throws UsageException {
        Path folder = file.toAbsolutePath().getParent();
        String option = "--save-session " + file;
        if (Files.isDirectory(file)) {
            throw new UsageException(option + ": is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(option + ": the folder does not exist");
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException(option + ": cannot be written");
        }
    }

    /** Returns what there is to say of sources, and of a command, that something secret is missing in. */
    static String incomplete(List<String> missing) {
        return "left out, since what may be secret is not saved in a session: " + String.join(", ", missing);
    }

    /** Returns what is opened first: nothing, and no demonstration, in place of a session that cannot be. */
    List<String> first(SourcesSpec sources) {
        return fault == null ? sources.first() : sources.locations();
    }

    /** Returns what a window has to say, a line each. */
    List<String> toTell() {
        List<String> lines = new ArrayList<>();
        if (fault != null) {
            lines.add(fault);
        }
        if (!incomplete.isEmpty()) {
            lines.add(incomplete(incomplete));
        }
        return lines;
    }

    /** Returns the run, before which the command line goes. */
    SessionSpec base() {
        return opened == null ? SessionSpec.NOTHING_SAID : opened.spec();
    }
}
