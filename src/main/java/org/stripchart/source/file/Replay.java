// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;

/**
 * Keeps the points that are read until they are due: as long after the first one as they came, by the speed.
 *
 * <p>The points of one series keep their order; one that is out of order goes with the point before it. Between series
 * the time decides, as far as points have been read ahead. What is due within a few milliseconds goes together, so that
 * a dense recording costs no pause per row. The x of a point stays what it is.
 *
 * <p><b>Threading:</b> confined to the thread that reads; {@link #position} and {@link #detail} are for any.
 */
final class Replay {

    /** Far below a frame, far above what a pause costs. */
    private static final long SHORTEST_PAUSE = 5_000_000;

    /** A century: what a long holds, with room to count, whatever the data says. */
    private static final double LONGEST_PAUSE = 100 * 365.25 * 86_400e9;

    private static final long TOLD_PAUSE = 2_000_000_000;

    /** So far had the file been read when so many points had come. */
    private record Mark(long points, long bytes) {}

    private final double speed;
    private final DoubleSupplier secondsPerX;
    private final Ticker ticker;
    private final Pause pause;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();
    private Mark passed = new Mark(0, 0);
    private boolean started;
    private double firstX;
    private double xPerNano;
    private long startNanos;
    private long read;
    private long played;

    private volatile long position;
    private volatile long nextNanos = Long.MIN_VALUE;

    /**
     * @param speed how many times as fast as it came
     * @param secondsPerX asked once, when the first points have been read
     */
    Replay(double speed, DoubleSupplier secondsPerX, Ticker ticker, Pause pause) {
        this.speed = speed;
        this.secondsPerX = secondsPerX;
        this.ticker = ticker;
        this.pause = pause;
        this.startNanos = ticker.nanos();
    }

    /** Takes points for a sink, which gets them when they are due. */
    PointSink into(PointSink sink) {
        return PointSink.of(info -> tracks.computeIfAbsent(info.name(), n -> new Track(info, sink)));
    }

    /** Notes how far the file has been read. */
    void mark(long bytes) {
        marks.add(new Mark(read, bytes));
    }

    /** Plays until at most so many points are left; waits as their times say. */
    void playAllBut(int left) throws InterruptedException {
        if (!started && read > 0) {
            started = true;
            firstX = nextX();
            xPerNano = speed * 1e-9 / secondsPerX.getAsDouble();
            startNanos = ticker.nanos();
        }
        while (read - played > left) {
            double due = firstX + (ticker.nanos() - startNanos) * xPerNano;
            for (Track track : tracks.values()) {
                track.play(due);
            }
            publishPosition();
            if (read - played > left) {
                long nanos = (long) Math.min(LONGEST_PAUSE, Math.ceil((nextX() - due) / xPerNano));
                nextNanos = ticker.nanos() - startNanos + nanos;
                pause.nanos(Math.max(SHORTEST_PAUSE, nanos));
            }
        }
        publishPosition();
    }

    private double nextX() {
        double next = Double.POSITIVE_INFINITY;
        for (Track track : tracks.values()) {
            next = Math.min(next, track.nextX());
        }
        return next;
    }

    private void publishPosition() {
        Mark next;
        while ((next = marks.peek()) != null && next.points <= played) {
            passed = marks.remove();
        }
        long bytes = passed.bytes;
        if (next != null) {
            double part = (played - passed.points) / (double) (next.points - passed.points);
            bytes += Math.round(part * (next.bytes - passed.bytes));
        }
        position = bytes;
    }

    /** How many bytes of the file have been played. */
    long position() {
        return position;
    }

    /** How it goes, in a few words: {@code replayed 2x; the next data comes in 5 min}. */
    String detail() {
        String text = "replayed " + (speed == Math.rint(speed) && speed < 1e15 ? "" + (long) speed : "" + speed) + "x";
        long wait = nextNanos == Long.MIN_VALUE ? 0 : nextNanos - (ticker.nanos() - startNanos);
        return wait < TOLD_PAUSE ? text : text + "; the next data comes in " + text(wait / 1_000_000_000);
    }

    private static String text(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /** The points of one series that are not due yet. */
    private final class Track implements SeriesSink {

        private final SeriesInfo info;
        private final PointSink sink;
        private final Points points = new Points();

        Track(SeriesInfo info, PointSink sink) {
            this.info = info;
            this.sink = sink;
        }

        @Override
        public boolean add(double x, double y) {
            points.add(x, y);
            read++;
            return true;
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            for (int i = from; i < to; i++) {
                add(xs[i], ys[i]);
            }
            return to - from;
        }

        double nextX() {
            return points.firstX();
        }

        void play(double due) {
            // Not before: a series whose first point is not due is not in the legend.
            played += points.firstX() <= due ? points.handOver(due, sink.series(info)) : 0;
        }
    }
}
