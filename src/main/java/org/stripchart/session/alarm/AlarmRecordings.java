// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.history.SeriesView;
import org.stripchart.words.CountText;
import org.stripchart.words.Moments;
import org.stripchart.words.NumberText;

/**
 * Keeps what is around an alarm whose rule says so: all series, as soon as points of each have come for the time behind it, or ten seconds after those of
 * some, or at the end. Ten a minute at most; how many were not kept is said with the next one, and at the end.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class AlarmRecordings {

    /** None are kept. */
    public static AlarmRecordings none() {
        return new AlarmRecordings(
                (chart, from, to, name) -> CompletableFuture.completedFuture(""), task -> {}, () -> 0, line -> {});
    }

    /** Writes points into a file. */
    public interface Writer {

        /**
         * Writes all series of a chart.
         *
         * @param name of the file, without its ending
         * @return completes with the file, or with why it could not be written; called and completed on the event dispatch thread
         */
        CompletableFuture<String> write(LiveChart chart, double from, double to, String name);
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int MOST_LETTERS = 60;
    private static final double SECOND = 1e9;

    /** So long is waited for series that are behind others: some may have nothing more to tell. */
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /** Something that is to be kept. */
    private static final class Wanted {

        private final LiveChart chart;
        private final double from;
        private final double to;
        private final AlarmEvent event;
        private boolean isReached;
        private long reachedAt;

        Wanted(LiveChart chart, AlarmRule.Around around, AlarmEvent event) {
            this.chart = chart;
            this.from = event.came() - seconds(around.before());
            this.to = event.came() + seconds(around.after());
            this.event = event;
        }

        /** Returns whether nothing more is waited for. */
        boolean isThere(long now) {
            int behind = 0;
            for (int i = 0; i < chart.seriesNames().size(); i++) {
                SeriesView series = chart.history(i);
                if (series.lastX() >= to) {
                    reachedAt = isReached ? reachedAt : now;
                    isReached = true;
                } else if (!series.isEmpty()) {
                    behind++;
                }
            }
            return isReached && (behind == 0 || now - reachedAt >= PATIENCE_NANOS);
        }
    }

    private final Writer writer;
    private final Consumer<Runnable> soon;
    private final LongSupplier nanos;
    private final AlarmPace pace;
    private final Consumer<String> out;
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<CompletableFuture<Void>> written = new ArrayList<>();
    private boolean isWaiting;

    /**
     * @param soon runs a task on the event dispatch thread a fraction of a second later
     * @param nanos the time, for differences only
     * @param out gets a line for each that was written, or why it was not
     */
    public AlarmRecordings(Writer writer, Consumer<Runnable> soon, LongSupplier nanos, Consumer<String> out) {
        this.writer = writer;
        this.soon = soon;
        this.nanos = nanos;
        this.pace = new AlarmPace(nanos);
        this.out = out;
    }

    /** Keeps what is around the alarms of a chart too, until that is closed. */
    void follow(LiveChart chart) {
        Runnable unused = chart.analysis().alarms().onChange((change, event) -> {
            AlarmRule.Around around = change == AlarmLog.Change.CAME
                    ? AlarmRule.parse(event.rule()).around()
                    : null;
            if (around != null && pace.passes()) {
                wanted.add(new Wanted(chart, around, event));
                waitForMore();
            }
        });
    }

    private static double seconds(Duration span) {
        return span.toNanos() / SECOND;
    }

    private static String name(LiveChart chart, AlarmEvent event) {
        boolean isTime = chart.xAxis() == XAxis.TIME && Moments.isTold(event.came());
        String moment = isTime
                ? TIME.format(Instant.ofEpochMilli(Math.round(event.came() * 1000)))
                : NumberText.exactly(event.came());
        String rule = event.rule().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        return "alarm-" + moment + "-" + rule.substring(0, Math.min(MOST_LETTERS, rule.length()));
    }

    private void waitForMore() {
        if (!isWaiting) {
            isWaiting = true;
            soon.accept(() -> {
                isWaiting = false;
                long now = nanos.getAsLong();
                write(each -> each.isThere(now));
                if (!wanted.isEmpty()) {
                    waitForMore();
                }
            });
        }
    }

    private void write(Predicate<Wanted> which) {
        List<Wanted> now = wanted.stream().filter(which).toList();
        wanted.removeAll(now);
        if (!now.isEmpty()) {
            end();
        }
        for (Wanted each : now) {
            written.removeIf(CompletableFuture::isDone);
            written.add(writer.write(each.chart, each.from, each.to, name(each.chart, each.event))
                    .handle((file, fault) -> {
                        out.accept(fault == null ? "alarm: recorded " + file : "alarm: not recorded: " + reason(fault));
                        return null;
                    }));
        }
    }

    private static String reason(Throwable fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        return String.valueOf(cause.getMessage());
    }

    /** Writes what there is of a chart that is to be closed; completes once all is written. */
    public CompletableFuture<Void> ended(LiveChart chart) {
        write(each -> each.chart == chart);
        return written();
    }

    /** Writes what there is of all charts; completes once it is written. */
    CompletableFuture<Void> ended() {
        write(each -> true);
        return written();
    }

    /** Says how many were not kept, if there are some. */
    void end() {
        long missed = pace.takeMissed();
        if (missed > 0) {
            out.accept("alarm: " + CountText.of(missed, "more alarm") + " not recorded, since ten a minute are");
        }
    }

    private CompletableFuture<Void> written() {
        return CompletableFuture.allOf(written.toArray(CompletableFuture<?>[]::new));
    }
}
