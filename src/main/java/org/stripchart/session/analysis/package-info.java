/**
 * The computed series, alarms and trigger of a session. {@link org.stripchart.session.analysis.AnalysisSpec}
 * describes them, and {@link org.stripchart.session.analysis.MissingSeries} names a formula, alarm or trigger whose
 * series have not come.
 */
@NullMarked
package org.stripchart.session.analysis;

import org.jspecify.annotations.NullMarked;
