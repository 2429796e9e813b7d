// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.trigger.Trigger.Slope;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class TriggerRunTest {

    private static final List<Slope> SLOPES = List.of(Slope.values());

    private static final double GAP = Double.NaN;

    @Test
    void findsWhereALevelIsCrossed() {
        assertThat(events(new Trigger.Edge(5, 0, Slope.RISING), 0, 4, 6, 7, 0, 10))
                .containsExactly(1.5, 4.5);
        assertThat(events(new Trigger.Edge(5, 0, Slope.FALLING), 0, 4, 6, 7, 0, 10))
                .containsExactly(3 + 2 / 7.0);
        assertThat(events(new Trigger.Edge(5, 0, Slope.EITHER), 0, 10, 0, 10)).containsExactly(0.5, 1.5, 2.5);
    }

    @Test
    void takesALevelThatIsJustReachedForCrossed() {
        assertThat(events(new Trigger.Edge(5, 0, Slope.RISING), 0, 5, 5, 6, 5, 4, 5))
                .containsExactly(1.0, 6.0);
        assertThat(events(new Trigger.Edge(5, 0, Slope.RISING), 5, 6)).isEmpty();
    }

    @Test
    void takesNoiseAroundALevelForOneCrossing() {
        assertThat(events(new Trigger.Edge(5, 2, Slope.RISING), 0, 6, 4, 6, 4, 6))
                .containsExactly(5 / 6.0);
        assertThat(events(new Trigger.Edge(5, 2, Slope.RISING), 0, 6, 2, 6)).hasSize(2);
    }

    @Test
    void crossesNothingOverAGap() {
        assertThat(events(new Trigger.Edge(5, 0, Slope.RISING), 0, GAP, 10, 0, 10))
                .containsExactly(3.5);
        assertThat(events(new Trigger.Band(0, 5, 0, true), 1, GAP, 10, 1, 10)).containsExactly(3 + 4 / 9.0);
        assertThat(events(new Trigger.State(2), 1, GAP, 2, 1, 2)).containsExactly(4.0);
        assertThat(events(new Trigger.Pulse(5, 0, true, 10, false), 0, 10, GAP, 10, 0, 10, 0))
                .containsExactly(5.5);
    }

    @Test
    void findsWhereABandIsLeftOrEntered() {
        assertThat(events(new Trigger.Band(2, 4, 0, true), 3, 5, 3, 1, 0, 3, 9)).containsExactly(0.5, 2.5, 5 + 1 / 6.0);
        assertThat(events(new Trigger.Band(2, 4, 0, false), 3, 5, 3, 1, 0, 3, 9))
                .containsExactly(1.5, 4 + 2 / 3.0);
        assertThat(events(new Trigger.Band(0, 10, 3, true), 1, 11, 5, 11, 9, 11))
                .containsExactly(2 + 5 / 6.0);
    }

    @Test
    void findsPulsesByTheirWidth() {
        // Above 5 from 0.5 to 1.5, from 2.5 to 5.5, and from 6.5 on.
        double[] ys = {0, 10, 0, 10, 10, 10, 0, 10, 10, 10, 10};
        assertThat(events(new Trigger.Pulse(5, 0, true, 2, false), ys)).containsExactly(1.5);
        assertThat(events(new Trigger.Pulse(5, 0, true, 2, true), ys)).containsExactly(4.5, 8.5);
        assertThat(events(new Trigger.Pulse(5, 0, false, 2, false), ys)).containsExactly(2.5, 6.5);
        assertThat(events(new Trigger.Pulse(5, 0, true, 2, true), 10, 10, 10, 10))
                .as("begin unknown")
                .isEmpty();
    }

    @Test
    void aPulseOfJustTheWidthIsNeitherShorterNorLonger() {
        double[] ys = {0, 10, 10, 0, 0};
        assertThat(events(new Trigger.Pulse(5, 0, true, 2, false), ys)).isEmpty();
        assertThat(events(new Trigger.Pulse(5, 0, true, 2, true), ys)).isEmpty();
    }

    @Test
    void theEdgesOfABandAreInIt() {
        assertThat(events(new Trigger.Band(2, 4, 0, false), 0, 2, 9, 4)).containsExactly(1.0, 3.0);
        assertThat(events(new Trigger.Band(2, 4, 0, true), 3, 2, 4, 3)).isEmpty();
    }

    @Test
    void aPulseThatIsHardlyOneEndsAsWell() {
        assertThat(events(new Trigger.Pulse(5, 1, true, 2, true), 0, 5.5, 0, 0, 0, 0))
                .isEmpty();
        assertThat(events(new Trigger.Pulse(5, 1, true, 2, false), 0, 5.5, 4.5, 3.5, 0, 0))
                .containsExactly(2.5);
        assertThat(events(new Trigger.Pulse(-5, 1, false, 2, false), 0, -5.5, -4.5, -3.5, 0, 0))
                .containsExactly(2.5);
        assertThat(events(new Trigger.Pulse(5, 0, true, 2, true), 0, 5, 0, 0, 0, 0))
                .isEmpty();
    }

    @Test
    void findsWhereAStateBegins() {
        assertThat(events(new Trigger.State(2), 2, 2, 0, 2, 2, 1, 2)).containsExactly(3.0, 6.0);
    }

    @Test
    void refusesWhatNoSeriesCanDo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Trigger.Band(4, 2, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trigger.Band(2, 4, 1.5, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trigger.Edge(GAP, 0, Slope.RISING));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trigger.Edge(0, -1, Slope.RISING));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trigger.Pulse(0, 0, true, 0, true));
    }

    @Test
    void holdsOff() {
        History history = history(0, 10, 0, 10, 0, 10, 0, 10);
        assertThat(events(new TriggerRun(history.series(0), new Trigger.Edge(5, 0, Slope.RISING), 2.5), history))
                .containsExactly(0.5, 4.5);
        assertThat(events(new TriggerRun(history.series(0), new Trigger.Edge(5, 0, Slope.RISING), 2), history))
                .containsExactly(0.5, 2.5, 4.5, 6.5);
    }

    @Property(tries = 200, seed = "1")
    void missesNothingHoweverThePointsCome(@ForAll long seed) {
        Random random = new Random(seed);
        Trigger trigger = random(random);
        double[] ys = new double[random.nextInt(300)];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = random.nextInt(12) == 0 ? GAP : random.nextInt(5) - 2;
        }
        History history = history();
        List<Double> found = new ArrayList<>();
        TriggerRun run = new TriggerRun(history.series(0), trigger, 0);
        for (int i = 0; i < ys.length; i++) {
            history.append(0, new double[] {i}, new double[] {ys[i]}, 0, 1);
            if (random.nextInt(7) == 0) {
                run.run(found::add);
            }
        }
        run.run(found::add);
        assertThat(run.hasMore()).isFalse();
        assertThat(found).as("%s, seed %d", trigger, seed).isEqualTo(plain(trigger, ys));
    }

    private static Trigger random(Random random) {
        double hysteresis = random.nextInt(3) / 2.0;
        return switch (random.nextInt(4)) {
            case 0 -> new Trigger.Edge(random.nextInt(3) - 1.5, hysteresis, SLOPES.get(random.nextInt(3)));
            case 1 -> new Trigger.Band(-1.5, 1.5, hysteresis, random.nextBoolean());
            case 2 ->
                new Trigger.Pulse(
                        0.25, hysteresis, random.nextBoolean(), random.nextInt(4) + 0.6, random.nextBoolean());
            default -> new Trigger.State(random.nextInt(3));
        };
    }

    /** By looking back from each point for the last one that counts. */
    private static List<Double> plain(Trigger trigger, double[] ys) {
        List<Double> found = new ArrayList<>();
        for (int i = 1; i < ys.length; i++) {
            if (trigger instanceof Trigger.Edge edge) {
                if (edge.slope() != Slope.FALLING && isCrossed(ys, i, edge.level(), edge.hysteresis(), 1)) {
                    found.add(crossing(ys, i, edge.level()));
                }
                if (edge.slope() != Slope.RISING && isCrossed(ys, i, edge.level(), edge.hysteresis(), -1)) {
                    found.add(crossing(ys, i, edge.level()));
                }
            } else if (trigger instanceof Trigger.Band band) {
                band(band, ys, i, found);
            } else if (trigger instanceof Trigger.Pulse pulse) {
                pulse(pulse, ys, i, found);
            } else if (ys[i] == ((Trigger.State) trigger).state() && ys[i - 1] != ys[i] && !Double.isNaN(ys[i - 1])) {
                found.add((double) i);
            }
        }
        return found;
    }

    private static double crossing(double[] ys, int i, double level) {
        return i - 1 + (level - ys[i - 1]) / (ys[i] - ys[i - 1]);
    }

    private static boolean isCrossed(double[] ys, int i, double level, double hysteresis, int sign) {
        if (!(sign * ys[i] >= sign * level)) {
            return false;
        }
        for (int before = i - 1; before >= 0 && sign * ys[before] < sign * level; before--) {
            if (sign * ys[before] < sign * level - hysteresis) {
                return true;
            }
        }
        return false;
    }

    private static void band(Trigger.Band band, double[] ys, int i, List<Double> found) {
        if (Double.isNaN(ys[i]) || isIn(band, ys[i]) == band.leaving()) {
            return;
        }
        for (int before = i - 1; before >= 0 && !Double.isNaN(ys[before]); before--) {
            if (isIn(band, ys[before]) != band.leaving()) {
                return;
            }
            double far = band.hysteresis();
            boolean isFar = band.leaving()
                    ? ys[before] >= -1.5 + far && ys[before] <= 1.5 - far
                    : Math.abs(ys[before]) > 1.5 + far;
            if (isFar) {
                double outside = band.leaving() ? ys[i] : ys[i - 1];
                found.add(crossing(ys, i, outside > 0 ? 1.5 : -1.5));
                return;
            }
        }
    }

    private static boolean isIn(Trigger.Band band, double y) {
        return y >= band.low() && y <= band.high();
    }

    private static void pulse(Trigger.Pulse pulse, double[] ys, int i, List<Double> found) {
        int sign = pulse.above() ? 1 : -1;
        // The begin of the pulse that goes on before this point.
        int begin = -1;
        for (int before = 1; before <= i; before++) {
            if (Double.isNaN(ys[before]) || (before < i && begin >= 0 && !Double.isNaN(end(pulse, ys, before)))) {
                begin = -1;
            } else if (isCrossed(ys, before, pulse.level(), pulse.hysteresis(), sign)) {
                begin = before;
            }
        }
        if (begin < 0 || Double.isNaN(ys[i])) {
            return;
        }
        double from = crossing(ys, begin, pulse.level());
        double end = begin == i ? GAP : end(pulse, ys, i);
        double until = Double.isNaN(end) ? i : end;
        if (pulse.longer() && until - from > pulse.width() && (begin == i || !(i - 1 - from > pulse.width()))) {
            found.add(from + pulse.width());
        } else if (!pulse.longer() && end - from < pulse.width()) {
            found.add(end);
        }
    }

    /** Where a pulse that goes on before a point ends there; a gap where it goes on. */
    private static double end(Trigger.Pulse pulse, double[] ys, int i) {
        int sign = pulse.above() ? 1 : -1;
        double over = pulse.level() - sign * pulse.hysteresis();
        if (isCrossed(ys, i, pulse.level(), pulse.hysteresis(), -sign)) {
            return crossing(ys, i, pulse.level());
        }
        return sign * ys[i] < sign * over ? crossing(ys, i, over) : GAP;
    }

    private static History history(double... ys) {
        History history = new History(HistoryLimit.points(Long.MAX_VALUE));
        double[] xs = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i;
        }
        history.append(0, xs, ys, 0, ys.length);
        return history;
    }

    private static List<Double> events(Trigger trigger, double... ys) {
        History history = history(ys);
        return events(new TriggerRun(history.series(0), trigger, 0), history);
    }

    private static List<Double> events(TriggerRun run, History history) {
        List<Double> found = new ArrayList<>();
        while (run.hasMore()) {
            run.run(found::add);
        }
        assertThat(history.size()).isNotZero();
        return found;
    }
}
