// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a text is taken apart into, whether it is a time by itself or one with other text behind. */
class TimeTextTest {

    private static final String AROUND = "9";

    /** Returns what a time is made of; behind a bar, the text that is left. */
    static String told(String text, boolean whole) {
        TimeText time = new TimeText(ZoneId.of("Europe/Berlin"));
        byte[] bytes = (AROUND + text + AROUND).getBytes(StandardCharsets.UTF_8);
        int to = bytes.length - 1;
        int end = whole ? (time.isWhole(bytes, 1, to) ? to : -1) : time.read(bytes, 1, to);
        if (end < 0) {
            return "none";
        }
        StringBuilder told = new StringBuilder(time.dated() == TimeText.Dated.NO ? "" : date(time));
        if (time.isClocked()) {
            told.append(time.days() > 0 ? time.days() + " days " : "")
                    .append(time.secondOfDay() / 3600)
                    .append(':')
                    .append(time.secondOfDay() / 60 % 60)
                    .append(time.parts() == 3 ? ":" + time.secondOfDay() % 60 : "")
                    .append(time.fractionOfSecond() > 0 ? " +" + time.fractionOfSecond() + "/" + time.nanos() : "")
                    .append(time.isHalved() ? " halved" : "")
                    .append(' ');
        }
        if (time.offsetSeconds() != TimeText.LOCAL) {
            told.append("offset ").append(time.offsetSeconds()).append(' ');
        }
        if (end < to) {
            told.append('|').append(new String(bytes, end, to - end, StandardCharsets.UTF_8));
        }
        return told.toString().stripTrailing();
    }

    private static String date(TimeText time) {
        String open = time.dated() == TimeText.Dated.OPEN ? " by " + time.mark() + time.thirdWidth() : "";
        return time.dated() + " " + time.first() + " " + time.second() + " " + time.third() + open
                + (time.isCompact() ? " compact " : " ");
    }

    private static void check(boolean whole, String expected) {
        assertThat(expected.lines()
                        .map(line -> line.split(" => ", -1)[0])
                        .map(line -> line + " => " + told(line, whole))
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(expected);
    }

    @Test
    void readsDatesInTheirForms() {
        check(true, """
                2024-05-01 => YEAR_FIRST 2024 5 1
                2024/05/01 => YEAR_FIRST 2024 5 1
                2024.05.01 => YEAR_FIRST 2024 5 1
                2024-5-1 => YEAR_FIRST 2024 5 1
                2024-05/01 => none
                2024-05-32 => none
                2024-13-01 => none
                2024-00-01 => none
                2024-05-00 => none
                2024-02-29 => YEAR_FIRST 2024 2 29
                2023-02-29 => none
                1900-02-29 => none
                2000-02-29 => YEAR_FIRST 2000 2 29
                2024-04-31 => none
                2024-06-30 => YEAR_FIRST 2024 6 30
                2024-06-31 => none
                2024-09-31 => none
                2024-11-31 => none
                2024-12-31 => YEAR_FIRST 2024 12 31
                2024-May-01 => YEAR_FIRST 2024 5 1
                2024-Foo-01 => none
                2024_05_01 => none
                2024-05 => none
                2024 => none
                20240501 => YEAR_FIRST 2024 5 1 compact
                20240532 => none
                2024050 => YEAR_FIRST 2024 2 19 compact
                2024-050 => YEAR_FIRST 2024 2 19
                2024-367 => none
                2024-W18-3 => YEAR_FIRST 2024 5 1
                2024W183 => YEAR_FIRST 2024 5 1
                2024-W18 => YEAR_FIRST 2024 4 29
                2020-W53-7 => YEAR_FIRST 2021 1 3
                2024-W53-1 => none
                2024-W18-8 => none
                2024-W00-1 => none
                2024:122:10:00:01 => YEAR_FIRST 2024 5 1 10:0:1
                2024:122 => none
                2024-122T10:00:01 => YEAR_FIRST 2024 5 1 10:0:1
                2024.05.01. => YEAR_FIRST 2024 5 1
                2024. 5. 1. => YEAR_FIRST 2024 5 1
                1 de mayo de 2024 => NAMED 2024 5 1
                1 FÉVRIER 2024 => NAMED 2024 2 1
                1 сентября 2024 => NAMED 2024 9 1
                10:00:01 01.05.2024 => OPEN 1 5 2024 by .4 10:0:1
                10:00:01, 1 May 2024 => NAMED 2024 5 1 10:0:1
                10:00:01 May 1 => none
                1.5.24 => OPEN 1 5 24 by .2
                1. 5. 2024 => OPEN 1 5 2024 by .4
                1-5-24 => OPEN 1 5 24 by -2
                1/5/2024 => OPEN 1 5 2024 by /4
                1/5/224 => none
                1/5/20244 => none
                01.05.2024 => OPEN 1 5 2024 by .4
                31.12.99 => OPEN 31 12 99 by .2
                32.12.99 => OPEN 32 12 99 by .2
                99-01-02 => OPEN 99 1 2 by -2
                99-01-2024 => none
                100-01-02 => none
                1/0/24 => none
                1/5-24 => none
                1/5 => none
                1.5 => none
                01-05 10:00:01 => OPEN 1 5 0 by -0 10:0:1
                01/05 10:00 => OPEN 1 5 0 by /0 10:0
                01.05 10:00 => none
                1-5 10:00 => none
                32-05 10:00:01 => none
                01-05 => none
                1 May 2024 => NAMED 2024 5 1
                1-May-2024 => NAMED 2024 5 1
                01/May/2024 => NAMED 2024 5 1
                1. Mai 2024 => NAMED 2024 5 1
                1 May 24 => NAMED 2024 5 1
                1 May 70 => NAMED 1970 5 1
                1 May 68 => NAMED 2068 5 1
                1 May 69 => NAMED 1969 5 1
                May 1, 2024 => NAMED 2024 5 1
                May 1 2024 => NAMED 2024 5 1
                May 1, 24 => none
                May1 2024 => none
                May 2024 => none
                May => none
                Foo 1 2024 => none
                May 32 2024 => none
                May 0 2024 => none
                Mon 2024-05-01 => YEAR_FIRST 2024 5 1
                Mon, 2024-05-01 => YEAR_FIRST 2024 5 1
                Monday => none
                Mon => none
                MONDAY 1 may 2024 => NAMED 2024 5 1
                mär 1 2024 => NAMED 2024 3 1
                Xon, 2024-05-01 => none
                """);
    }

    @Test
    void readsTimesOfDay() {
        check(true, """
                12:00 => 12:0
                9:05 => 9:5
                12:00:00 => 12:0:0
                12:00:60 => 12:1:0
                12:00:61 => none
                12:60 => none
                12:59:59.5 => 12:59:59 +0.5/500000000
                12:59:59,25 => 12:59:59 +0.25/250000000
                12:59:59. => none
                12:59:59.1234567890123 => 12:59:59 +0.123456789012/123456789
                12:59:59:250 => 12:59:59 +0.25/250000000
                12:59:59:25 => none
                12:5 => none
                12:5:00 => none
                12:00:5 => 12:0:5
                24:00 => 24:0
                25:00 => 25:0
                99999:00 => 99999:0
                999999:00 => none
                1-02:03:04 => 1 days 2:3:4
                1-2:03:04 => none
                12-02:03 => 12 days 2:3
                1:02.5 => 1:2 +0.5/500000000
                -12:00 => none
                12:00 PM => 12:0 halved
                12:00 AM => 0:0 halved
                1:05 pm => 13:5 halved
                1:05PM => 13:5 halved
                01:05:07.5 P.M. => 13:5:7 +0.5/500000000 halved
                1:05 p.m => 13:5 halved
                1:05 a.m. => 1:5 halved
                13:00 PM => none
                0:30 AM => none
                1:05 px => none
                1:05 pmx => none
                1:05 p => 13:5 halved
                1:05a => 1:5 halved
                1:05 a. m. => 1:5 halved
                10:05 Uhr => 10:5
                10:05 Ohr => none
                1:05 q => none
                1:05\u00a0pm => 13:5 halved
                1:05\u202fpm => 13:5 halved
                1:05  PM => 13:5 halved
                """);
    }

    @Test
    void readsDatesWithTimesOfDay() {
        check(true, """
                2024-05-01T12:00:00 => YEAR_FIRST 2024 5 1 12:0:0
                2024-05-01t12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01 12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01\t12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01_12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01,12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01;12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01:12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01-12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01/12:00 => none
                2024-05-01 , 12:00 => YEAR_FIRST 2024 5 1 12:0
                2024-05-01 24:00 => YEAR_FIRST 2024 5 1 24:0
                2024-05-01 25:00 => none
                2024-05-01 12:60 => none
                2024-05-01 12:00.5 => none
                2024-05-01 12:00:00.5 => YEAR_FIRST 2024 5 1 12:0:0 +0.5/500000000
                2024-05-01 10.15.30 => YEAR_FIRST 2024 5 1 10:15:30
                2024-05-01 10.15.30,5 => YEAR_FIRST 2024 5 1 10:15:30 +0.5/500000000
                2024-05-01 10.15 => none
                2024-05-01 24.15.30 => none
                2024-05-01 10.60.30 => none
                2024-05-01 10.15.61 => none
                2024-05-01 10.1.30 => none
                2024-05-01:10.15.30 => none
                2024-05-01-10.15.30 => none
                2024-05-01 x => none
                20240501 1200 => YEAR_FIRST 2024 5 1 compact 12:0
                20240501T120005 => YEAR_FIRST 2024 5 1 compact 12:0:5
                20240501 12000 => none
                20240501 1260 => none
                20240501 2400 => none
                20240501120005 => YEAR_FIRST 2024 5 1 compact 12:0:5
                20240501120061 => none
                20240501120005.5 => YEAR_FIRST 2024 5 1 compact 12:0:5 +0.5/500000000
                20240501120005250 => YEAR_FIRST 2024 5 1 compact 12:0:5 +0.25/250000000
                202405011200 => YEAR_FIRST 2024 5 1 compact 12:0
                202405012400 => none
                189905011200 => none
                210005011200 => none
                209905011200 => YEAR_FIRST 2099 5 1 compact 12:0
                2024050112 => YEAR_FIRST 2024 5 1 compact 12:0
                20240501 120005.25 => YEAR_FIRST 2024 5 1 compact 12:0:5 +0.25/250000000
                20240501T120005Z => YEAR_FIRST 2024 5 1 compact 12:0:5 offset 0
                1.5.2024 12:00 => OPEN 1 5 2024 by .4 12:0
                May 1 12:00:00 => YEARLESS 4 5 1 12:0:0
                May  1 12:00:00 2024 => NAMED 2024 5 1 12:0:0
                May  1 12:00:00 1899 => none
                May  1 12:00:00 2200 => none
                May  1 12:00:00 20245 => none
                May 1, 2024 at 3:04 PM => NAMED 2024 5 1 15:4 halved
                May 1, 2024 at3:04 PM => none
                01/May/2024:12:00:00 => NAMED 2024 5 1 12:0:0
                Wed May  1 12:00:00 CEST 2024 => NAMED 2024 5 1 12:0:0 offset 7200
                Wed May  1 12:00:00 +0200 2024 => NAMED 2024 5 1 12:0:0 offset 7200
                29 Feb 12:00 => YEARLESS 4 2 29 12:0
                30 Feb 12:00 => none
                """);
    }

    @Test
    void readsZones() {
        check(true, """
                12:00:00Z => 12:0:0 offset 0
                12:00:00z => 12:0:0 offset 0
                12:00:00 Z => 12:0:0 offset 0
                12:00:00+02 => 12:0:0 offset 7200
                12:00:00+02:00 => 12:0:0 offset 7200
                12:00:00+0200 => 12:0:0 offset 7200
                12:00:00 -0330 => 12:0:0 offset -12600
                12:00:00-18 => 12:0:0 offset -64800
                12:00:00+19 => none
                12:00:00+02:60 => none
                12:00:00+02:59 => 12:0:0 offset 10740
                12:00:00+02000 => none
                12:00:00+02:5 => none
                12:00:00+025 => none
                12:00:00 UTC+025 => none
                12:00:00+ => none
                12:00:00 UTC => 12:0:0 offset 0
                12:00:00 UTC+2 => 12:0:0 offset 7200
                12:00:00 UTC-2 => 12:0:0 offset -7200
                12:00:00 CET => 12:0:0 offset 3600
                12:00:00 CEST => 12:0:0 offset 7200
                12:00:00 EST => 12:0:0 offset -18000
                12:00:00 XYZ => 12:0:0
                12:00:00 XYZAB => 12:0:0
                12:00:00 XYZABC => none
                12:00:00 XY => none
                12:00:00 X => none
                12:00:00 UTCx => none
                12:00:00+02:00[Europe/Berlin] => 12:0:0 offset 7200
                12:00:00+02:00 (CEST) => 12:0:0 offset 7200
                12:00:00+02:00 [CEST] => none
                12:00:00+02:00[CEST => none
                12:00:00+02:00(CEST) => none
                2024-05-01 UTC => none
                """);
    }

    @Test
    void readsTimesThatOtherTextFollows() {
        check(false, """
                2024-05-01 hello => YEAR_FIRST 2024 5 1 | hello
                2024-05-01 12:00 hello => YEAR_FIRST 2024 5 1 12:0 | hello
                2024-05-01T12:00:00Z hello => YEAR_FIRST 2024 5 1 12:0:0 offset 0 | hello
                2024-05-01 12:00:00 UTC hello => YEAR_FIRST 2024 5 1 12:0:0 offset 0 | hello
                2024-05-01 12:00:00 XYZ hello => YEAR_FIRST 2024 5 1 12:0:0 | XYZ hello
                2024-05-01 12:00:00 UTChello => YEAR_FIRST 2024 5 1 12:0:0 | UTChello
                2024-05-01 12:00:00+02:00 (CEST) hello => YEAR_FIRST 2024 5 1 12:0:0 offset 7200 | hello
                2024-05-01 12:00:00+99 hello => YEAR_FIRST 2024 5 1 12:0:0 |+99 hello
                2024-05-01: hello => YEAR_FIRST 2024 5 1 |: hello
                2024-05-01 x12:00 => YEAR_FIRST 2024 5 1 | x12:00
                12:00:00 hello => 12:0:0 | hello
                12:00:00.5hello => 12:0:0 +0.5/500000000 |hello
                12:00 pm hello => 12:0 halved | hello
                12:00 pmhello => 12:0 | pmhello
                12:00:00: hello => 12:0:0 |: hello
                12:00:00:250 hello => 12:0:0 +0.25/250000000 | hello
                May 1 hello => none
                May 1 12:00:00 host => YEARLESS 4 5 1 12:0:0 | host
                May 1 12:00:00 2024 host => NAMED 2024 5 1 12:0:0 | host
                May 1 12:00:00 2024host => YEARLESS 4 5 1 12:0:0 | 2024host
                May 1 2024 hello => NAMED 2024 5 1 | hello
                1.5.24 hello => OPEN 1 5 24 by .2 | hello
                1.5.24,hello => OPEN 1 5 24 by .2 |,hello
                20240501 hello => YEAR_FIRST 2024 5 1 compact | hello
                20240501 12 hello => YEAR_FIRST 2024 5 1 compact | 12 hello
                20240501 1200 hello => YEAR_FIRST 2024 5 1 compact 12:0 | hello
                hello => none
                5 => none
                567 => none
                5678 => none
                5:6 => none
                (12:00) => none
                -12:00 => none
                """);
    }
}
