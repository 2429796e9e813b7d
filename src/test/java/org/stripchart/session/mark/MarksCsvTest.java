// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.mark.Mark;

final class MarksCsvTest {

    @Test
    void timesAreThoseOfIso() {
        assertThat(MarksCsv.write(
                        List.of(Mark.at(1_700_000_000.25, "pump on"), new Mark(1_700_000_000.5, 1_700_000_060, "", 2)),
                        true))
                .isEqualTo("""
                        x,to,text,colour\r
                        2023-11-14T22:13:20.250Z,,"pump on",\r
                        2023-11-14T22:13:20.500Z,2023-11-14T22:14:20Z,"",3\r
                        """);
    }

    @Test
    void otherXAreNumbers() {
        assertThat(MarksCsv.write(List.of(Mark.region(-1.5, 1e300, "a")), false))
                .isEqualTo("x,to,text,colour\r\n-1.5,1.0E300,\"a\",\r\n");
    }

    @Test
    void bringsBackExactlyWhatItWrites() {
        Random random = new Random(11);
        for (boolean times : new boolean[] {false, true}) {
            List<Mark> marks = new ArrayList<>();
            marks.add(Mark.at(-3_000_000_000.125, "before 1970, \"quoted\"\r\nin lines, \u00e4\u2028"));
            marks.add(Mark.at(1e200, "no date"));
            for (int i = 0; i < 1000; i++) {
                double x = 1e9 + random.nextDouble(1e9);
                int color = random.nextInt(9) - 1;
                marks.add(
                        random.nextBoolean()
                                ? new Mark(x, Double.NaN, "m" + i, color)
                                : new Mark(x, x + 1e-3 + random.nextDouble(), ",", color));
            }
            assertThat(MarksCsv.read(MarksCsv.write(marks, times))).isEqualTo(marks);
        }
    }

    @Test
    void readsWhatOthersWrite() {
        assertThat(MarksCsv.read("time,end,note\n2023-11-14T23:13:20+01:00,,plain\n5,7,b,9\n\n6,5,wrong\n7\n8,,last"))
                .containsExactly(Mark.at(1_700_000_000, "plain"), new Mark(5, 7, "b", 8), Mark.at(8, "last"));
    }
}
