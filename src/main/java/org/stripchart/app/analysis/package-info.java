/**
 * Computed series and alarms in the window. {@link org.stripchart.app.analysis.AnalysisActions} has the actions and
 * their dialogs, and {@link org.stripchart.app.analysis.AlarmTable} lists the alarms.
 */
@NullMarked
package org.stripchart.app.analysis;

import org.jspecify.annotations.NullMarked;
