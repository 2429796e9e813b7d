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

    /** There was no more input. */
    public static SourceResult ended() {
        return new SourceResult(Kind.ENDED, "");
    }

    /** There was no more input, of which the user should know something, in one line. */
    public static SourceResult ended(String note) {
        return new SourceResult(Kind.ENDED, note);
    }

    /** Something went wrong, in one line. */
    public static SourceResult failed(String reason) {
        return new SourceResult(Kind.FAILED, reason);
    }

    /** Somebody closed it. */
    public static SourceResult closed() {
        return new SourceResult(Kind.CLOSED, "");
    }
}
