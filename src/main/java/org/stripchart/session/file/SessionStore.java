// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.words.FaultText;

/**
 * Saves sessions, and knows which files this user's Stripchart has written itself or was told to trust: by a hash of their bytes, so
 * that one that somebody has changed since is not trusted. Each hash is the name of an empty file, so several programs may add
 * some at once. The session of the last run lies here too, and is trusted since only this user can write here.
 *
 * <p><b>Threading:</b> any thread, but not one that must go on whatever a disk does.
 */
public final class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    /** Older ones are asked about once more. */
    private static final int MOST_TRUSTED = 1000;

    private final Path folder;
    private final boolean hadLast;
    private final AlarmJournal alarms;
    /** Why the session was not kept the last time; empty if it was. */
    private volatile String notKept = "";

    /**
     * Makes a store, and looks whether there was a run before.
     *
     * @param folder that only this user can write to; made when it is needed
     */
    public SessionStore(Path folder) {
        this.folder = folder;
        this.hadLast = Files.isRegularFile(last());
        this.alarms = new AlarmJournal(folder.resolve("alarms.jsonl"));
    }

    /** Returns the alarms of all runs. Any thread, at any time. */
    public AlarmJournal alarms() {
        return alarms;
    }

    /** Returns where the session of the last run is. */
    public Path last() {
        return folder.resolve("last." + SessionFile.EXTENSION);
    }

    /** Returns whether there was a run before this one that was kept. Any thread, at any time. */
    public boolean hadLast() {
        return hadLast;
    }

    /**
     * Returns for which sources and which command of a session somebody has to be asked before they start: none, if it comes from here.
     *
     * @see Consent
     */
    public List<String> toAskFor(SessionFile.Opened session) {
        return isTrusted(session) ? List.of() : Consent.needed(session.spec());
    }

    private boolean isTrusted(SessionFile.Opened session) {
        return session.file().equals(last()) || Files.exists(trusted().resolve(session.hash()));
    }

    /** Trusts a session from now on; where that cannot be kept, it is asked about again. */
    public void trust(SessionFile.Opened session) {
        trust(session.hash());
    }

    /**
     * Writes a session, which is trusted from now on.
     *
     * @throws IOException if it cannot be written; then what was there before still is
     */
    public void save(Path file, SessionSpec spec, SessionFile.Extras extras) throws IOException {
        trust(SessionFile.write(file, spec, extras));
    }

    /** Keeps a session for the next run; returns whether that went well, else it is logged, once for each reason. */
    public boolean saveLast(SessionSpec spec, SessionFile.Extras extras) {
        try {
            Files.createDirectories(folder);
            SessionFile.write(last(), spec, extras);
            notKept = "";
            return true;
        } catch (IOException e) {
            String reason = FaultText.ofWriting(e);
            if (!reason.equals(notKept)) {
                notKept = reason;
                LOG.warn("The session cannot be kept as {}: {}", last(), reason);
            }
            return false;
        }
    }

    private Path trusted() {
        return folder.resolve("trusted");
    }

    private void trust(String hash) {
        try {
            Files.createDirectories(trusted());
            Path mark = trusted().resolve(hash);
            if (!Files.exists(mark)) {
                Files.createFile(mark);
                forgetOldest();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("That a session is trusted cannot be kept", e);
        }
    }

    private void forgetOldest() throws IOException {
        List<Path> marks;
        try (Stream<Path> all = Files.list(trusted())) {
            marks = all.sorted(Comparator.comparing(SessionStore::time).reversed())
                    .toList();
        }
        for (Path mark : marks.subList(Math.min(MOST_TRUSTED, marks.size()), marks.size())) {
            Files.deleteIfExists(mark);
        }
    }

    private static FileTime time(Path mark) {
        try {
            return Files.getLastModifiedTime(mark);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
