// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/**
 * How a source came to its end.
 *
 * @param kind in which way
 * @param reason why it failed, in one line; empty if it did not
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

    /** Something went wrong, in one line. */
    public static SourceResult failed(String reason) {
        return new SourceResult(Kind.FAILED, reason);
    }

    /** Somebody closed it. */
    public static SourceResult closed() {
        return new SourceResult(Kind.CLOSED, "");
    }
}
