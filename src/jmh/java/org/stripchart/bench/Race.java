// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets contestants draw in turns, a few frames each, so that whatever else the machine does hits all of them alike.
 * Confined to one thread, the event dispatch thread as a rule.
 */
final class Race {

    /** One contestant's frames. */
    static final class Lane {

        private final Contestant contestant;
        private final Samples wall = new Samples();
        private final Samples processor = new Samples();

        private Lane(Contestant contestant) {
            this.contestant = contestant;
        }

        double wallMillis() {
            return wall.medianMillis();
        }

        double processorMillis() {
            return processor.medianMillis();
        }

        /** As tables show it: both medians. */
        static String cell(@Nullable Lane lane) {
            return lane == null
                    ? "–"
                    : MarkdownTable.number(lane.wallMillis()) + " (" + MarkdownTable.number(lane.processorMillis())
                            + ")";
        }

        private boolean isDone(Scale scale) {
            return wall.count() >= (scale.isMoment() ? 3 : 400)
                    || (wall.count() >= 5 && wall.sumNanos() > (scale.isMoment() ? 10_000_000L : 4_000_000_000L));
        }
    }

    private static final int BURST = 8;
    private static final long BURST_NANOS = 40_000_000;
    private static final int WARM_UP_FRAMES = 300;
    private static final long WARM_UP_NANOS = 1_500_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final BufferedImage picture = Contestant.newPicture();
    private final List<Lane> lanes = new ArrayList<>();
    private final Scale scale;

    Race(Scale scale) {
        this.scale = scale;
    }

    /** Adds one, which warms up. */
    Lane add(Contestant contestant) {
        Lane lane = new Lane(contestant);
        long start = System.nanoTime();
        int most = scale.isMoment() ? 1 : WARM_UP_FRAMES;
        for (int i = 0; i < most && System.nanoTime() - start < WARM_UP_NANOS; i++) {
            draw(contestant);
        }
        lanes.add(lane);
        return lane;
    }

    void run() {
        boolean moving = true;
        while (moving) {
            moving = false;
            for (Lane lane : lanes) {
                if (!lane.isDone(scale)) {
                    burst(lane);
                    moving = true;
                }
            }
        }
    }

    /** How long one frame of a contestant takes, cold. */
    long oneFrameNanos(Contestant contestant) {
        long start = System.nanoTime();
        draw(contestant);
        return System.nanoTime() - start;
    }

    /** On graphics of its own, since the peers leave their rendering hints behind. */
    private void draw(Contestant contestant) {
        Graphics2D graphics = picture.createGraphics();
        contestant.frame(graphics);
        graphics.dispose();
    }

    private void burst(Lane lane) {
        long burstStart = System.nanoTime();
        for (int i = 0; i < BURST && System.nanoTime() - burstStart < BURST_NANOS; i++) {
            long processorStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            draw(lane.contestant);
            lane.wall.add(System.nanoTime() - start);
            lane.processor.add(threads.getCurrentThreadCpuTime() - processorStart);
        }
    }
}
