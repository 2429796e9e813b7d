// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.Measuring;
import org.stripchart.analysis.Nearby;
import org.stripchart.analysis.Pulses;
import org.stripchart.analysis.Untold;
import org.stripchart.history.Aggregate;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Trace;

/**
 * What is told of one series at the cursors and between them. Of a stretch that grows, as the newest points come into it, the
 * figures of before are told until the new ones are known; of another stretch they are not.
 */
final class CursorRow {

    /** What is not known yet. */
    static final String PENDING = "\u2026";

    /** What cannot be told. */
    static final String UNTOLD = "\u2013";

    private final Trace trace;
    private final SeriesView series;
    private final @Nullable DoubleFunction<String> states;
    private double a = Double.NaN;
    private double b = Double.NaN;
    private double valueA = Double.NaN;
    private double valueB = Double.NaN;
    private @Nullable Measuring measuring;
    private @Nullable Aggregate sums;
    private @Nullable Pulses pulses;

    /**
     * @param states tells the state at an x; null for a series of numbers
     */
    CursorRow(Trace trace, SeriesView series, @Nullable DoubleFunction<String> states) {
        this.trace = trace;
        this.series = series;
        this.states = states;
    }

    Trace trace() {
        return trace;
    }

    /**
     * Looks where the cursors are, NaN for none, and begins to measure between them, unless that is done.
     *
     * @param newA,newB their x
     */
    void look(double newA, double newB) {
        boolean isMoved = Double.compare(newA, a) != 0 || Double.compare(newB, b) != 0;
        a = newA;
        b = newB;
        valueA = states == null ? value(a) : Double.NaN;
        valueB = states == null ? value(b) : Double.NaN;
        if (states != null || Double.isNaN(a) || Double.isNaN(b)) {
            forget();
            return;
        }
        double from = Math.min(a, b);
        double to = Math.max(a, b);
        Measuring current = measuring;
        boolean isSame = current != null && current.isOf(series, from, to);
        if (isMoved && !isSame) {
            forget();
        }
        // One that goes on while the stretch grows comes to its end, or it would never.
        if (measuring == null || measuring.isStale() || (measuring.isDone() && !isSame)) {
            measuring = new Measuring(series, from, to);
        }
    }

    private void forget() {
        measuring = null;
        sums = null;
        pulses = null;
    }

    private double value(double x) {
        long index = Double.isNaN(x) ? -1 : Nearby.index(series, x);
        return index < 0 ? Double.NaN : series.y(index);
    }

    /** Whether there is something to measure. */
    boolean isToBeMeasured() {
        return measuring != null && !measuring.isDone() && !measuring.isStale();
    }

    /** Whether it is not known yet what the points amount to. */
    boolean isToBeSummed() {
        return isToBeMeasured() && measuring != null && measuring.sums() == null;
    }

    /** Measures a part, if there is something to measure. */
    void work() {
        Measuring current = measuring;
        if (current != null && isToBeMeasured()) {
            current.run();
            sums = current.sums() == null ? sums : current.sums();
            pulses = current.pulses() == null ? pulses : current.pulses();
        }
    }

    /** Returns what a column tells, as a number; NaN for nothing, and for what is not known yet. */
    double value(CursorColumn column) {
        return switch (column) {
            case A -> valueA;
            case B -> valueB;
            case DELTA -> valueB - valueA;
            default -> sums == null ? Double.NaN : column.of(sums, pulses);
        };
    }

    /**
     * Returns what a column tells, as it is read.
     *
     * @param unit of the series
     */
    String text(CursorColumn column, boolean isTime, String unit) {
        if (states != null) {
            double x = column == CursorColumn.A ? a : column == CursorColumn.B ? b : Double.NaN;
            return Double.isNaN(x) ? "" : states.apply(x);
        }
        boolean isMeasured = !column.isOfCursors() && measuring != null;
        boolean isPending = column.isOfPulses() ? pulses == null : sums == null;
        if (isMeasured && isPending) {
            return PENDING;
        }
        return why(column) == null ? column.text(value(column), isTime, unit) : UNTOLD;
    }

    /** Returns why a column tells nothing of what is between the cursors; null where it does, and where nothing is. */
    @Nullable
    Untold why(CursorColumn column) {
        return sums == null ? null : column.why(sums, pulses);
    }
}
