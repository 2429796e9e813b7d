/**
 * Moments at which a series does something, as the trigger of an oscilloscope finds them, in all points. {@link
 * org.stripchart.analysis.trigger.Trigger} is what is looked for, {@link org.stripchart.analysis.trigger.TriggerRun} looks.
 */
@NullMarked
package org.stripchart.analysis.trigger;

import org.jspecify.annotations.NullMarked;
