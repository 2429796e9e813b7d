// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.stripchart.engine.Cleared;
import org.stripchart.engine.Engine;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Viewport;

/** Takes points off a chart, for good or for a while. Event dispatch thread only. */
final class Clearing {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final ChartDrive drive;
    private final Engine engine;
    private final Arrangement arrangement;
    private final Viewport viewport;

    Clearing(ChartDrive drive, Arrangement arrangement, Viewport viewport) {
        this.drive = drive;
        this.engine = drive.engine();
        this.arrangement = arrangement;
        this.viewport = viewport;
    }

    void clear() {
        engine.clear();
        showAnew();
    }

    void clear(Set<String> names) {
        engine.clear(names);
        drive.viewChanged();
    }

    ClearedPoints setAside(Duration time) {
        Viewport.State before = viewport.state();
        ClearedPoints cleared = setAside(engine::setAside, time, points -> {
            boolean isBack = engine.bringBack(points);
            if (isBack) {
                arrangement.fitAnew();
                if (viewport.isLive()) {
                    // Nobody has gone elsewhere meanwhile.
                    viewport.restore(before);
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
        cleared.forgetAfter((int) Math.max(1, time.toMillis()));
        return cleared;
    }

    private void showAnew() {
        arrangement.fitAnew();
        viewport.goLive();
    }
}
