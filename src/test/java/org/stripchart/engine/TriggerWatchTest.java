// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.analysis.trigger.TriggerRule.Mode;
import org.stripchart.analysis.trigger.TriggerRun;
import org.stripchart.engine.computed.LateChanges;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

final class TriggerWatchTest {

    private static final Trigger UP = new Trigger.Edge(0, 0.25, Trigger.Slope.RISING);

    private final History history = new History(HistoryLimit.points(100_000));
    private final List<String> names = new ArrayList<>(List.of("s"));
    private final LateChanges late = new LateChanges();
    private final StateLabels labels = new StateLabels();
    private final TriggerLog log = new TriggerLog();

    private void add(double... points) {
        for (int i = 0; i < points.length; i += 2) {
            history.append(0, new double[] {points[i]}, new double[] {points[i + 1]}, 0, 1);
        }
    }

    private TriggerWatch watch(TriggerRule rule, boolean isFromNow) {
        return new TriggerWatch(rule, log, history, late, names, number -> SeriesInfo.ofStates("s", labels), isFromNow);
    }

    private static void finish(TriggerWatch watch) {
        while (watch.next(Double.POSITIVE_INFINITY)) {
            // Until nothing is left.
        }
    }

    private List<Double> events() {
        List<Double> events = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            events.add(log.x(i));
        }
        return events;
    }

    @Test
    void findsWhatIsThereAndWhatComes() {
        add(0, -1, 1, 1);
        TriggerWatch watch = watch(new TriggerRule("s", UP), false);
        finish(watch);
        assertThat(events()).containsExactly(0.5);
        add(2, -1);
        finish(watch);
        add(3, 1);
        assertThat(watch.isBehind()).isTrue();
        finish(watch);
        assertThat(watch.isBehind()).isFalse();
        assertThat(events()).as("also between two looks").containsExactly(0.5, 2.5);
    }

    @Test
    void waitsForItsSeries() {
        names.clear();
        TriggerWatch watch = watch(new TriggerRule("s", UP), true);
        finish(watch);
        names.add("s");
        add(0, -1, 1, 1);
        finish(watch);
        assertThat(events()).containsExactly(0.5);
    }

    @Test
    void aSingleOneIsDoneAfterTheFirstEventFromNowOn() {
        add(0, -1, 1, 1, 2, -1);
        TriggerWatch watch = watch(new TriggerRule("s", UP).with(Mode.SINGLE), true);
        finish(watch);
        assertThat(events()).isEmpty();
        add(3, 1, 4, -1, 5, 1);
        finish(watch);
        assertThat(events()).containsExactly(2.5);
        assertThat(watch.isDone()).isTrue();
        assertThat(watch.next(Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void aLatePointHasAllLookedForAnew() {
        add(0, -1, 10, 1);
        TriggerWatch watch = watch(new TriggerRule("s", UP), false);
        finish(watch);
        assertThat(events()).containsExactly(5.0);
        add(4, 1);
        finish(watch);
        assertThat(events()).containsExactly(2.0);
        history.clear();
        finish(watch);
        assertThat(events()).as("their points are gone").isEmpty();
    }

    @Test
    void aStateIsFoundOnceItHasAName() {
        TriggerWatch watch = watch(TriggerRule.becomes("s", "open"), false);
        add(0, labels.number("closed"));
        finish(watch);
        add(1, labels.number("open"), 2, labels.number("closed"), 3, labels.number("open"));
        finish(watch);
        assertThat(events()).containsExactly(1.0, 3.0);
    }

    @Property(tries = 100, seed = "1")
    void missesNothingHoweverThePointsCome(@ForAll long seed) {
        Random random = new Random(seed);
        History split = new History(HistoryLimit.points(100_000));
        int count = random.nextInt(20_000);
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = (i == 0 ? 0 : xs[i - 1]) + random.nextInt(3);
            ys[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian();
        }
        double holdOff = random.nextBoolean() ? 0 : random.nextInt(10);
        TriggerLog found = new TriggerLog();
        TriggerRule rule = new TriggerRule("s", UP, "", holdOff, Mode.NORMAL, 0.5);
        TriggerWatch watch = new TriggerWatch(
                rule, found, split, late, List.of("s"), number -> SeriesInfo.ofStates("s", labels), false);
        for (int from = 0; from < count; ) {
            int to = Math.min(count, from + 1 + random.nextInt(3_000));
            split.append(0, xs, ys, from, to);
            from = to;
            if (random.nextBoolean()) {
                watch.next(Double.POSITIVE_INFINITY);
            }
        }
        finish(watch);

        List<Double> expected = new ArrayList<>();
        TriggerRun once = new TriggerRun(split.series(0), UP, holdOff);
        while (once.hasMore()) {
            once.run(expected::add);
        }
        assertThat(found.count()).as("seed %d", seed).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.x(i)).as("seed %d", seed).isEqualTo(expected.get(i));
        }
    }

    @Property(tries = 20, seed = "1")
    void findsWithLatePointsWhatItFindsInAllAtOnce(@ForAll long seed) {
        Random random = new Random(seed);
        Trigger trigger =
                switch (random.nextInt(4)) {
                    case 0 -> UP;
                    case 1 -> new Trigger.Edge(0, 0.25, Trigger.Slope.EITHER);
                    case 2 -> new Trigger.Band(-0.5, 0.5, 0.1, random.nextBoolean());
                    default -> new Trigger.Pulse(0, 0.2, random.nextBoolean(), 2, random.nextBoolean());
                };
        double holdOff = random.nextBoolean() ? 0 : random.nextInt(1000);
        History many = new History(HistoryLimit.points(1_000_000));
        TriggerLog found = new TriggerLog();
        TriggerRule rule = new TriggerRule("s", trigger, "", holdOff, Mode.NORMAL, 0.5);
        TriggerWatch watch = new TriggerWatch(
                rule, found, many, late, List.of("s"), number -> SeriesInfo.ofStates("s", labels), false);
        double x = 0;
        for (int part = 0; part < 40; part++) {
            double[] xs = new double[4000];
            double[] ys = new double[4000];
            for (int i = 0; i < xs.length; i++) {
                x += random.nextInt(3);
                xs[i] = x;
                ys[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
            }
            many.append(0, xs, ys, 0, xs.length);
            finish(watch);
            if (random.nextInt(5) == 0) {
                double lateX = random.nextInt((int) x);
                long version = many.series(0).version();
                many.append(0, new double[] {lateX}, new double[] {random.nextGaussian()}, 0, 1);
                late.add(many.series(0), version, lateX);
            }
        }
        finish(watch);

        List<Double> expected = new ArrayList<>();
        TriggerRun once = new TriggerRun(many.series(0), trigger, holdOff);
        while (once.hasMore()) {
            once.run(expected::add);
        }
        // Where a late point takes an event away, one that is no longer kept does not come again.
        expected.removeIf(event -> event <= found.lastDropped());
        assertThat(found.size()).as("seed %d", seed).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.x(i)).as("seed %d", seed).isEqualTo(expected.get(i));
        }
    }

    @Test
    void aLatePointHasOnlyWhatIsBehindItLookedThrough() {
        double[] xs = IntStream.range(0, 100_000).asDoubleStream().toArray();
        double[] ys = new double[xs.length];
        history.append(0, xs, ys, 0, xs.length - 1);
        TriggerWatch watch = watch(new TriggerRule("s", UP), false);
        finish(watch);
        long version = history.series(0).version();
        add(90_000.5, 1);
        late.add(history.series(0), version, 90_000.5);
        int looks = 0;
        while (watch.next(Double.POSITIVE_INFINITY)) {
            looks++;
        }
        assertThat(looks).isLessThan(7);
    }
}
