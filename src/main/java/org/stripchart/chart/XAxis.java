// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

/** What the x axis of a chart measures. */
public enum XAxis {
    /** Seconds since the epoch, shown as time of day or date in the system's time zone. */
    TIME,
    /** Plain numbers. The x of a point added without one is the number of such points that its series had before. */
    NUMBER
}
