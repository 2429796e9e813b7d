// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/** What happens to a point when the queue is full. */
public enum OverflowPolicy {
    /** The source waits until there is room, so nothing is lost. For sources that can wait, such as a file or a pipe. */
    WAIT,
    /** The point is refused at once and counted. For sources that must not wait, such as timers and datagrams. */
    DROP
}
