// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.words.TimeStyle;

class XTextTest {

    private static final double NOON = Instant.parse("2026-03-04T12:00:00Z").getEpochSecond();

    private static String text(double seconds, double span) {
        return XText.ofTimes(span, TimeStyle.in(ZoneOffset.UTC), 0).of(seconds);
    }

    @Test
    void showsAsManyDigitsAsTheWindowMakesUseful() {
        double x = NOON + 0.123456;
        assertThat(text(x, 86_400)).isEqualTo("2026-03-04 12:00:00");
        assertThat(text(x, 3600)).isEqualTo("2026-03-04 12:00:00.1");
        assertThat(text(x, 60)).isEqualTo("2026-03-04 12:00:00.123");
        assertThat(text(x, 1)).isEqualTo("2026-03-04 12:00:00.1235");
        assertThat(text(x, 1e-9)).isEqualTo("2026-03-04 12:00:00.123456");
    }

    @Test
    void roundsIntoTheNextSecondMinuteAndDay() {
        assertThat(text(NOON - 0.001, 3600)).isEqualTo("2026-03-04 12:00:00.0");
        assertThat(text(NOON - 0.3, 86_400)).isEqualTo("2026-03-04 12:00:00");
        assertThat(text(NOON + 12 * 3600 - 0.04, 3600)).isEqualTo("2026-03-05 00:00:00.0");
    }

    /** Within years of four digits; the reference rounds the decimal text of the number. */
    @Property(tries = 3000, seed = "1")
    void saysWhatAnInstantSaysRoundedToTheDigitsShown(@ForAll long seed) {
        Random random = new Random(seed);
        double seconds = random.nextBoolean() ? random.nextDouble(-6e10, 2.4e11) : NOON + random.nextDouble();
        double span = Math.pow(10, random.nextDouble(-7, 7));
        String text = text(seconds, span);
        int digits = text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.') - 1;
        BigInteger[] nanos = new BigDecimal(seconds)
                .setScale(digits, RoundingMode.HALF_UP)
                .movePointRight(9)
                .toBigIntegerExact()
                .divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        Instant said = Instant.ofEpochSecond(nanos[0].longValueExact(), nanos[1].longValueExact());
        String iso = said.toString().replace('T', ' ').replace("Z", "");
        String padded = digits == 0 ? iso : (iso.indexOf('.') < 0 ? iso + "." : iso) + "0".repeat(9);
        assertThat(text).isEqualTo(padded.substring(0, 19 + (digits == 0 ? 0 : digits + 1)));
    }

    @Test
    void tellsTheTimeOfItsZone() {
        assertThat(XText.ofTimes(7200, TimeStyle.in(ZoneId.of("Asia/Kolkata")), 0)
                        .of(NOON))
                .isEqualTo("2026-03-04 17:30:00");
    }

    @Test
    void tellsWhatHasElapsed() {
        XText text = XText.ofTimes(60, TimeStyle.elapsed(), NOON);
        assertThat(text.of(NOON + 90.5)).isEqualTo("0:01:30.500");
        assertThat(text.below(text.of(NOON), NOON - 1)).isEqualTo("\u22120:00:01.000");
    }

    @Test
    void saysTheBareNumberWhereNoCalendarReaches() {
        assertThat(text(1e15, 60)).isEqualTo("1\u202f000\u202f000\u202f000\u202f000\u202f000");
        assertThat(text(-1e300, 60)).isEqualTo("-1E300");
        assertThat(text(2.49e11, 1)).startsWith("9860-");
        assertThat(text(-2.49e11, 1)).startsWith("-5921-");
        assertThat(text(2.5e11, 1)).isEqualTo("250\u202f000\u202f000\u202f000");
    }

    @Test
    void leavesTheDateOutBelowAHeadOfTheSameDay() {
        XText text = XText.ofTimes(86_400, TimeStyle.in(ZoneOffset.UTC), 0);
        String head = text.of(NOON);
        assertThat(text.below(head, NOON + 61)).isEqualTo("12:01:01");
        assertThat(text.below(head, NOON + 86_400)).isEqualTo("2026-03-05 12:00:00");
        assertThat(XText.ofNumbers().below("5", 6)).isEqualTo("6");
    }

    @Test
    void tellsAnHourThatComesTwiceApart() {
        XText text = XText.ofTimes(86_400, TimeStyle.in(ZoneId.of("Europe/Berlin")), 0);
        double first = Instant.parse("2026-10-25T00:30:00Z").getEpochSecond();
        assertThat(text.of(first - 3600)).isEqualTo("2026-10-25 01:30:00");
        assertThat(text.of(first)).isEqualTo("2026-10-25 02:30:00 +02:00");
        assertThat(text.of(first + 3600)).isEqualTo("2026-10-25 02:30:00 +01:00");
        assertThat(text.of(first + 7200)).isEqualTo("2026-10-25 03:30:00");
        assertThat(text.below("2026-10-25 02:30:00 +02:00", first + 1)).isEqualTo("02:30:01 +02:00");
    }
}
