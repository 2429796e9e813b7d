// SPDX-License-Identifier: Apache-2.0
package org.stripchart.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.session.SourceEnd;

/**
 * A window that stays, with 100,000 points a second, and every ten seconds a {@link Round} of what comes and goes. What the process takes
 * is read between two rounds. Ends with status 1 when something has grown, or points are unaccounted for.
 *
 * <p>Arguments: the folder that is its own, and how many minutes.
 */
final class SoakRun {

    private static final Duration INTERVAL = Duration.ofNanos(10_000);

    /** Full in ten seconds. */
    private static final long HISTORY = 1_000_000;

    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** For as long as what was removed can be put back, there is more of it from round to round. */
    private static final double SECONDS_OF_BEGINNING = 38;

    /** A reading a minute, but for short runs. */
    private static final int MOST_READINGS_A_ROUND = 6;

    private final Path folder;
    private final int rounds;
    private final SoakWindow window;
    private final List<Reading> readings = new ArrayList<>();
    private long fromGuests;

    private SoakRun(Path folder, double minutes) throws Exception {
        this.folder = folder;
        this.rounds = (int) Math.max(6, Math.round(minutes * 60e9 / ROUND_NANOS));
        this.window = SoakWindow.open(folder, INTERVAL, HISTORY);
    }

    public static void main(String[] args) {
        // AWT's threads would keep a run alive that has failed.
        try {
            System.exit(new SoakRun(Path.of(args[0]), Double.parseDouble(args[1])).run() ? 0 : 1);
        } catch (Exception | Error e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private boolean run() throws Exception {
        System.out.println(Reading.HEADINGS);
        long start = System.nanoTime();
        int roundsAReading = rounds <= 5 * MOST_READINGS_A_ROUND ? 1 : MOST_READINGS_A_ROUND;
        for (int i = 0; i < rounds; i++) {
            fromGuests += new Round(window, folder, i).run();
            TimeUnit.NANOSECONDS.sleep(start + (i + 1) * ROUND_NANOS - System.nanoTime());
            if ((i + 1) % roundsAReading == 0) {
                read((System.nanoTime() - start) / 1e9);
            }
        }
        List<Reading> later = readings.stream()
                .filter(reading -> reading.seconds() > SECONDS_OF_BEGINNING)
                .toList();
        Growth growth = new Growth(later);
        System.out.println("\n" + growth + "\n");
        boolean isExact = end((System.nanoTime() - start) / 1e9);
        return isExact && growth.grown().isEmpty();
    }

    private void read(double seconds) throws Exception {
        Reading reading = Reading.take(seconds, window, List.of(folder.resolve("tmp"), folder.resolve("files")));
        readings.add(reading);
        System.out.println(reading.row());
        ChartStatistics s = reading.chart();
        if (s.published() != s.appended() + s.dropped() + s.queued()) {
            throw new IllegalStateException("points unaccounted for: " + s);
        }
    }

    /** Stops all, and says what became of the points; returns whether they are all accounted for. */
    private boolean end(double seconds) throws Exception {
        window.stopSources();
        long taken =
                fromGuests + window.ends().stream().mapToLong(SourceEnd::points).sum();
        ChartStatistics s = window.statistics();
        window.close();
        // What a full queue has refused no source counts as taken; what was late has been taken before.
        boolean isExact =
                s.queued() == 0 && s.published() == s.appended() + s.dropped() && taken == s.appended() + s.late();
        System.out.printf(
                Locale.ROOT,
                "%,d points in %.1f minutes, %,.0f a second: %,d appended, %,d dropped (%,d of them late), %,d evicted, "
                        + "and %,d taken from sources, of them %,d of %,d sources that came and went; %s.%n",
                s.published(),
                seconds / 60,
                s.published() / seconds,
                s.appended(),
                s.dropped(),
                s.late(),
                s.evicted(),
                taken,
                fromGuests,
                3L * rounds,
                isExact ? "all accounted for" : "**not all accounted for**");
        return isExact;
    }
}
