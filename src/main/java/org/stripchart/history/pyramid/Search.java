// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.pyramid;

/** What is looked for among values. */
interface Search {

    /** A number. */
    Search VALUE = new Search() {
        @Override
        public int first(double[] values, int from, int to) {
            int at = from;
            while (at < to && Double.isNaN(values[at])) {
                at++;
            }
            return at;
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return low > high;
        }
    };

    /** NaN. */
    Search GAP = new Search() {
        @Override
        public int first(double[] values, int from, int to) {
            int at = from;
            while (at < to && !Double.isNaN(values[at])) {
                at++;
            }
            return at;
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return false;
        }
    };

    /** A number above 0. */
    Search POSITIVE = new Search() {
        @Override
        public int first(double[] values, int from, int to) {
            int at = from;
            while (at < to && !(values[at] > 0)) {
                at++;
            }
            return at;
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return !(high > 0);
        }
    };

    /** Whatever is not from {@code least} to {@code most}, or NaN. */
    record Outside(double least, double most) implements Search {
        @Override
        public int first(double[] values, int from, int to) {
            int at = from;
            while (at < to && values[at] >= least && values[at] <= most) {
                at++;
            }
            return at;
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return low >= least && high <= most;
        }
    }

    /** Returns where the first one is from {@code from} on; {@code to} if there is none before. A loop in each, so that no call is made for a value. */
    int first(double[] values, int from, int to);

    /** Returns whether there is none where all numbers are from {@code low} to {@code high}; if {@code low > high}, there are only gaps. */
    boolean isNowhere(double low, double high);
}
