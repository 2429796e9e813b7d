/** What is computed, in the window: asks for series and alarms, and lists the alarms that there were. */
@NullMarked
package org.stripchart.app.analysis;

import org.jspecify.annotations.NullMarked;
