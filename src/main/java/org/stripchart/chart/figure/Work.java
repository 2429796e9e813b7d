// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

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
        };
    }
}
