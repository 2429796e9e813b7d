/**
 * The trigger in a chart. {@link org.stripchart.chart.trigger.EventView} makes the view stop at events, and
 * {@link org.stripchart.chart.trigger.TriggerLines} paints the level and the current event.
 * {@link org.stripchart.analysis.trigger.TriggerRule} describes the trigger.
 */
@NullMarked
package org.stripchart.chart.trigger;

import org.jspecify.annotations.NullMarked;
