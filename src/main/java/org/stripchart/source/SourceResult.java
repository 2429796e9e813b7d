// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/**
 * How a source came to its end.
 *
 * @param kind in which way
 * @param reason why it failed, or what the user should know of an end that is none, in one line; may be empty
 */
public record SourceResult(Kind kind, String reason) {

    /** The ways to come to an end. */
    public enum Kind {
        /** There is no more input. */
        ENDED,
        /** Something went wrong. */
        FAILED,
        /** Somebody closed it. */
        CLOSED
    }

    /** Returns the end of a source that has no more input. */
    public static SourceResult ended() {
        return new SourceResult(Kind.ENDED, "");
    }

    /** Returns the same, with a note of one line that the user should read. */
    public static SourceResult ended(String note) {
        return new SourceResult(Kind.ENDED, note);
    }

    /** Returns the end of a source in which something went wrong; the reason is one line. */
    public static SourceResult failed(String reason) {
        return new SourceResult(Kind.FAILED, reason);
    }

    /** Returns the end of a source that somebody closed. */
    public static SourceResult closed() {
        return new SourceResult(Kind.CLOSED, "");
    }
}
