// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.record.Recorder;
import org.stripchart.record.RecordingTap;
import org.stripchart.session.mark.SessionMarks;
import org.stripchart.words.FaultText;

/**
 * Records the points of the sources of a session before they reach the chart, one recording at a time. Files are created on
 * threads of their own.
 *
 * <p><b>Threading:</b> the session's own thread only, which is checked.
 */
public final class SessionRecorder {

    /** Opens a recording; another one in tests. */
    interface Opener {
        Recorder open(Path file, boolean isForced) throws IOException;

        static Opener ofFiles(BooleanSupplier timeX) {
            return (file, isForced) -> isForced ? Recorder.openForced(file, timeX) : Recorder.open(file, timeX);
        }
    }

    private final OwnerThread owner;
    private final SessionMarks marks;
    private final Opener opener;
    private final RecordingTap tap = new RecordingTap();
    /** Those whose rest is still being written, and the latest one. */
    private final List<Recording> recordings = new ArrayList<>();

    private boolean isForced;
    private boolean opening;
    private boolean closed;

    SessionRecorder(OwnerThread owner, SessionMarks marks, Opener opener) {
        this.owner = owner;
        this.marks = marks;
        this.opener = opener;
    }

    /** Has the disk keep what is recorded, in recordings that begin from now on, so that it outlives a power loss. */
    public void force(boolean isWanted) {
        owner.require("force");
        isForced = isWanted;
    }

    /**
     * Writes every point that comes from now on to a file. A recording that has ended or failed before gives way.
     *
     * @param file a new one, a device or a named pipe
     * @return completes on the session's thread once points are recorded, or with an {@link IOException} if the file cannot
     *     be made; its message is one line for the user
     * @throws IllegalStateException if another recording goes on, or is about to, or the session is closed
     */
    public CompletableFuture<Recording> start(Path file) {
        return start(file, false);
    }

    /**
     * The same in the place of a file that is there.
     *
     * @param replaces whether such a file is deleted first, with the marks beside it
     */
    public CompletableFuture<Recording> start(Path file, boolean replaces) {
        owner.require("start");
        if (isRunning() || closed) {
            throw new IllegalStateException("a recording goes on, or the session is closed");
        }
        opening = true;
        boolean isForcedNow = isForced;
        CompletableFuture<Recording> begun = new CompletableFuture<>();
        CompletableFuture<Void> unused = Background.call("recording", () -> {
                    if (replaces) {
                        makeWay(file);
                    }
                    return opener.open(file, isForcedNow);
                })
                .handle((recorder, fault) -> {
                    owner.later(() -> begin(file, recorder, fault, begun));
                    return null;
                });
        return begun;
    }

    private static void makeWay(Path file) throws IOException {
        try {
            if (Files.isRegularFile(file)) {
                Files.delete(file);
                // They were of the points that are gone.
                SessionMarks.deleteBeside(file);
            }
        } catch (IOException e) {
            throw new IOException(file + ": " + FaultText.ofWriting(e), e);
        }
    }

    private void begin(
            Path file, @Nullable Recorder recorder, @Nullable Throwable fault, CompletableFuture<Recording> begun) {
        opening = false;
        if (recorder == null) {
            begun.completeExceptionally(fault != null ? fault : new IOException(file + ": cannot be written"));
            return;
        }
        Recording opened = new Recording(file, recorder);
        recordings.removeIf(each -> !each.isFinishing());
        recordings.add(opened);
        if (closed) {
            opened.stop();
        } else {
            tap.record(recorder);
            marks.recordingBegun(file);
        }
        begun.complete(opened);
    }

    /** Returns what keeps the marks of the session beside its recordings. */
    public SessionMarks marks() {
        return marks;
    }

    /** Ends the recording, if there is one: points that come from now on are not in the file. Does not wait for the rest. */
    public void stop() {
        owner.require("stop");
        tap.record(null);
        marks.recordingEnded();
        recordings.forEach(Recording::stop);
    }

    /** Returns the recording that goes on, or the latest one; null if there was none. */
    public @Nullable Recording latest() {
        owner.require("latest");
        return recordings.isEmpty() ? null : recordings.get(recordings.size() - 1);
    }

    /** Returns the latest recording, if there was one, and before it those whose rest was still being written when the next began. */
    public List<Recording> recordings() {
        owner.require("recordings");
        return List.copyOf(recordings);
    }

    /** Whether points are being written to a file, or its file is about to be made. */
    public boolean isRunning() {
        Recording latest = latest();
        return opening || (latest != null && latest.isRunning());
    }

    /** Ends the recording for good. */
    void close() {
        closed = true;
        stop();
    }

    /** Returns a sink whose points are recorded on their way to the next one. */
    PointSink into(PointSink next, OverflowPolicy policy) {
        return tap.sink(next, policy);
    }
}
