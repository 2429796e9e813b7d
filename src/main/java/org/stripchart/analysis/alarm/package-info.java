/**
 * Rules that tell when something is wrong. {@link org.stripchart.analysis.alarm.AlarmRule} is one as it was written, {@link
 * org.stripchart.analysis.alarm.Alarm} follows the values that it is about.
 */
@NullMarked
package org.stripchart.analysis.alarm;

import org.jspecify.annotations.NullMarked;
