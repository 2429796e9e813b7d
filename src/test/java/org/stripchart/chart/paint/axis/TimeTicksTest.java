// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.paint.axis.TimeTicks.TimeTick;

class TimeTicksTest {

    private static final double NOON = Instant.parse("2026-03-04T12:00:00Z").getEpochSecond();

    private static List<String> texts(double from, double to, int most) {
        return TimeTicks.in(from, to, most, ZoneOffset.UTC).stream()
                .map(TimeTick::text)
                .toList();
    }

    @Test
    void stepsByTheClock() {
        assertThat(texts(NOON, NOON + 60, 6))
                .containsExactly("12:00:00", "12:00:10", "12:00:20", "12:00:30", "12:00:40", "12:00:50", "12:01:00");
        assertThat(texts(NOON, NOON + 3600, 5)).containsExactly("12:00", "12:15", "12:30", "12:45", "13:00");
    }

    @Test
    void tellsFractionsOfASecond() {
        assertThat(texts(NOON, NOON + 0.01, 5))
                .containsExactly(
                        "12:00:00.000", "12:00:00.002", "12:00:00.004", "12:00:00.006", "12:00:00.008", "12:00:00.010");
    }

    @Test
    void namesTheDayAtMidnight() {
        assertThat(texts(NOON, NOON + 86_400, 4)).contains("5 Mar", "06:00", "12:00");
    }

    @Test
    void stepsByTheCalendar() {
        double january = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        assertThat(texts(january, january + 365 * 86_400.0, 4))
                .containsExactly("Jan 2026", "Apr 2026", "Jul 2026", "Oct 2026", "Jan 2027");
        assertThat(texts(january, january + 50 * 365.25 * 86_400, 6)).contains("2030", "2040", "2070");
    }

    @Test
    void keepsToTheTimeZone() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        assertThat(TimeTicks.in(NOON, NOON + 7200, 3, kolkata))
                .extracting(TimeTick::text)
                .containsExactly("18:00", "19:00");
    }

    @Test
    void staysWhereItIsWhileTheWindowRolls() {
        double span = 100;
        List<TimeTick> before = TimeTicks.in(NOON, NOON + span, 8, ZoneOffset.UTC);
        List<TimeTick> after = TimeTicks.in(NOON + 13.7, NOON + 13.7 + span, 8, ZoneOffset.UTC);
        assertThat(after)
                .containsAll(
                        before.stream().filter(t -> t.seconds() >= NOON + 13.7).toList());
    }

    @Test
    void neverHasMoreTicksThanFitWhateverTheRange() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            double from = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(0, 18));
            double span = Math.pow(10, random.nextDouble(-9, 18));
            assertThat(TimeTicks.in(from, from + span, 10, ZoneOffset.UTC))
                    .as("round %d: %s + %s", i, from, span)
                    .hasSizeLessThan(25);
        }
        assertThat(TimeTicks.in(0, Double.POSITIVE_INFINITY, 10, ZoneOffset.UTC))
                .isEmpty();
        assertThat(TimeTicks.in(5, 5, 10, ZoneOffset.UTC)).isEmpty();
        assertThat(TimeTicks.in(Double.NaN, 1, 10, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void tellsMicrosecondsApart() {
        assertThat(texts(NOON + 0.25, NOON + 0.250_01, 6))
                .containsExactly(
                        "12:00:00.250000",
                        "12:00:00.250002",
                        "12:00:00.250004",
                        "12:00:00.250006",
                        "12:00:00.250008",
                        "12:00:00.250010");
    }

    @Test
    void countsFractionsOverASecondAndBeforeTheEpoch() {
        assertThat(texts(NOON + 0.9, NOON + 1.1, 2)).containsExactly("12:00:00.9", "12:00:01.0", "12:00:01.1");
        assertThat(texts(-0.6, 0.1, 3)).containsExactly("23:59:59.5", "00:00:00.0");
        assertThat(texts(-0.25, 0.25, 3)).containsExactly("23:59:59.8", "00:00:00.0", "00:00:00.2");
    }

    @Test
    void hasNoTicksThatAClockCannotName() {
        assertThat(texts(0, 1e-12, 5)).isEmpty();
        assertThat(texts(0, 1e-310, 5)).isEmpty();
        assertThat(texts(0, 5e-9, 5)).contains("00:00:00.000000003");
    }

    @Test
    void stepsBySevenDaysAndTwoWeeksFromMondays() {
        // 2026-03-02 is a Monday.
        assertThat(texts(NOON - 2 * 86_400, NOON + 26 * 86_400, 5))
                .containsExactly("9 Mar", "16 Mar", "23 Mar", "30 Mar");
        assertThat(texts(NOON, NOON + 60 * 86_400.0, 5)).contains("16 Mar", "30 Mar");
    }

    @Test
    void stepsByYearsDecadesAndCenturies() {
        assertThat(texts(NOON, NOON + 5 * 365.25 * 86_400, 5)).containsExactly("2027", "2028", "2029", "2030", "2031");
        assertThat(texts(NOON, NOON + 900 * 365.25 * 86_400, 5)).containsExactly("2200", "2400", "2600", "2800");
    }

    @Test
    void usesEveryStepOfTheClock() {
        double[] steps = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200};
        for (double step : steps) {
            List<TimeTick> ticks = TimeTicks.in(NOON, NOON + step * 4, 4, ZoneOffset.UTC);
            assertThat(ticks).as("step %s", step).hasSize(5);
            assertThat(ticks.get(1).seconds() - ticks.get(0).seconds()).isEqualTo(step);
            // A little more does not fit any more.
            assertThat(TimeTicks.in(NOON, NOON + step * 4.01, 4, ZoneOffset.UTC))
                    .as("beyond %s", step)
                    .hasSizeLessThan(5);
        }
    }

    private static List<String> texts(String from, int hours, int most, String zone) {
        double start = Instant.parse(from).getEpochSecond();
        return TimeTicks.in(start, start + hours * 3600.0, most, ZoneId.of(zone)).stream()
                .map(TimeTick::text)
                .toList();
    }

    @Test
    void tellsAnHourThatComesTwiceApart() {
        assertThat(texts("2026-10-24T23:00:00Z", 4, 5, "Europe/Berlin"))
                .containsExactly("01:00", "02:00 +02:00", "02:00 +01:00", "03:00", "04:00");
        assertThat(texts("2026-11-01T05:30:00Z", 1, 5, "America/New_York"))
                .containsExactly("01:30 -04:00", "01:45 -04:00", "01:00 -05:00", "01:15 -05:00", "01:30 -05:00");
        assertThat(TimeTicks.in(1_792_886_400.5, 1_792_886_400.6, 1, ZoneId.of("Europe/Berlin")))
                .extracting(TimeTick::text)
                .containsExactly("02:00:00.5 +02:00", "02:00:00.6 +02:00");
    }

    @Test
    void leavesOutAnHourThatDoesNotCome() {
        assertThat(texts("2026-03-29T00:00:00Z", 3, 4, "Europe/Berlin"))
                .containsExactly("01:00", "03:00", "04:00", "05:00");
        assertThat(texts("2018-11-03T23:00:00Z", 8, 8, "America/Sao_Paulo"))
                .as("a day that begins at one o'clock")
                .startsWith("20:00", "21:00", "22:00", "23:00", "4 Nov", "02:00");
    }

    @Test
    void stepsStayOnTheClockOverAChange() {
        assertThat(texts("2026-10-24T22:00:00Z", 25, 5, "Europe/Berlin"))
                .containsExactly("25 Oct", "06:00", "12:00", "18:00", "26 Oct");
        assertThat(texts("2026-03-28T23:00:00Z", 23, 5, "Europe/Berlin"))
                .containsExactly("29 Mar", "06:00", "12:00", "18:00", "30 Mar");
        assertThat(texts("2026-10-24T22:00:00Z", 96, 4, "Europe/Berlin"))
                .containsExactly("25 Oct", "26 Oct", "27 Oct", "28 Oct");
    }

    @Test
    void ticksLieEvenlyAndInOrderOverEveryChangeOfSeveralZones() {
        for (String name : List.of(
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "America/Sao_Paulo",
                "Asia/Kathmandu",
                "Africa/Casablanca",
                "Pacific/Apia",
                "Antarctica/Troll")) {
            ZoneId zone = ZoneId.of(name);
            Instant at = Instant.parse("2010-01-01T00:00:00Z");
            for (int i = 0; i < 20; i++) {
                ZoneOffsetTransition change = zone.getRules().nextTransition(at);
                if (change == null) {
                    break;
                }
                at = change.getInstant();
                for (double span : new double[] {60, 3600, 4 * 3600, 86_400, 5 * 86_400}) {
                    checkTicks(at.getEpochSecond() - span / 3, span, zone);
                }
            }
        }
    }

    private static void checkTicks(double from, double span, ZoneId zone) {
        List<TimeTick> ticks = TimeTicks.in(from, from + span, 8, zone);
        String what = zone + " " + Instant.ofEpochSecond((long) from) + " " + span + " " + ticks;
        assertThat(ticks).as(what).hasSizeBetween(2, 20);
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < ticks.size(); i++) {
            step = Math.min(step, ticks.get(i).seconds() - ticks.get(i - 1).seconds());
        }
        for (int i = 1; i < ticks.size(); i++) {
            double gap = ticks.get(i).seconds() - ticks.get(i - 1).seconds();
            assertThat(gap).as(what).isPositive().isLessThanOrEqualTo(Math.max(3 * step, 86_400 * 2 + 1));
            assertThat(ticks.get(i).text())
                    .as(what)
                    .isNotEqualTo(ticks.get(i - 1).text());
        }
        if (span <= 3600) {
            assertThat(ticks.stream().map(TimeTick::text)).as(what).doesNotHaveDuplicates();
        }
        List<TimeTick> rolled = TimeTicks.in(from + span / 7, from + span / 7 + span, 8, zone);
        assertThat(rolled)
                .as(what)
                .containsAll(ticks.stream()
                        .filter(t -> t.seconds() >= from + span / 7)
                        .toList());
    }

    @Test
    void namesTheDayAtTheEndOfAnAxis() {
        assertThat(TimeTicks.day(NOON, ZoneOffset.UTC)).isEqualTo("4 Mar 2026");
        assertThat(TimeTicks.day(NOON + 43_200, ZoneId.of("America/New_York"))).isEqualTo("4 Mar 2026");
        assertThat(TimeTicks.day(1e300, ZoneOffset.UTC)).isEmpty();
    }
}
