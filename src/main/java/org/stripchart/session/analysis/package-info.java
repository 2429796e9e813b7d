/** What a session computes: {@link org.stripchart.session.analysis.AnalysisSpec} describes it. */
@NullMarked
package org.stripchart.session.analysis;

import org.jspecify.annotations.NullMarked;
