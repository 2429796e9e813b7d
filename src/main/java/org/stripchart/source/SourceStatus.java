// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import org.jspecify.annotations.Nullable;

/**
 * How a source is doing, at one moment.
 *
 * @param state in one word
 * @param detail what the user should know beyond that, in one line; may be empty
 * @param rejections the lines or messages that did not fit, wholly or in part
 * @param bytesRead how much of the input was read
 * @param bytesTotal how much there is, or -1 if that is unknown
 * @param rowsRead how many rows became points, wholly or in part, or -1 if nobody counts them
 */
public record SourceStatus(
        State state, String detail, Rejections rejections, long bytesRead, long bytesTotal, long rowsRead) {

    /** The states of a source. */
    public enum State {
        /** No data yet. */
        WAITING,
        /** Data comes. */
        RUNNING,
        /** Lost what it reads from, and tries to get it back. */
        RETRYING,
        /** Came to its end, or was closed. */
        ENDED,
        /** Came to its end because something went wrong. */
        FAILED
    }

    /** Makes one of a source whose rows nobody counts. */
    public SourceStatus(State state, String detail, Rejections rejections, long bytesRead, long bytesTotal) {
        this(state, detail, rejections, bytesRead, bytesTotal, -1);
    }

    /** Returns how many lines or messages did not fit, wholly or in part. */
    public long rejected() {
        return rejections.total();
    }

    /** Returns the latest of them, or null. */
    public @Nullable Rejection latestRejected() {
        return rejections.latest();
    }
}
