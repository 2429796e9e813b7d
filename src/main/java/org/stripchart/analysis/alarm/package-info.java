/**
 * Alarm rules and their evaluation. {@link org.stripchart.analysis.alarm.AlarmRule} is a parsed rule, and
 * {@link org.stripchart.analysis.alarm.Alarm} follows the values of its series and decides when the alarm comes and
 * goes.
 */
@NullMarked
package org.stripchart.analysis.alarm;

import org.jspecify.annotations.NullMarked;
