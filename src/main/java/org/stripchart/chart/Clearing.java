// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.stripchart.engine.Cleared;
import org.stripchart.engine.Engine;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Viewport;

/** Takes points off a chart, for good or for a while. Event dispatch thread only. */
final class Clearing {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final ChartDrive drive;
    private final Engine engine;
    private final Arrangement arrangement;
    private final Viewport viewport;
    /** What is set aside, and some that was. */
    private final List<ClearedPoints> kept = new ArrayList<>();

    Clearing(ChartDrive drive, Arrangement arrangement, Viewport viewport) {
        this.drive = drive;
        this.engine = drive.engine();
        this.arrangement = arrangement;
        this.viewport = viewport;
    }

    void clear() {
        forgetAll();
        engine.clear();
        showAnew();
    }

    void clear(Set<String> names) {
        engine.clear(names);
        drive.viewChanged();
    }

    ClearedPoints setAside(Duration time) {
        Interval held = viewport.state().held();
        ClearedPoints cleared = setAside(engine::setAside, time, points -> {
            boolean isBack = engine.bringBack(points);
            if (isBack) {
                arrangement.fitAnew();
                if (viewport.isLive() && held != null) {
                    // Nobody has gone elsewhere meanwhile; what somebody has chosen for live stays.
                    viewport.restore(new Viewport.State(viewport.window(), held));
                }
            }
            return isBack;
        });
        showAnew();
        return cleared;
    }

    ClearedPoints setAside(Set<String> names, Duration time) {
        ClearedPoints cleared = setAside(evicted -> engine.setAside(names, evicted), time, points -> {
            boolean isBack = engine.bringBack(points);
            drive.viewChanged();
            return isBack;
        });
        drive.viewChanged();
        return cleared;
    }

    private ClearedPoints setAside(ClearedPoints.Taker taker, Duration time, Predicate<Cleared> back) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("time (" + time + ") must be positive and at most " + LONGEST);
        }
        ClearedPoints cleared = new ClearedPoints(taker, engine, back, drive.clock());
        kept.removeIf(each -> each.state() != ClearedPoints.State.KEPT);
        kept.add(cleared);
        cleared.forgetAfter((int) Math.max(1, time.toMillis()));
        return cleared;
    }

    /** Lets go of all that is set aside, of which whoever waits for it is told. */
    void forgetAll() {
        List.copyOf(kept).forEach(ClearedPoints::forget);
        kept.clear();
    }

    private void showAnew() {
        arrangement.fitAnew();
        viewport.goLive();
    }
}
