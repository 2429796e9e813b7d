// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import java.util.Objects;

/**
 * Which series is looked at for events, and how the window follows them.
 *
 * @param series its name; it need not be there yet
 * @param trigger what it must do; of {@link Trigger.State} only that it is one
 * @param state the text that a series of states must become; empty for all other triggers
 * @param holdOff for so long after an event there is none, in the unit of x; 0 or more
 * @param mode how the window follows
 * @param before the share of the window that lies before the event, 0 to 1
 * @param overlay how many events before the one that is stood on are drawn faintly with it: 0 to {@value #MOST_OVERLAY}
 * @param marks whether each event gets a mark
 */
public record TriggerRule(
        String series,
        Trigger trigger,
        String state,
        double holdOff,
        Mode mode,
        double before,
        int overlay,
        boolean marks) {

    /** More events drawn over each other are no clearer. */
    public static final int MOST_OVERLAY = 50;

    /** How the window follows events. */
    public enum Mode {
        /** It stands on the latest event, and is live once there was none for twice its length. */
        AUTO,
        /** It stands on the latest event. */
        NORMAL,
        /** It stands on the first event from now on, and no more are looked for. */
        SINGLE
    }

    /**
     * @throws IllegalArgumentException with a line for its author
     */
    public TriggerRule {
        Objects.requireNonNull(mode, "mode");
        if (series.isBlank()) {
            throw new IllegalArgumentException("A trigger needs a series");
        }
        if (trigger instanceof Trigger.State == state.isBlank()) {
            throw new IllegalArgumentException(
                    state.isBlank() ? "A state must be named" : "Only a series of states becomes one");
        }
        if (!(holdOff >= 0 && holdOff <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The hold-off (" + holdOff + ") must be 0 or more");
        }
        if (!(before >= 0 && before <= 1)) {
            throw new IllegalArgumentException("The share before the event (" + before + ") must be 0 to 1");
        }
        if (overlay < 0 || overlay > MOST_OVERLAY) {
            throw new IllegalArgumentException(
                    "The number of events that are drawn too (" + overlay + ") must be 0 to " + MOST_OVERLAY);
        }
    }

    /** Makes one that draws no other events, and marks none. */
    public TriggerRule(String series, Trigger trigger, String state, double holdOff, Mode mode, double before) {
        this(series, trigger, state, holdOff, mode, before, 0, false);
    }

    /** Makes one for a series of numbers, with the event in the middle of the window. */
    public TriggerRule(String series, Trigger trigger) {
        this(series, trigger, "", 0, Mode.NORMAL, 0.5);
    }

    /** Returns one that looks for a series of states to become one. */
    public static TriggerRule becomes(String series, String state) {
        return new TriggerRule(series, new Trigger.State(0), state, 0, Mode.NORMAL, 0.5);
    }

    /** Returns the same with another mode. */
    public TriggerRule with(Mode newMode) {
        return new TriggerRule(series, trigger, state, holdOff, newMode, before, overlay, marks);
    }

    /** Returns the same with so many earlier events drawn faintly too, and with each event marked or not. */
    public TriggerRule with(int newOverlay, boolean newMarks) {
        return new TriggerRule(series, trigger, state, holdOff, mode, before, newOverlay, newMarks);
    }
}
