// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import org.jspecify.annotations.Nullable;

/**
 * The status of a source at one moment.
 *
 * @param state the state in one word
 * @param detail more for the user, in one line; may be empty
 * @param rejections the lines or messages rejected, wholly or in part
 * @param bytesRead the number of bytes of the input read so far
 * @param bytesTotal the size of the input, or -1 if unknown
 * @param rowsRead the number of rows that became points, wholly or in part, or -1 if not counted
 */
public record SourceStatus(
        State state, String detail, Rejections rejections, long bytesRead, long bytesTotal, long rowsRead) {

    /** The states of a source. */
    public enum State {
        /** No data yet. */
        WAITING,
        /** Data is coming. */
        RUNNING,
        /** The connection or input is lost, and the source tries to get it back. */
        RETRYING,
        /** The source has ended or was closed. */
        ENDED,
        /** The source has ended because something went wrong. */
        FAILED
    }

    /** Creates the status of a source that does not count rows. */
    public SourceStatus(State state, String detail, Rejections rejections, long bytesRead, long bytesTotal) {
        this(state, detail, rejections, bytesRead, bytesTotal, -1);
    }

    /** Returns the number of lines or messages rejected, wholly or in part. */
    public long rejected() {
        return rejections.total();
    }

    /** Returns the latest rejected line or message; null if there is none. */
    public @Nullable Rejection latestRejected() {
        return rejections.latest();
    }
}
