// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.LinePattern;
import org.stripchart.source.lines.pair.PairsFormat;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;

/** What formats make of single lines: which are theirs, which are none of theirs, and what is in them. */
class FormatOutcomesTest {

    @Test
    void readsRecordingsUnderTheirHeaderOnly() {
        FormatReading.check(new LongFormat(), """
                1,a,2 => OTHER_FORMAT
                time,series,value => PASSED
                 => SKIPPED
                1700000000.5,a,2 => ROW at 1.7000000005E9: a 2
                5,a,2 => ROW at 5: a 2
                2024-05-01T12:00:00Z,a,2 => ROW at 1714564800: a 2
                5,,2 => ROW at 5: value 2
                5,"a ""b"", c",2 => ROW at 5: a "b", c 2
                5,"a",2 => ROW at 5: a 2
                5,"a => OTHER_FORMAT
                5,"a"x,2 => OTHER_FORMAT
                5,a => OTHER_FORMAT
                5 => OTHER_FORMAT
                5,a, => SKIPPED
                5,a,x => NOT_A_NUMBER
                5,a,NaN => ROW at 5: a NaN
                5,s,"on" => ROW at 5: s on
                5,s,"1" => ROW at 5: s 1
                5,s,"" => ROW at 5: s NaN
                5,s,"a ""b"" c" => ROW at 5: s a "b" c
                5,s," => NOT_A_NUMBER
                5,s,"on => NOT_A_NUMBER
                time,series,value => PASSED
                x,series,value => PASSED
                5,a,2 => NO_TIME
                time,series,value => PASSED
                5,a,3 => ROW at 5: a 3
                """);
        FormatReading.check(new LongFormat(), XFrom.OWN, """
                x,series,value => PASSED
                5.5,a,2 => ROW at 5.5: a 2
                2024-05-01T12:00:00Z,a,2 => ROW at 1714564800: a 2
                time,series,value => PASSED
                5,a,2 => NO_X
                """);
        FormatReading.check(new LongFormat(), XFrom.column("time"), """
                time,series,value => PASSED
                5.5,a,2 => ROW at 5.5: a 2
                """);
        FormatReading.check(new LongFormat(), XFrom.column("x"), """
                x,series,value => PASSED
                5.5,a,2 => ROW at 5.5: a 2
                2024-05-01T12:00:00Z,a,2 => A_TIME
                """);
        FormatReading.check(new LongFormat(), XFrom.TIME, """
                x,series,value => PASSED
                5.5,a,2 => ROW a 2
                """);
    }

    @Test
    void readsTeleplotByItsMarks() {
        FormatReading.check(new TeleplotFormat(false), """
                 => SKIPPED
                temp:21 => OTHER_FORMAT
                at:12:30 => OTHER_FORMAT
                >temp:21 => ROW temp 21
                temp:21 => ROW temp 21
                """);
        FormatReading.check(new TeleplotFormat(false), """
                temp:21§°C => ROW temp 21
                temp:22§K;hum:40§% => ROW temp 22, hum 40
                temp:22|g => ROW temp 22
                temp:22§°C|g => ROW temp 22
                temp: 22 => OTHER_FORMAT
                temp:22 x => OTHER_FORMAT
                temp:22 ; 23 ;; hum:41 => ROW temp 22, temp 23, hum 41
                ;5 => OTHER_FORMAT
                5 => OTHER_FORMAT
                temp => OTHER_FORMAT
                temp: => OTHER_FORMAT
                temp:x => OTHER_FORMAT
                a,b:1 => OTHER_FORMAT
                a|b:1 => OTHER_FORMAT
                a=b:1 => OTHER_FORMAT
                a:1;b:2;c:3;d:4;e:5;f:6;g:7;h:8;i:9;j:10 => ROW a 1, b 2, c 3, d 4, e 5, f 6, g 7, h 8, i 9, j 10
                """);
        FormatReading.check(new TeleplotFormat(false), """
                temp:9999:21 => OTHER_FORMAT
                temp:10000:21 => ROW temp 21
                temp:11000:22 => ROW at 1001: temp 22
                temp:1700000000000:22 => ROW at 1700000990: temp 22
                temp:nan:21 => OTHER_FORMAT
                temp:5:x => OTHER_FORMAT
                """);
        FormatReading.check(new TeleplotFormat(true), """
                temp:1700000000500:21 => ROW at 1.7000000005E9: temp 21
                temp:5:22 => ROW at 0.005: temp 22
                """);
    }

    @Test
    void readsTheNumbersOfALineInTheirOrder() {
        FormatReading.check(new NumbersFormat(List.of()), """
                 => SKIPPED
                hello => NOT_A_NUMBER
                a 1 b 2.5 => ROW column 1 1, column 2 2.5
                3,4;5 => ROW column 1 3, column 2 4, column 3 5
                # 6 => ROW column 1 6
                x=7 8 => ROW column 1 8
                1 nan => ROW column 1 1, column 2 NaN
                9 10 11 12 => ROW column 1 9, column 2 10, column 3 11, column 4 12
                """);
        FormatReading.check(new NumbersFormat(List.of()), """
                x 5 y => ROW value 5
                6 7 => ROW value 6, column 2 7
                5x 8 => ROW value 8
                """);
        FormatReading.check(new NumbersFormat(List.of("a")), XFrom.column("1"), """
                1 2 => ROW at 1: column 2 2
                3 4 5 => ROW at 3: column 2 4, column 3 5
                """);
    }

    @Test
    void readsNamesAndValuesInTurns() {
        FormatReading.check(new IdsFormat(false, FormatReading.TIMES), """
                temp 21 => OTHER_FORMAT
                hello => OTHER_FORMAT
                temp 21 => OTHER_FORMAT
                temp 22 hum 40 => ROW_UNDER_HEADING temp 21, temp 22, hum 40
                temp: 23 => ROW temp 23
                temp -- hum 41 => OTHER_FORMAT
                temp -- => OTHER_FORMAT
                temp x => OTHER_FORMAT
                a,b 1 => OTHER_FORMAT
                a;b 1 => OTHER_FORMAT
                a=b 1 => OTHER_FORMAT
                1 2 => OTHER_FORMAT
                 => SKIPPED
                # a 1 => SKIPPED
                12:00:00 temp 24 => OTHER_FORMAT
                5 temp 24 => OTHER_FORMAT
                temp 25 => ROW temp 25
                home/door open => ROW home/door open
                home/door open temp 1 => OTHER_FORMAT
                """);
        FormatReading.check(new IdsFormat(true, FormatReading.TIMES), XFrom.column("1"), """
                temp 21 => NO_COLUMN
                5 temp 21 => ROW at 5: temp 21
                1 2 => NO_X
                6 1 2 => ROW at 6: 1 2
                """);
    }

    @Test
    void readsNumbersAtFixedPlacesAmidText() {
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                 => SKIPPED
                # 1 a => SKIPPED
                hello => NOT_A_NUMBER
                1 2 3 => NOT_A_NUMBER
                Loaded 3 modules => NOT_A_NUMBER
                Loaded 4 modules => ROW_UNDER_HEADING Loaded 3, Loaded 4
                Loaded x modules => OTHER_FORMAT
                Loaded -- modules => OTHER_FORMAT
                Loaded 5 => OTHER_FORMAT
                Dropped 5 modules => ROW Dropped 5
                Loaded 6 modules => ROW Loaded 6
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                0.00 0.01 0.05 1/234 5678 => ROW_UNDER_HEADING column 1 0, column 2 0.01, column 3 0.05, column 5 5678
                0.02 0.03 0.04 2/235 5679 => ROW column 1 0.02, column 2 0.03, column 3 0.04, column 5 5679
                0.02 0.03 0.04 2/235 => OTHER_FORMAT
                """);
        FormatReading.check(new MixedFormat(List.of("a", "b"), FormatReading.TIMES), XFrom.column("a"), """
                1;2;x => ROW_UNDER_HEADING at 1: b 2
                3;4;x => ROW at 3: b 4
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                12:00:00 eth0 [1]: 5 up 6 => NOT_A_NUMBER
                12:00:01 eth0 [1]: 7 up 8 => ROW_UNDER_HEADING [1] 5, [1] 7, up 6, up 8
                12:00:02 eth1 [1]: 7 up 8 => OTHER_FORMAT
                12:00:02 eth0 [1]: 7 down 8 => OTHER_FORMAT
                """);
    }

    @Test
    void readsLabelsWithValues() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                 => SKIPPED
                # a=1 => SKIPPED
                hello => NO_LABEL
                hello 5 => NO_LABEL
                door=open => SKIPPED
                temp=21.5 => ROW temp 21.5
                door=open => ROW door open
                door=open state: idle => ROW door open, state idle
                temp=22 door=shut => ROW temp 22, door shut
                temp=22 °C, hum = 40 % => ROW temp 22, hum 40 %
                Room temp: 21 => ROW Room temp 21
                Sensor 1: 21 => ROW Sensor 1 21
                Temp [C]: 21 => ROW Temp [C] 21
                Temp (1): 21 => NO_LABEL
                INFO:root:temp=23 => ROW temp 23
                INFO temp=24 => ROW temp 24
                Epoch 3 loss: 0.5 => ROW loss 0.5
                Epoch 3: 0.5 => NO_LABEL
                a<5 => ROW a 5
                a<b => NO_LABEL
                note="a=5" v=1 => ROW v 1
                at 12:30 => NO_LABEL
                load average: 2.95, 4.15 => ROW load average 2.95, load average 2 4.15
                acc=[1, 2; 3] => NO_LABEL
                acc=[1, x] => NO_LABEL
                acc=(1 2,5) => NO_LABEL
                acc={} => SKIPPED
                acc=[1 => NO_LABEL
                acc=1,2,3 => ROW acc 1, acc 2 2, acc 3 3
                Tasks: 99 total, 1 running => ROW Tasks total 99, Tasks running 1
                Tasks: 99 total 1 => ROW Tasks 99
                t: 1 ms, 2 ms => ROW t 1 ms, t 2 2 ms
                a=1;b=2|c=3\td=4 => ROW a 1, b 2, c 3, d 4
                temp=23 temp=24 => ROW temp 23, temp 2 24
                host:8080 => ROW host 8080
                rate: 5 / 6 => ROW rate 5
                """);
    }

    @Test
    void readsListsBehindLabels() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                a: 1 ms 2 ms 3 ms => ROW a 1 ms, a 2 2 ms, a 3 3 ms
                a: 1 V, 2 A => ROW a V 1, a A 2
                a: 1 total, 2. => ROW a 1 ms
                a: 1 total, 2 used. => ROW a total 1, a used 2
                a: 1, 2 used => ROW a 1 ms
                a: 1 used 2 free => ROW a 1 ms
                a: 1 used, b: 2 => ROW a 1 ms, b 2
                acc=[ 1 2 ] => ROW acc 1, acc 2 2
                acc=[1,5 2,5] => NO_LABEL
                acc=[1;2] => ROW acc 1, acc 2 2
                acc=[1 foo] => NO_LABEL
                acc={1} => ROW acc 1
                acc=[[1]] => NO_LABEL
                acc=(1) => ROW acc 1
                acc=[1 ms, 2 ms] => NO_LABEL
                acc=[] => SKIPPED
                acc=[1, , 2] => NO_LABEL
                many=[1,2,3,4,5,6,7,8,9,10,11,12] => ROW many 1, many 2 2, many 3 3, many 4 4, many 5 5, many 6 6, many 7 7, many 8 8, many 9 9, many 10 10, many 11 11, many 12 12
                """);
    }

    @Test
    void readsWordsBehindLabelsForStates() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                door="open" v=1 => ROW v 1, door open
                door=open-2 v=1 => ROW v 1, door open-2
                door=open/2 v=1 => ROW v 1
                door=2open v=1 => ROW v 1
                door=n/a v=1 => ROW v 1
                door: open now v=1 => ROW v 1
                door: open, v=1 => ROW v 1, door open
                door=open,v=1 => ROW v 1, door open
                door="open v=1 => ROW v 1
                door=open. v=1 => ROW v 1, door open.
                door=aZ09 v=1 => ROW v 1, door aZ09
                door=x:y v=1 => ROW v 1
                v=on v=1 => ROW v 1, v (states) on
                INFO:a.b:v=3 => ROW v 3
                """);
    }

    @Test
    void readsNoMoreNumbersThanThereAreSeries() {
        FormatReading reading = new FormatReading(new NumbersFormat(List.of()), XFrom.TIME);
        assertThat(reading.read("1 ".repeat(SeriesRules.DEFAULTS.maxSeries() + 1)))
                .startsWith("MANY_SERIES column 1 1, column 2 1,");
        assertThat(reading.read("1 2")).isEqualTo("ROW column 1 1, column 2 2");
        reading = new FormatReading(new PairsFormat(FormatReading.TIMES), XFrom.TIME);
        assertThat(reading.read("a=" + "1,".repeat(SeriesRules.DEFAULTS.maxSeries() - 1) + "2"))
                .startsWith("ROW a 1, a 2 1,")
                .endsWith("a " + SeriesRules.DEFAULTS.maxSeries() + " 2");
        reading = new FormatReading(new PairsFormat(FormatReading.TIMES), XFrom.TIME);
        assertThat(reading.read("a=" + "1,".repeat(SeriesRules.DEFAULTS.maxSeries()) + "2"))
                .startsWith("MANY_SERIES a 1, a 2 1,")
                .endsWith("a " + SeriesRules.DEFAULTS.maxSeries() + " 1");
    }

    @Test
    void tellsLabelsApartThatComeAgainOrBehindOtherWords() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                bed: temp=60 nozzle: temp=210 chamber: temp=35 => ROW temp 60, temp 2 210, temp 3 35
                bed: temp=61 nozzle: temp=211 => ROW temp 61, temp 2 211
                temp=5 temp=6 temp=7 temp=8 => ROW temp 5, temp 2 6, temp 3 7, temp 4 8
                temp=5 => ROW temp 5
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                eth0 rx=1 tx=2 => ROW rx 1, tx 2
                lo rx=3 tx=4 => ROW lo rx 3, lo tx 4
                eth0 rx=5 tx=6 => ROW rx 5, tx 6
                lo rx=7 => ROW lo rx 7
                rx=8 => ROW rx 8
                wlan0 rx=9 rx=10 => ROW wlan0 rx 9, wlan0 rx 2 10
                wlan0 rx=11 rx=12 => ROW wlan0 rx 11, wlan0 rx 2 12
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                a1=1 a2=2 a3=3 a4=4 a5=5 a6=6 a7=7 a8=8 a9=9 b1=10 b2=11 b3=12 b4=13 b5=14 b6=15 b7=16 b8=17 b9=18 => ROW a1 1, a2 2, a3 3, a4 4, a5 5, a6 6, a7 7, a8 8, a9 9, b1 10, b2 11, b3 12, b4 13, b5 14, b6 15, b7 16, b8 17, b9 18
                dev0 b9=19 a1=20 => ROW dev0 b9 19, dev0 a1 20
                dev1 b9=21 a1=22 => ROW dev1 b9 21, dev1 a1 22
                dev0 b9=23 b9=24 => ROW dev0 b9 23, dev0 b9 2 24
                a1=25 b9=26 => ROW a1 25, b9 26
                """);
    }

    @Test
    void readsFieldsAmidOtherTextAtTheirPlaces() {
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                cpu0 12 irq 5 up => NOT_A_NUMBER
                cpu0 13 irq 6 up => ROW_UNDER_HEADING cpu0 12, cpu0 13, irq 5, irq 6
                cpu0 -- irq 7 up => OTHER_FORMAT
                cpu0 14 irq x up => OTHER_FORMAT
                cpu1 15 irq 8 up => OTHER_FORMAT
                cpu0 16 IRQ 9 up => OTHER_FORMAT
                cpu0 17 irq 10 up 5 => OTHER_FORMAT
                 => SKIPPED
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                a,5,b,6 => NOT_A_NUMBER
                a,7,b,8 => ROW_UNDER_HEADING column 2 5, column 2 7, column 4 6, column 4 8
                a,9,c,10 => OTHER_FORMAT
                a,,b,11 => ROW column 4 11
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                Loaded 3 modules => NOT_A_NUMBER
                hello => NOT_A_NUMBER
                Loaded 4 modules => NOT_A_NUMBER
                Loaded 5 modules now => NOT_A_NUMBER
                Loaded 6 modules => NOT_A_NUMBER
                """);
    }

    @Test
    void readsTheGroupsOfAPattern() {
        FormatReading.check(
                new PatternFormat(LinePattern.parse("t(\\d+)? v(\\w+)?"), List.of()), XFrom.column("1"), """
                 => SKIPPED
                hello => NO_MATCH
                t1 v2 => ROW at 1: column 2 2
                t3 v => NO_VALUE
                t v4 => NO_X
                t5 vx => NO_VALUE
                """);
        FormatReading.check(new PatternFormat(LinePattern.parse("(\\S+) (\\S+)"), List.of("time", "v")), """
                2024-05-01T12:00:00Z 5 => ROW at 1714564800: v 5
                1714564801 6 => ROW at 1714564801: v 6
                hello 7 => NO_TIME
                """);
    }
}
