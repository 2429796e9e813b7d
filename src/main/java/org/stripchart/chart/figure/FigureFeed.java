// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import org.jspecify.annotations.Nullable;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.chart.pump.FrameTimer;

/**
 * Computes what a figure shows, in short slices, and begins anew when something else is to be computed. It has a timer only while
 * there is something to do.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class FigureFeed {

    /** A slice ends after so many points, or after so long. */
    static final int SLICE_POINTS = 1 << 16;

    /** From slice to slice. */
    private static final int BUSY_MILLIS = 10;

    /** A fifth of the time for what somebody waits for. */
    private static final long FIRST_SLICE_NANOS = 2_000_000;

    /** A tenth for newer figures of the same, so that frames have the time that they need. */
    private static final long SLICE_NANOS = 1_000_000;

    /** From one beginning to the next, as nobody reads more figures a second. */
    private static final int GAP_MILLIS = 200;

    /** What takes longer says how far it is, and shows its first part if there was nothing; again and again. */
    private static final int LONG_MILLIS = 500;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** What is computed. */
    interface Subject {

        /** Returns what the outcome depends on; as long as it stays, there is nothing to do. */
        Object state();

        /** Begins. */
        Work begin();

        /** Returns what was asked for: what was begun is worth being finished as long as it stays, though the state may change. */
        Object asked();

        /** Says how far it is. */
        void progress(double share);

        /** Takes the outcome. */
        void show(Content content);
    }

    private final FrameClock clock;
    private final Subject subject;
    private final FrameTimer timer;
    private @Nullable Work work;
    private @Nullable Object state;
    private @Nullable Object asked;
    private long begun;
    /** When it was said last how far it is. */
    private long told;

    /** Whether nothing that was asked for is shown yet. */
    private boolean isFirst = true;

    private boolean isAwake;

    FigureFeed(FrameClock clock, Subject subject) {
        this.clock = clock;
        this.subject = subject;
        begun = clock.nanos() - GAP_MILLIS * NANOS_PER_MILLI;
        timer = clock.timer(this::beat);
    }

    /** Goes on from now on, and whenever it is {@linkplain #look asked to look}. */
    void start() {
        isAwake = true;
        look();
    }

    /** Does nothing more until it is started again. */
    void stop() {
        isAwake = false;
        work = null;
        state = null;
        isFirst = true;
        timer.stop();
    }

    /** Sees whether there is something to do. */
    void look() {
        if (!isAwake || timer.isRunning()) {
            return;
        }
        if (work != null) {
            timer.once(BUSY_MILLIS);
        } else if (!subject.state().equals(state)) {
            timer.once((int) Math.max(0, GAP_MILLIS - sinceBegun()));
        }
    }

    /** Begins anew at once, since a person has asked for something else. */
    void anew() {
        work = null;
        state = null;
        isFirst = true;
        if (isAwake) {
            timer.once(0);
        }
    }

    private long sinceBegun() {
        return (clock.nanos() - begun) / NANOS_PER_MILLI;
    }

    private void beat() {
        Work now = work;
        if (now != null && (now.isStale() || !subject.asked().equals(asked))) {
            work = null;
            state = null;
            if (sinceBegun() < GAP_MILLIS) {
                look();
                return;
            }
        }
        if (work == null) {
            state = subject.state();
            asked = subject.asked();
            begun = clock.nanos();
            told = begun;
            work = subject.begin();
        }
        slice(work);
        look();
    }

    private void slice(Work now) {
        long from = clock.nanos();
        long most = isFirst ? FIRST_SLICE_NANOS : SLICE_NANOS;
        long points = 0;
        while (!now.isDone() && !now.isStale() && points < SLICE_POINTS && clock.nanos() - from < most) {
            points += now.step();
        }
        if (now.isDone()) {
            work = null;
            isFirst = false;
            subject.show(now.content());
        } else if (clock.nanos() - told >= LONG_MILLIS * NANOS_PER_MILLI) {
            told = clock.nanos();
            Content part = isFirst ? now.soFar() : null;
            if (part != null) {
                subject.show(part);
            }
            subject.progress(now.share());
        }
    }
}
