// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import org.jspecify.annotations.Nullable;

/** What is computed for a figure, a part at a time. Event dispatch thread only. */
interface Work {

    /** Returns whether it is of points that are no longer so; it must not be stepped then. */
    boolean isStale();

    /** Returns whether all is computed. */
    boolean isDone();

    /** Does the next part, a fraction of a millisecond long; returns how many points it has looked at. */
    int step();

    /** Returns about which share is done, up to 1. */
    double share();

    /** Returns what to show, once all is computed. */
    Content content();

    /** Returns what can be shown already of the part that is done; null if there is nothing. */
    @Nullable
    Content soFar();

    /** Returns one with nothing to do. */
    static Work none(String why) {
        return new Work() {
            @Override
            public boolean isStale() {
                return false;
            }

            @Override
            public boolean isDone() {
                return true;
            }

            @Override
            public int step() {
                return 0;
            }

            @Override
            public double share() {
                return 1;
            }

            @Override
            public Content content() {
                return Content.none(why);
            }

            @Override
            public Content soFar() {
                return content();
            }
        };
    }
}
