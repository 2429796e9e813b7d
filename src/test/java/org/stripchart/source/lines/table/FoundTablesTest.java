// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** Which table is found among lines, and how its lines are cut. */
class FoundTablesTest {

    @Test
    void areCutAtTheDelimiterThatMakesMostLinesRows() {
        TableCases.check("""
                * a;b¶1;2¶3;4
                semicolons, names in line 1
                a, b
                * a,b¶1,2¶3,4
                commas, names in line 1
                a, b
                * a\tb¶1\t2¶3\t4
                tabs, names in line 1
                a, b
                * a|b¶1|2¶3|4
                bars, names in line 1
                a, b
                * a b¶1 2¶3 4
                blanks, names in line 1
                a, b
                * a | b¶1 | 2¶3 | 4
                bars, names in line 1
                a, b
                * a b | c¶1 2 | 3¶4 5 | 6
                blanks and bars, names in line 1
                a, b, c
                * | a | b |¶|---|---|¶| 1 | 2 |¶| 3 | 4 |
                bars, names in line 1
                state column 1 *, a, b
                header |a|b
                * temp in hall  load¶1  2¶3  4
                two blanks or more, names in line 1
                temp in hall, load
                * temp in hall\tload¶1\t2¶3\t4
                tabs, names in line 1
                temp in hall, load
                * temp in hall|load¶1|2¶3|4
                bars, names in line 1
                temp in hall, load
                * name\tload¶pump one\t1¶pump two\t2
                tabs, names in line 1
                state name, load
                not clear
                * 1;2,5¶3;4,5
                semicolons, decimal comma, no names
                column 1, column 2
                * 1,2;3,4¶5,6;7,8
                semicolons, decimal comma, no names
                column 1, column 2
                * 1.5,2¶3.5,4
                commas, no names
                column 1, column 2
                * a,b;c¶1,5;2¶2,5;3
                semicolons, decimal comma, names in line 1
                a,b, c
                * 1,5¶2,5
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * "1,5"¶"2,5"
                commas, decimal comma, no names
                value
                * x,1,2,3¶1;5¶2;6¶3;7
                semicolons, no names
                column 1, column 2
                line 2, rows from 2
                * who|a b¶x|1 2¶y|3 4
                blanks and bars, names in line 1, series by "who"
                label who, a, b
                * who|a¶x y|1¶z u|2
                bars, names in line 1
                state who, a
                not clear
                * t|note¶1|a b¶2|c d¶3|e f
                bars, names in line 1, x from "t" (numbers)
                x t, state note
                not clear
                * time\ttemp [V]¶2023/11/14 22:13:20\t-73.1¶2023/11/14 22:13:21\t60.5
                tabs, names in line 1, x from "time" (ISO times)
                x time, temp [V] in V
                * time\ttemp¶2023/11/14 22:13:20\t-73.1¶2023/11/14 22:13:21 60.5
                blanks, names in line 1, x from "time" and "time 2" (ISO times, with times of day)
                x time, x time 2, temp
                header time|temp
                * 2023/11/14 22:13:20\t-73.1¶2023/11/14 22:13:21\t60.5
                tabs, no names, x from "value" (ISO times)
                x value, value
                * time|device|v|message¶2023-11-14 22:13:20|pump|1|it is so¶2023-11-14 22:13:20|fan|2|or so¶2023-11-14 22:13:21|pump|3|it is so
                bars, names in line 1, x from "time" (ISO times), series by "device"
                x time, label device, v, state message
                not clear
                * time\tx y\tv¶12:00:01\t1 2\t3¶12:00:02\t2 3\t4
                tabs, names in line 1, x from "time" (times of day)
                x time, state x y, v
                not clear
                * 12:00:01\t1 2\t3¶12:00:02\t2 3\t4
                blanks, no names, x from "column 1" (times of day)
                x column 1, column 2, column 3, column 4
                * place\tday,a,b,c¶hall\tmon,1.5,2,3¶hall\ttue,2.5,3,4¶yard\twed,3.5,4,5
                commas, names in line 1
                state place\\tday, a, b, c
                header place\tday|a|b|c; not clear
                * dev |a b¶x |1 2¶y |3 4
                blanks and bars, names in line 1, series by "dev"
                label dev, a, b
                * 1 2 |3¶4 5 |6
                blanks and bars, no names
                column 1, column 2, column 3
                """);
    }

    @Test
    void mayHaveTheirDelimiterStated() {
        TableCases.check("""
                * sep=;¶a;b¶1,5;2¶3,5;4
                semicolons, decimal comma, names in line 2
                a, b
                * sep=|¶a|b¶1|2
                bars, names in line 2
                a, b
                * sep=,¶1;2,3¶4;5,6
                commas, no names, series by "column 1"
                label column 1, column 2
                line 2, rows from 2
                * sept;¶a;b¶1;2
                semicolons, names in line 2
                a, b
                * se,=¶a;b¶1;2
                semicolons, names in line 2
                a, b
                """);
    }

    @Test
    void areFoundAmidOtherLines() {
        TableCases.check("""
                * hello world¶a,b¶1,2¶3,4
                commas, names in line 2
                a, b
                * made by hand¶¶a b¶1 2¶3 4
                blanks, names in line 3
                a, b
                * a,b¶1,2¶3,4¶¶that is all
                commas, names in line 1
                a, b
                * Rate: 5¶Gain: 7¶t,v¶1,2¶2,3
                commas, names in line 3, x from "t" (numbers)
                x t, v
                * Rate,5¶Gain,7¶¶t,v¶1,2¶2,3¶3,4
                commas, names in line 4, x from "t" (numbers)
                x t, v
                * a,b¶1,2¶3,4¶¶c,d,e¶5,6,7¶8,9,1¶2,3,4
                commas, names in line 1
                a, b
                * a,b¶1,2¶c,d,e¶5,6,7¶8,9,1¶2,3,4
                commas, names in line 1
                a, b
                * x,1¶y,2¶¶c,d,e¶5,6,7¶8,9,1¶2,3,4
                commas, names in line 4
                c, d, e
                * a,b¶1,2¶3,4¶c,d,e¶1,2,3¶4,5,6¶a,b¶5,6
                commas, names in line 1
                a, b
                * 1,2¶3,4¶¶c,d,e¶5,6,7¶8,9,1¶2,3,4
                commas, names in line 4
                c, d, e
                * a b¶1 2¶¶c d e f g¶1 2 3 4 5¶1 2 3 4 5¶1 2 3 4 5
                blanks, names in line 1
                a, b
                """);
    }

    @Test
    void needNumbersOrTimes() {
        TableCases.check("""
                * a
                no table
                * hello world
                no table
                * hello world¶it is so
                no table
                * a,b¶c,d
                no table
                * one two 3 four¶five six 7 eight
                no table
                * one 2 3 4¶five 6 7 8
                no table
                * 1 one 3 4¶5 two 7 8
                blanks, no names, series by "column 2"
                column 1, label column 2, column 3, column 4
                * 1 one 3 4
                no table
                * 1 one 3¶5 two 7
                no table
                * 1 one 3 4¶5 one 7 8
                blanks, no names, series by "column 2"
                column 1, label column 2, column 3, column 4
                * 1 2 3 one¶5 6 7 two
                blanks, no names, series by "column 4"
                column 1, column 2, column 3, label column 4
                * 1 2 3 one¶5 6 7 one
                no table
                * 1 (a) 3 4¶5 (b) 7 8
                no table
                * 1 /a 3 4¶5 /b 7 8
                blanks, no names, series by "column 2"
                column 1, label column 2, column 3, column 4
                * 1 one two 4¶5 six two 8
                no table
                * name size¶x 1¶y 2
                no table
                * name a b¶x 1 2¶y 3 4
                blanks, names in line 1, series by "name"
                label name, a, b
                * name kind size¶x p 1¶y q 2
                no table
                * name kind a b¶x p 1 2¶y q 3 4
                blanks, names in line 1, series by "name"
                label name, state kind, a, b
                * name kind why a b¶x p r 1 2¶y q s 3 4
                blanks, names in line 1, series by "name"
                label name, state kind, state why, a, b
                * name kind why more a b¶x p r m 1 2¶y q s n 3 4
                no table
                * a: 1¶b: 2
                no table
                * a:,1¶b:,2
                no table
                * a:,1,2¶b:,3,4
                commas, no names, series by "column 1"
                label column 1, column 2, column 3
                * x,1
                no table
                * x,1¶y,2
                commas, no names, series by "column 1"
                label column 1, column 2
                * who,v¶x,1
                commas, names in line 1
                state who, v
                not clear
                * time,door¶12:00:01,open¶12:00:02,shut
                commas, names in line 1, x from "time" (times of day)
                x time, state door
                not clear
                * 12:00:01,open¶12:00:02,shut
                no table
                * when,door,lamp¶12:00:01,open,on¶12:00:02,shut,
                commas, names in line 1, x from "when" (times of day)
                x when, state door, state lamp
                not clear
                * time door¶12:00:01 open¶12:00:02 shut
                no table
                """);
    }
}
