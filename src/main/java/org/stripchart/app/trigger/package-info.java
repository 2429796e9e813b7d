/** A trigger in the window: asks what is an event, goes from one to another, and lists them. */
@NullMarked
package org.stripchart.app.trigger;

import org.jspecify.annotations.NullMarked;
