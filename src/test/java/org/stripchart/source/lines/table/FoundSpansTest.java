// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

/** Which columns of a table tell how long since the first row came, where the user wants times. */
class FoundSpansTest {

    @Test
    void areNumbersThatGrowUnderANameWithAUnit() {
        TableCases.check(XFrom.TIME, """
                * elapsed [s],a¶0,1¶1,2¶2,3
                commas, names in line 1, x from "elapsed [s]" (s from when the first row came)
                x elapsed [s] in s, a
                * a,elapsed [ms]¶5,0¶6,10¶7,20
                commas, names in line 1, x from "elapsed [ms]" (ms from when the first row came)
                a, x elapsed [ms] in ms
                * elapsed,a¶s,V¶0,1¶1,2¶2,3
                commas, names in line 1, units in line 2, x from "elapsed" (s from when the first row came)
                x elapsed in s, a in V
                line 1, rows from 3; with s|V
                * elapsed,a¶0,1¶1,2¶2,3
                commas, names in line 1
                elapsed, a
                * time [s],a¶0,1¶1,2¶2,3
                commas, names in line 1, x from "time [s]" (s from when the first row came)
                x time [s] in s, a
                * a,time [s]¶5,0¶6,1¶7,2
                commas, names in line 1
                a, time [s] in s
                * x [s],a¶0,1¶1,2¶2,3
                commas, names in line 1, x from "x [s]" (s from when the first row came)
                x x [s] in s, a
                * a,x [s]¶5,0¶6,1¶7,2
                commas, names in line 1
                a, x [s] in s
                * elapsed [s],a¶1,5¶0,6¶2,7
                commas, names in line 1
                elapsed [s] in s, a
                * elapsed [s],a¶5,1
                commas, names in line 1
                elapsed [s] in s, a
                not clear
                * elapsed [s],a¶5,1¶6,2
                commas, names in line 1
                elapsed [s] in s, a
                not clear
                * elapsed [s],a¶6,1¶5,2
                commas, names in line 1
                elapsed [s] in s, a
                * uptime [s],a¶5,1
                commas, names in line 1, x from "uptime [s]" (s from when the first row came)
                x uptime [s] in s, a
                * t since boot [ms],a¶5,1¶6,2
                commas, names in line 1
                t since boot [ms] in ms, a
                * millis,a¶5,1
                commas, names in line 1, x from "millis" (ms from when the first row came)
                x millis, a
                * t [s],a¶5,1
                commas, names in line 1
                t [s] in s, a
                * t [s],a¶5,1¶6,2¶7,3
                commas, names in line 1, x from "t [s]" (s from when the first row came)
                x t [s] in s, a
                * elapsed [us],a¶0,1¶9,2¶20,3
                commas, names in line 1
                elapsed [us] in us, a
                * elapsed [us],a¶0,1¶11,2¶22,3
                commas, names in line 1, x from "elapsed [us]" (µs from when the first row came)
                x elapsed [us] in us, a
                * elapsed [us],a¶0,1¶20,2¶29,3
                commas, names in line 1
                elapsed [us] in us, a
                * elapsed [s],a¶on,1¶off,2
                commas, names in line 1
                elapsed [s] in s, a
                not clear
                * elapsed [s]¶0¶1
                blanks, names in line 1
                elapsed [s] in s
                header elapsed|[s]
                * 0,1.5¶1,2.5
                commas, no names
                column 1, column 2
                """);
    }

    @Test
    void countTheTimeFromTheFirstRow() {
        TableFormat format = Objects.requireNonNull(TableFormat.find(
                TableCases.lines("elapsed [ms],a¶5000,1¶5250,2¶5500,3"), List.of(), TableCases.rows(XFrom.TIME)));
        FormatReading.check(format, XFrom.TIME, """
                5000,1 => ROW a 1
                5250,2 => ROW at 1000.25: a 2
                soon,3 => NO_TIME
                6500,4 => ROW at 1001.5: a 4
                """);
    }
}
