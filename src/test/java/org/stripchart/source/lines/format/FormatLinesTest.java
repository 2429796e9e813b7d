// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.pair.PairsFormat;
import org.stripchart.source.rows.XFrom;

/** What is read of text with numbers, of Teleplot's lines, and of lists and headings, line by line. */
class FormatLinesTest {

    @Test
    void readNumbersAtTheirPlaces() {
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                Loaded 3 modules => NOT_A_NUMBER
                Loaded 4 modules => ROW_UNDER_HEADING Loaded 3, Loaded 4
                Loaded 5 parts => OTHER_FORMAT
                Loaded 6 modules => ROW Loaded 6
                 Loaded 7 modules => ROW Loaded 7
                Loaded 8\tmodules => ROW Loaded 8
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                1 2 a => ROW_UNDER_HEADING column 1 1, column 2 2
                3 4 a => ROW column 1 3, column 2 4
                5 6 b => OTHER_FORMAT
                7 8 a => ROW column 1 7, column 2 8
                9 - a => ROW column 1 9
                - - a => SKIPPED
                x 1 a => OTHER_FORMAT
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                1 a b => NOT_A_NUMBER
                2 a b => ROW_UNDER_HEADING column 1 1, column 1 2
                3 a b => ROW column 1 3
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                a 1 2 => NOT_A_NUMBER
                b 1 2 => OTHER_FORMAT column 3 2, a 1
                a 3 4 => ROW column 3 4, a 3
                a 5 6 => ROW column 3 6, a 5
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                1/2 3 4 loop0 => NOT_A_NUMBER
                2/3 4 5 loop0 => ROW_UNDER_HEADING column 2 3, column 2 4, column 3 4, column 3 5
                2/3 4 5 loop1 => OTHER_FORMAT
                2/3 4 5 loop0 => ROW column 2 4, column 3 5
                2/3 4 5 /dev => OTHER_FORMAT
                2/3 4 5 9x => OTHER_FORMAT
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                up 1 id=a1 5 x => NOT_A_NUMBER
                up 2 id=b2 6 x => OTHER_FORMAT up 1, id=a1 5
                up 3 id=ab 7 x => OTHER_FORMAT
                up 4 id=a1 8 y => OTHER_FORMAT
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                /dev/sda 1 x 2 => NOT_A_NUMBER
                /dev/sda 3 x 4 => ROW_UNDER_HEADING column 2 1, column 2 3, x 2, x 4
                /dev/sdb 5 x 6 => OTHER_FORMAT
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                t: 1 h: 2 x => NOT_A_NUMBER
                t: 3 h: 4 x => ROW_UNDER_HEADING t 1, t 3, h 2, h 4
                5: 1 h: 2 x => OTHER_FORMAT
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                a;1;b => NOT_A_NUMBER
                a;2;b => ROW_UNDER_HEADING a 1, a 2
                a;3;c => OTHER_FORMAT
                a;;b => SKIPPED
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                a\t1\tb\t2 => NOT_A_NUMBER
                a\t3\tb\t4 => ROW_UNDER_HEADING column 2 1, column 2 3, column 4 2, column 4 4
                """);
        FormatReading.check(new MixedFormat(List.of("p", "q"), FormatReading.TIMES), """
                a 1 b => NOT_A_NUMBER
                a 2 b => ROW_UNDER_HEADING q 1, q 2
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), XFrom.column("2"), """
                a 1 b 5 c => NOT_A_NUMBER
                a 2 b 6 c => ROW_UNDER_HEADING at 2: b 5, b 6
                a - b 7 c => NO_X
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), """
                12:00:00 a 1 b => NOT_A_NUMBER
                12:00:01 a 2 b => ROW_UNDER_HEADING a 1, a 2
                noon a 3 b => OTHER_FORMAT
                """);
        FormatReading.check(new MixedFormat(List.of(), FormatReading.TIMES), XFrom.INDEX, """
                12:00:00 a 1 b => NOT_A_NUMBER
                12:00:01 a 2 b => ROW_UNDER_HEADING at 1: a 1, a 2
                """);
    }

    @Test
    void readTeleplot() {
        FormatReading.check(new TeleplotFormat(false), """
                >a:1 => ROW a 1
                 > a:2 => ROW a 2
                >a:3; => ROW a 3
                >a:4; b:5 => ROW a 4, b 5
                >;a:6 => ROW a 6
                >a:7;x => OTHER_FORMAT
                >a :8 => ROW a 8
                >größe:9 => ROW größe 9
                >5:1 => OTHER_FORMAT
                >a:1x => OTHER_FORMAT
                >a:1 |g => ROW a 1
                >a:-1.5e3 => ROW a -1500
                >a:nan => ROW a NaN
                >a:5:nan => ROW a NaN
                > => OTHER_FORMAT
                >  => OTHER_FORMAT
                """);
        FormatReading.check(new TeleplotFormat(false), """
                a:9999.9:1 => OTHER_FORMAT
                a:10000:1 => ROW a 1
                """);
        FormatReading.check(new TeleplotFormat(false), """
                a:20000:1 => ROW a 1
                a:20500:2;b:21000:3 => ROW at 1001: a 2, b 3
                a:1e400:2 => OTHER_FORMAT
                a:30000:x => OTHER_FORMAT
                a:30000: => OTHER_FORMAT
                a::5 => OTHER_FORMAT
                """);
        FormatReading.check(new TeleplotFormat(true), """
                a:1 => ROW a 1
                a:1600000000000:2 => ROW at 1600000000: a 2
                """);
        FormatReading.check(new TeleplotFormat(true), XFrom.INDEX, """
                a:20000:1 => ROW at 0: a 1
                b:20500:2 => ROW at 1: b 2
                """);
    }

    @Test
    void readGroupsAndLists() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                a: 1 (b: 2, c: 3) => ROW a 1, a b 2, a c 3
                a: 4 (b = 5) => ROW a 4, a b 5
                a: 6 (b:7;c:8) => ROW a 6, a b 7, a c 8
                x: 1 (b c: 5) d: 6 => ROW x 1, x b c 5, d 6
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                a: 1 foo 2 foo => ROW a 1
                b: 1 ms, 2 ms, 3 ms => ROW b 1 ms, b 2 2 ms, b 3 3 ms
                c: 1 ms., 2 ms. => ROW c 1 ms, c 2 2 ms
                d: 1, 2, 3. => ROW d 1, d 2 2, d 3 3
                e: 1 . 2 => ROW e 1
                f: 1\ttotal,\t2\tused => ROW f total 1, f used 2
                g: 1 total,2 used => ROW g total 1, g used 2
                h: 1 total , 2 used => ROW h total 1, h used 2
                i: 1 2|3 => ROW i 1
                j: 1 2 k: 3 => ROW j 1, j 2 2, k 3
                l=1,2 m=3 => ROW l 1, l 2 2, m 3
                n=1,2;3 => ROW n 1, n 2 2
                o=1,2x => ROW o 1, o 2 2 x
                p: 1,2 3 => ROW p 1, p 2 2, p 3 3
                """);
    }

    @Test
    void readHeadings() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                A: => SKIPPED
                 b: 1 => ROW b 1
                  c: => SKIPPED
                   b: 2 => ROW A c b 2
                 b: 3 => ROW b 3
                b: 4 => ROW b 2 4
                A: => SKIPPED
                 b: 5 => ROW b 5
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: => SKIPPED
                 b: 6 => ROW aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b 6
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: => SKIPPED
                 b: 7 => ROW b 2 7
                 : => NO_LABEL
                  b: 8 => ROW b 2 8
                x: => SKIPPED
                  y: z => ROW y z
                  b: 9 => ROW x b 9
                """);
    }
}
