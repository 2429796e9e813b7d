/**
 * Computed series. {@link org.stripchart.analysis.formula.Formula} is a parsed formula, and
 * {@link org.stripchart.analysis.formula.FormulaRun} computes its points, a part at a time, first from the points
 * that exist and then from new ones.
 */
@NullMarked
package org.stripchart.analysis.formula;

import org.jspecify.annotations.NullMarked;
