// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

/** The scale of a y axis: linear or logarithmic. */
public enum Scale {

    /** As far apart as they differ. */
    LINEAR {
        @Override
        public double position(double value) {
            return value;
        }

        @Override
        public double value(double position) {
            return position;
        }
    },

    /** As far apart as their ratio is: each decade takes the same room. What is not positive has no place. */
    LOGARITHMIC {
        @Override
        public double position(double value) {
            return value > 0 ? Math.log10(value) : Double.NaN;
        }

        @Override
        public double value(double position) {
            return Math.pow(10, position);
        }
    };

    /** Returns how far along a value is, in a measure of this scale's own; NaN for a value that has no place. */
    public abstract double position(double value);

    /** Returns the value that is so far along. */
    public abstract double value(double position);

    /** Returns which share of the way from the lower to the upper end of a range a value is at; NaN if it has no place. */
    public double share(Interval range, double value) {
        double low = position(range.lower());
        return (position(value) - low) / (position(range.upper()) - low);
    }

    /** Returns the value at a share of the way from the lower to the upper end of a range. */
    public double at(Interval range, double share) {
        double low = position(range.lower());
        return value(low + share * (position(range.upper()) - low));
    }
}
