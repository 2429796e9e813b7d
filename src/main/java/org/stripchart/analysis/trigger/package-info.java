/**
 * The trigger, as on an oscilloscope: finds the moments at which a series does something, among all points.
 * {@link org.stripchart.analysis.trigger.Trigger} describes what to look for, and
 * {@link org.stripchart.analysis.trigger.TriggerRun} searches.
 */
@NullMarked
package org.stripchart.analysis.trigger;

import org.jspecify.annotations.NullMarked;
