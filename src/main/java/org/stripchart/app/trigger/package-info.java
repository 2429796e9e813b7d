/**
 * The trigger in the window. {@link org.stripchart.app.trigger.TriggerActions} sets it, steps from event to event
 * and lists the events.
 */
@NullMarked
package org.stripchart.app.trigger;

import org.jspecify.annotations.NullMarked;
