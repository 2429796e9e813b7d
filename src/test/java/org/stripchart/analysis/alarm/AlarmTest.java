// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmTest {

    private static final double GAP = Double.NaN;

    /** Right; within the hysteresis; at the limit; wrong; unknown. */
    private static final double[] ALPHABET = {0, 7, 8, 9, GAP};

    private static final int LENGTH = 8;

    private final List<String> told = new ArrayList<>();
    private final Alarm.Listener listener = new Alarm.Listener() {
        @Override
        public void came(double x) {
            told.add("came " + x);
        }

        @Override
        public void went(double x, double peak) {
            told.add("went " + x + " " + peak);
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a > 8",
                "a >= 8",
                "a > 8 hysteresis 2",
                "a > 8 for 2s",
                "a > 8 hysteresis 2 for 1500ms",
                "a outside -1..8 for 1s",
                "8 < a for 20s"
            })
    void isWhatItsDefinitionSaysForEachSequence(String text) {
        AlarmRule rule = AlarmRule.parse(text);
        double[] ys = new double[LENGTH];
        int sequences = (int) Math.pow(ALPHABET.length, LENGTH);
        for (int sequence = 0; sequence < sequences; sequence++) {
            int left = sequence;
            for (int i = 0; i < LENGTH; i++) {
                ys[i] = ALPHABET[left % ALPHABET.length];
                left /= ALPHABET.length;
            }
            told.clear();
            Alarm alarm = new Alarm(rule, listener);
            for (int i = 0; i < LENGTH; i++) {
                alarm.next(i, ys[i]);
            }
            alarm.until(LENGTH);
            List<String> wanted = plain(rule, ys);
            if (!told.equals(wanted)) {
                assertThat(told)
                        .as("%s of %s", text, java.util.Arrays.toString(ys))
                        .isEqualTo(wanted);
            }
        }
    }

    /** By stretches in which the value is wrong all the time. */
    private static List<String> plain(AlarmRule rule, double[] ys) {
        AlarmRule.Limits limits = (AlarmRule.Limits) rule.condition();
        double delay = rule.delay().toMillis() / 1e3;
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < ys.length) {
            boolean begins = limits.strict() ? ys[i] > limits.high() : ys[i] >= limits.high();
            if (!begins) {
                i++;
                continue;
            }
            double peak = ys[i];
            int end = i;
            boolean comes = false;
            while (end < ys.length) {
                comes |= end - i >= delay;
                if (Double.isNaN(ys[end])) {
                    if (!comes) {
                        break;
                    }
                } else if (isOut(limits, ys[end]) || ys[end] > limits.high() - rule.hysteresis()) {
                    peak = Math.max(peak, ys[end]);
                } else {
                    break;
                }
                end++;
            }
            if (comes || end - i >= delay) {
                out.add("came " + (i + delay));
                if (end < ys.length) {
                    out.add("went " + (double) end + " " + peak);
                }
            }
            i = end;
        }
        return out;
    }

    private static boolean isOut(AlarmRule.Limits limits, double y) {
        return limits.strict() ? y > limits.high() : y >= limits.high();
    }

    @Test
    void comesWhileNothingNewComes() {
        Alarm alarm = new Alarm(AlarmRule.parse("a > 8 for 10s"), listener);
        alarm.next(100, 9);
        alarm.until(109);
        assertThat(told).isEmpty();
        alarm.until(110);
        alarm.until(111);
        assertThat(told).containsExactly("came 110.0");
        assertThat(alarm.isOn()).isTrue();
        alarm.next(120, 1);
        assertThat(told).containsExactly("came 110.0", "went 120.0 9.0");
    }

    @Test
    void tellsTheValueFurthestOutOnEitherSide() {
        Alarm alarm = new Alarm(AlarmRule.parse("a outside 0..10"), listener);
        alarm.next(1, 11);
        alarm.next(2, -5);
        assertThat(alarm.peak()).isEqualTo(-5);
        alarm.next(3, 14);
        alarm.next(4, 5);
        assertThat(alarm.peak()).as("it is right").isNaN();
        assertThat(told).containsExactly("came 1.0", "went 4.0 -5.0");
    }

    @Test
    void comesWhenASeriesFallsSilentAndGoesWithItsNextPoint() {
        Alarm alarm = new Alarm(AlarmRule.parse("a stale for 30s"), listener);
        alarm.until(1000);
        assertThat(told).as("nothing was there to fall silent").isEmpty();
        alarm.next(1000, 1);
        alarm.next(1030, 1);
        alarm.until(1060);
        assertThat(told).isEmpty();
        alarm.until(1061);
        alarm.next(1090, 2);
        assertThat(told).containsExactly("came 1060.0", "went 1090.0 NaN");
        told.clear();
        alarm.next(1200, 2);
        assertThat(told).as("also where nobody looked meanwhile").containsExactly("came 1120.0", "went 1200.0 NaN");
    }

    @Test
    void takesAFormulaForWrongWhereItIsNot0() {
        Alarm alarm = new Alarm(AlarmRule.parse("a > 1 && b < 2"), listener);
        alarm.next(1, 0);
        alarm.next(2, 1);
        alarm.next(3, 0);
        assertThat(told).containsExactly("came 2.0", "went 3.0 NaN");
    }
}
