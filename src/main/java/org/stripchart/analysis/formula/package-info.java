/**
 * Series that are computed from others. {@link org.stripchart.analysis.formula.Formula} is what was written, read once; {@link
 * org.stripchart.analysis.formula.FormulaRun} computes its points, a part at a time, from those that there are and, later, from
 * those that have come.
 */
@NullMarked
package org.stripchart.analysis.formula;

import org.jspecify.annotations.NullMarked;
