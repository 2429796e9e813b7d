// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The places requested for series, which may not have come yet.
 *
 * <p><b>Threading:</b> {@link #want} on any thread; {@link #take} on that of the arrangement.
 */
public final class Seats {

    /** Where a series wants to be: by number, from 0. */
    private record Seat(int strip, int axis) {}

    private final Arrangement arrangement;
    private final Map<String, Seat> wanted = new ConcurrentHashMap<>();

    /** Makes one for an arrangement, in which nobody wants anything yet. */
    public Seats(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    /**
     * Notes where a series wants to be.
     *
     * @param strip its number from the top, from 0
     * @param axis its number in the strip, from 0 to 3
     */
    public void want(String name, int strip, int axis) {
        if (strip < 0 || axis < 0 || axis >= Strip.MOST_AXES) {
            throw new IllegalArgumentException(
                    "strip (" + strip + ") must be at least 0 and axis (" + axis + ") 0 to " + (Strip.MOST_AXES - 1));
        }
        wanted.put(name, new Seat(strip, axis));
    }

    /** Gives their places to those that have come; where there is no such strip or axis, the last one there is. */
    public void take() {
        if (wanted.isEmpty() || arrangement.traces().stream().noneMatch(trace -> wanted.containsKey(trace.name()))) {
            return;
        }
        arrangement.change(() -> {
            for (Trace trace : arrangement.traces()) {
                Seat seat = wanted.remove(trace.name());
                if (seat != null) {
                    List<Strip> strips = arrangement.strips().stream()
                            .filter(strip -> strip.isOfStates() == trace.isState())
                            .toList();
                    Strip strip = strips.get(Math.min(seat.strip(), strips.size() - 1));
                    trace.axis(
                            strip.axes().get(Math.min(seat.axis(), strip.axes().size() - 1)));
                }
            }
        });
    }
}
