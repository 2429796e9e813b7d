// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

/**
 * How a recording is doing, at one moment.
 *
 * @param state in one word
 * @param reason why it failed, in a few words; empty if it did not
 * @param written how many points are in the file for good: handed to the operating system
 * @param lost how many points came and are not in the file: it could not keep up with a source that cannot wait, or it
 *     has failed
 * @param bytes how large the file is
 */
public record RecorderStatus(State state, String reason, long written, long lost, long bytes) {

    /** The states of a recording. */
    public enum State {
        /** Points are written. */
        RECORDING,
        /** It was closed, and everything is written. */
        STOPPED,
        /** Something went wrong; the file has what was written before. */
        FAILED
    }
}
