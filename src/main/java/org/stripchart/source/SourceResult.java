// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/**
 * The end of a source.
 *
 * @param kind how the source ended
 * @param reason why it failed, or a note for the user about another end, in one line; may be empty
 */
public record SourceResult(Kind kind, String reason) {

    /** The ways in which a source can end. */
    public enum Kind {
        /** There is no more input. */
        ENDED,
        /** Something went wrong. */
        FAILED,
        /** The source was closed. */
        CLOSED
    }

    /** Returns the result of a source that has no more input. */
    public static SourceResult ended() {
        return new SourceResult(Kind.ENDED, "");
    }

    /** Returns the result of a source that has no more input, with a note of one line for the user. */
    public static SourceResult ended(String note) {
        return new SourceResult(Kind.ENDED, note);
    }

    /** Returns the result of a source that failed; the reason is one line. */
    public static SourceResult failed(String reason) {
        return new SourceResult(Kind.FAILED, reason);
    }

    /** Returns the result of a source that was closed. */
    public static SourceResult closed() {
        return new SourceResult(Kind.CLOSED, "");
    }
}
