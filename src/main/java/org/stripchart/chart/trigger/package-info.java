/** A trigger as the view follows it, and as it is painted. {@link org.stripchart.analysis.trigger.TriggerRule} is what is looked for. */
@NullMarked
package org.stripchart.chart.trigger;

import org.jspecify.annotations.NullMarked;
