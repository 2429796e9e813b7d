// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Assigns places in the palette to traces. A place is a colour and a dash pattern: the places from 0 on are solid, those
 * from {@link #COLORS} on have the same colours dashed, and those after that dotted.
 *
 * <p>Each trace has a preferred colour, which depends on its name alone, or on its number if colours are assigned in order. It
 * gets that colour unless a visible line has it, and otherwise the next colour that no line has. If all colours are taken, it gets
 * its preferred one unless a line in the same strip has it, and otherwise the next place that is free there, solid ones first. Traces that
 * have a colour keep it. A hidden trace takes part only once it is shown.
 */
final class TraceColors {

    /** How many colours there are. */
    static final int COLORS = 8;

    /** Solid, dashed, dotted. */
    static final int PLACES = 3 * COLORS;

    /** So that the usual names of a single series, 1, a and y, get the first colour. */
    private static final int OFFSET = 7;

    private TraceColors() {}

    /**
     * Returns the colour that a name wants. Names that differ in their last character only, such as numbered ones, want different
     * ones as long as there are.
     */
    static int wish(String name) {
        return Math.floorMod(name.hashCode() + OFFSET, COLORS);
    }

    /** Gives traces their places anew, in their order, but those that a person has chosen. */
    static void deal(List<Trace> traces, List<Trace> all) {
        List<Trace> open = new ArrayList<>();
        for (Trace trace : traces) {
            if (!trace.colorByHand()) {
                trace.takeColor(Trace.NO_COLOR);
                open.add(trace);
            }
        }
        open.forEach(trace -> settle(trace, all));
    }

    /** Sees to it that a trace has a place, and one of its own in its strip while it is shown there. */
    static void settle(Trace trace, List<Trace> all) {
        if (trace.colorByHand()) {
            return;
        }
        BitSet beside = new BitSet();
        BitSet colors = new BitSet();
        if (trace.needsColor()) {
            for (Trace other : all) {
                if (other != trace && other.needsColor() && other.color() != Trace.NO_COLOR) {
                    beside.set(
                            other.color(), other.axis().strip() == trace.axis().strip() || beside.get(other.color()));
                    colors.set(other.color() % COLORS);
                }
            }
        }
        int wanted = trace.color() == Trace.NO_COLOR ? trace.wantedColor() : trace.color();
        boolean hasFree = colors.cardinality() < COLORS;
        trace.takeColor(hasFree ? nearest(wanted % COLORS, colors) : nearest(wanted, beside));
    }

    /** Returns the wanted place or, if it is taken, the first free one from there on, solid before dashed before dotted. */
    private static int nearest(int wanted, BitSet taken) {
        if (!taken.get(wanted)) {
            return wanted;
        }
        for (int way = 0; way < PLACES; way += COLORS) {
            for (int i = 0; i < COLORS; i++) {
                int place = way + (wanted + i) % COLORS;
                if (!taken.get(place)) {
                    return place;
                }
            }
        }
        return wanted;
    }
}
