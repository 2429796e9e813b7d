// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.PlainAxis;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * What is written along the axes of y: what a person has called each, or else what the chart calls all of them, with the unit that
 * is known of their lines. What a chart calls its one axis by itself is not written where there are several.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class AxisLabels {

    private final Arrangement arrangement;
    private final PlainAxis first;
    private final String unit;
    /** What the arrangement calls the plot's own axis; empty: nothing. */
    private String written = "";
    /** What it was called before that. */
    private @Nullable String unwritten;

    /**
     * @param first the plot's own axis of y, with what the chart calls it
     * @param unit of series that have none of their own; empty: nobody knows
     */
    AxisLabels(Arrangement arrangement, PlainAxis first, String unit) {
        this.arrangement = arrangement;
        this.first = first;
        this.unit = unit;
    }

    /**
     * Writes what the plot's own axis is called along it.
     *
     * @param shown by that axis
     * @param isSingle whether there is no other strip or axis
     */
    void write(YAxis shown, boolean isSingle) {
        String label = ofFirst(shown, isSingle);
        boolean isNamed = isNamed();
        if (!label.equals(written)) {
            if (written.isEmpty()) {
                unwritten = first.getLabel();
            }
            first.setLabel(label.isEmpty() ? unwritten : label);
            written = label;
        }
        first.bare(label.isEmpty()
                && !isNamed
                && (!isSingle || arrangement.strips().size() > 1));
    }

    /**
     * What is written along the plot's own axis in place of what the chart calls it; empty: nothing else. A unit that is known goes
     * behind that, or in its place where it stands for one strip of several and nobody has called the axis anything.
     */
    private String ofFirst(YAxis shown, boolean isSingle) {
        String label = shown.label();
        if (isOwn(label)) {
            return label;
        }
        String known = !shown.unit().isEmpty() ? shown.unit() : isOnly() ? unit : label;
        String ofChart = ofChart();
        List<Trace> listed = arrangement.listed();
        if (ofChart.equals(YAxis.UNNAMED) && listed.size() == 1 && isSingle) {
            // The one line has no name above it.
            return withUnit(StripLabels.cut(listed.get(0).label()), known);
        }
        if (ofChart.isBlank() || !(isSingle || isNamed())) {
            return known;
        }
        String whole = withUnit(ofChart, known);
        return whole.equals(ofChart) ? "" : whole;
    }

    /** Returns what is written along another axis; null for nothing. */
    @Nullable
    String of(YAxis axis) {
        String label = axis.label();
        boolean isFirstOfStrip = axis == axis.strip().axis();
        String whole = isOwn(label) || !isNamed() || !isFirstOfStrip ? label : withUnit(ofChart(), label);
        return whole.isEmpty() ? null : whole;
    }

    /** Whether what an axis is called is more than the unit of all that have none of their own. */
    private boolean isOwn(String label) {
        return !label.isEmpty() && !label.equals(unit);
    }

    private static String withUnit(String label, String unit) {
        return unit.isEmpty() || label.endsWith(")") || label.contains(unit) ? label : label + " (" + unit + ")";
    }

    /** What the chart calls its axes of y; empty: nothing. */
    private String ofChart() {
        String label = written.isEmpty() ? first.getLabel() : unwritten;
        return label == null ? "" : label;
    }

    /** Whether somebody has said what axes of y are called. */
    private boolean isNamed() {
        return !ofChart().isBlank() && !ofChart().equals(YAxis.UNNAMED);
    }

    /** Whether there is one axis beside lines, whatever states are above or below. */
    private boolean isOnly() {
        List<Strip> lines = arrangement.strips().stream()
                .filter(strip -> !strip.isOfStates())
                .toList();
        return lines.size() == 1 && lines.get(0).axes().size() == 1;
    }
}
