// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.stripchart.record.Recorder;
import org.stripchart.record.RecorderStatus;

/** A running recorder and its file. The session's own thread only, except {@link #ended}. */
public final class Recording {

    private final Path file;
    private final Recorder recorder;
    private final Executor starter;
    private final CompletableFuture<RecorderStatus> ended = new CompletableFuture<>();
    private boolean stopping;

    Recording(Path file, Recorder recorder) {
        this(file, recorder, task -> new Thread(task, "stripchart recording").start());
    }

    Recording(Path file, Recorder recorder, Executor starter) {
        this.file = file;
        this.recorder = recorder;
        this.starter = starter;
    }

    /** Where the points are written. */
    public Path file() {
        return file;
    }

    /** How it is doing. */
    public RecorderStatus status() {
        return recorder.status();
    }

    /** Whether points are being written, and nobody has asked for an end. */
    public boolean isRunning() {
        return !stopping && status().state() == RecorderStatus.State.RECORDING;
    }

    /** Whether it was stopped, and the rest is still being written. */
    boolean isFinishing() {
        return stopping && !ended.isDone();
    }

    /** Completes, on a thread of its own, once it was stopped and everything is written, or has failed to be. */
    public CompletableFuture<RecorderStatus> ended() {
        return ended;
    }

    /** Writes the rest on a thread of its own, for which the process waits. */
    void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        try {
            starter.execute(this::finish);
        } catch (OutOfMemoryError e) {
            // There is no memory for a thread. The end is near then, and a recording that nobody ends would never end.
            finish();
        }
    }

    private void finish() {
        try {
            recorder.close();
            ended.complete(recorder.status());
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
    }
}
