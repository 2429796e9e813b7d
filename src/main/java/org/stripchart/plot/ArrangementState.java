// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement as a value, for saving and restoring: {@link Arranger#state} returns one, and {@link Arranger#restore} takes one.
 *
 * @param strips the strips from top to bottom, at least one
 * @param traces the traces of the series that had come, and of those still expected
 * @param width the width of new lines
 * @param style the style of new lines
 */
public record ArrangementState(List<StripState> strips, List<TraceState> traces, float width, LineStyle style) {

    /** Checks that there is a strip and that each trace has an axis, and copies the lists. */
    public ArrangementState {
        strips = List.copyOf(strips);
        traces = List.copyOf(traces);
        if (strips.stream().allMatch(StripState::ofStates)) {
            throw new IllegalArgumentException("strips (" + strips.size() + ") must have one of lines");
        }
        Arrangement.checkWidth(width);
        for (TraceState trace : traces) {
            if (trace.strip() >= strips.size()
                    || trace.axis() >= strips.get(trace.strip()).axes().size()) {
                throw new IllegalArgumentException("trace (" + trace.series()
                        + ") must be on an axis that there is, not on " + trace.axis() + " of strip " + trace.strip());
            }
        }
    }

    /**
     * A strip.
     *
     * @param ofStates whether it is one of states
     * @param share of the height; 0 for one of states that is as high as it needs to be
     * @param automatic whether the automatic arrangement may take it away
     * @param axes one to four
     */
    public record StripState(boolean ofStates, double share, boolean automatic, List<AxisState> axes) {

        /** Checks the rules that the parameters name, and copies the list. */
        public StripState {
            axes = List.copyOf(axes);
            Strip.checkShare(share, ofStates);
            int most = ofStates ? 1 : Strip.MOST_AXES;
            if (axes.isEmpty() || axes.size() > most) {
                throw new IllegalArgumentException("axes (" + axes.size() + ") must be 1 to " + most);
            }
        }
    }

    /**
     * An axis of y.
     *
     * @param label what is written along it
     * @param unit of its lines
     * @param lower NaN for an end that is automatic
     * @param upper NaN for an end that is automatic
     * @param range which it had; null where nothing was shown by it
     */
    public record AxisState(
            YAxis.Side side,
            String label,
            String unit,
            Scale scale,
            YScale.Mode mode,
            double lower,
            double upper,
            @Nullable Interval range) {

        /** Checks that the limits can be. */
        public AxisState {
            YScale.checkLimits(lower, upper);
        }

        static AxisState of(YAxis axis) {
            YScale limits = axis.limits();
            return new AxisState(
                    axis.side(),
                    axis.label(),
                    axis.unit(),
                    limits.scale(),
                    limits.mode(),
                    limits.lower(),
                    limits.upper(),
                    limits.memory());
        }

        void applyTo(YAxis axis) {
            axis.side(side);
            axis.label(label);
            axis.unit(unit);
            YScale limits = axis.limits();
            limits.scale(scale);
            limits.set(mode, lower, upper);
            limits.expect(range);
        }
    }

    /**
     * What of a trace a person has chosen, and no automatic arrangement changes.
     *
     * @param place its strip and axis
     * @param shown whether it is shown
     * @param color its place in the palette
     */
    public record ByHand(boolean place, boolean shown, boolean color) {}

    /**
     * A trace.
     *
     * @param series the name of its series
     * @param label what it is called
     * @param strip its number from the top, from 0
     * @param axis its number in the strip, from 0
     * @param visible whether it is shown while nothing is set apart
     * @param isolated whether it is one of those that alone are shown
     * @param color its place in the palette; -1: none yet
     */
    public record TraceState(
            String series,
            String label,
            int strip,
            int axis,
            boolean visible,
            boolean isolated,
            int color,
            LineStyle style,
            float width,
            ByHand byHand) {

        /** Checks that the numbers can be, and the width. */
        public TraceState {
            if (strip < 0 || axis < 0) {
                throw new IllegalArgumentException(
                        "strip (" + strip + ") and axis (" + axis + ") must not be negative");
            }
            if (color < Trace.NO_COLOR || color >= TraceColors.PLACES) {
                throw new IllegalArgumentException(
                        "color (" + color + ") must be 0 to " + (TraceColors.PLACES - 1) + ", or -1");
            }
            Arrangement.checkWidth(width);
        }
    }

    /**
     * Gives the series of an {@link ArrangementState} their places as they come.
     *
     * <p><b>Threading:</b> as its {@link Arrangement}.
     */
    static final class Restorer {

        private final Arrangement arrangement;
        private final Map<String, TraceState> expected = new LinkedHashMap<>();
        private int seated;
        private boolean hasOthers;

        Restorer(Arrangement arrangement) {
            this.arrangement = arrangement;
        }

        /**
         * Makes the strips and axes of a state in place of those that there are.
         *
         * @return the strips that the automatic arrangement may take away
         */
        List<Strip> restore(ArrangementState state) {
            List<Strip> automatic = new ArrayList<>();
            List<Strip> made = new ArrayList<>();
            arrangement.change(() -> {
                state.strips().forEach(strip -> made.add(new Strip(arrangement, strip.ofStates())));
                arrangement.strips(made);
                arrangement.line(state.width(), state.style());
                for (int i = 0; i < made.size(); i++) {
                    fill(made.get(i), state.strips().get(i));
                    if (state.strips().get(i).automatic()) {
                        automatic.add(made.get(i));
                    }
                }
            });
            expected.clear();
            state.traces().forEach(trace -> expected.put(trace.series(), trace));
            seated = 0;
            hasOthers = false;
            return automatic;
        }

        private static void fill(Strip strip, StripState state) {
            strip.share(state.share());
            for (int i = 0; i < state.axes().size(); i++) {
                AxisState axis = state.axes().get(i);
                axis.applyTo(i < strip.axes().size() ? strip.axes().get(i) : strip.addAxis(axis.side()));
            }
        }

        /**
         * Gives their places to those that have come.
         *
         * @return whether all series that there are were in the state, so that there is nothing to arrange
         */
        boolean seat() {
            if (expected.isEmpty() && seated == 0) {
                return false;
            }
            List<Trace> traces = arrangement.traces();
            if (traces.size() > seated) {
                arrangement.change(() -> {
                    for (Trace trace : traces.subList(seated, traces.size())) {
                        seat(trace);
                    }
                });
                seated = traces.size();
            }
            return !hasOthers;
        }

        private void seat(Trace trace) {
            TraceState state = expected.remove(trace.name());
            if (state == null) {
                hasOthers = true;
                return;
            }
            Strip strip = arrangement
                    .strips()
                    .get(Math.min(state.strip(), arrangement.strips().size() - 1));
            if (strip.isOfStates() != trace.isState()) {
                // It is of another kind now than it was.
                hasOthers = true;
                return;
            }
            YAxis axis = strip.axes().get(Math.min(state.axis(), strip.axes().size() - 1));
            trace.restored(axis, state);
        }

        /** Returns the traces of those that have not come. */
        List<TraceState> expected() {
            return List.copyOf(expected.values());
        }

        /** Forgets those that have not come. */
        void forget() {
            expected.clear();
            seated = 0;
        }
    }
}
