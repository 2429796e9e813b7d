// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

/**
 * An alarm that has come.
 *
 * @param number of the event, from 1 in the order in which they came
 * @param rule as it was written
 * @param severity how much it matters
 * @param came the x at which it had been wrong for long enough
 * @param went the x at which it was right again; NaN if it is not
 * @param peak the value that was furthest out; NaN until it has gone, and where nothing can be further out
 * @param acknowledged whether somebody has said that it was seen
 */
public record AlarmEvent(
        long number, String rule, Severity severity, double came, double went, double peak, boolean acknowledged) {

    /** Returns whether it has not gone. */
    public boolean isOn() {
        return Double.isNaN(went);
    }

    AlarmEvent gone(double x, double newPeak) {
        return new AlarmEvent(number, rule, severity, came, x, newPeak, acknowledged);
    }

    /** Returns the same, acknowledged by somebody. */
    public AlarmEvent seen() {
        return new AlarmEvent(number, rule, severity, came, went, peak, true);
    }
}
