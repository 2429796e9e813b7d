// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import org.stripchart.history.PointBuffer;

/** Points in the order of x, as they come. */
public interface Points {

    /** Puts the next ones into the buffer, in place of what it holds: some thousand at most, none if there are none yet. */
    void read(PointBuffer out);

    /** Returns up to which x all points have come, or are taken to have come; minus infinity where nothing is known. */
    double known();

    /** Returns up to which x points lie on both sides, so that straight lines can be drawn; minus infinity where none are. */
    double reached();
}
