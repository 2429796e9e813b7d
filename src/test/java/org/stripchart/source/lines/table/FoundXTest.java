// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;
import org.stripchart.source.rows.XFrom;

/** Which columns of a table tell its x. */
class FoundXTest {

    @Test
    void tellTheXByWhatTheyHold() {
        TableCases.check("""
                * t,a¶1,2¶2,3
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * x,a¶5,1¶6,2
                commas, names in line 1, x from "x" (numbers)
                x x, a
                * x,y,z¶5,1,2¶6,2,3
                commas, names in line 1
                x, y, z
                * x,y¶5,1¶6,2
                commas, names in line 1, x from "x" (numbers)
                x x, y
                * X,Y,Z¶5,1,2¶6,2,3
                commas, names in line 1
                X, Y, Z
                * a,x¶1,5¶2,6
                commas, names in line 1
                a, x
                * t,a¶5,1¶4,2
                commas, names in line 1
                t, a
                * t,a¶5,1¶5,2¶6,3
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * t,a¶5,1¶5,2¶5,3
                commas, names in line 1
                t, a
                * t,a¶5,1¶5,2¶5,3¶5,4
                commas, names in line 1
                t, a
                * t,a¶5,1¶5,2¶5,3¶6,4
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * t,a¶5,1¶5,2¶6,3¶6,4¶7,5
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * t,a¶5,1¶,2¶6,3
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * t,a¶1
                commas, no names
                value
                line 2, rows from 2
                * a,t [s]¶1,5¶2,6
                commas, names in line 1, x from "t [s]" (numbers)
                a, x t [s] in s
                * a,time¶5,1¶4,2
                commas, names in line 1, x from "time" (numbers)
                a, x time
                * n,time¶5,1¶4,2
                commas, names in line 1, x from "time" (numbers)
                n, x time
                * t,time¶1,5¶2,4
                commas, names in line 1, x from "time" (numbers)
                t, x time
                * time,t¶1,5¶2,6
                commas, names in line 1, x from "time" (numbers)
                x time, t
                * date,a¶5,1¶6,2
                commas, names in line 1
                date, a
                * a,b¶s,V¶1,2¶2,3
                commas, names in line 1, units in line 2, x from "a" (numbers)
                x a in s, b in V
                line 1, rows from 3; with s|V
                * a,b¶s,V¶2,2¶1,3
                commas, names in line 1, units in line 2
                a in s, b in V
                line 1, rows from 3; with s|V
                * a,b¶V,s¶1,2¶2,3
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; with V|s
                * a,b¶ms,V¶1,2¶2,3
                commas, names in line 1, units in line 2, x from "a" (numbers)
                x a in ms, b in V
                line 1, rows from 3; with ms|V
                * 1,2¶3,4¶5,7
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * time,a¶2024-05-01T12:00:00Z,1¶2024-05-01T12:00:01Z,2
                commas, names in line 1, x from "time" (ISO times)
                x time, a
                * a,b¶1,2024-05-01T12:00:00Z¶2,2024-05-01T12:00:01Z
                commas, names in line 1, x from "b" (ISO times)
                a, x b
                * 1,2024-05-01T12:00:00Z,3¶2,2024-05-01T12:00:01Z,4
                commas, no names, x from "column 2" (ISO times)
                column 1, x column 2, column 3
                * date,clock,a¶2024-05-01,12:00:00,1¶2024-05-01,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x date, x clock, a
                * clock,a,date¶12:00:00,1,2024-05-01¶12:00:01,2,2024-05-01
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x clock, a, x date
                * date,a¶2024-05-01,1¶2024-05-02,2
                commas, names in line 1, x from "date" (ISO times)
                x date, a
                * a,clock¶1,12:00:00¶2,12:00:01
                commas, names in line 1, x from "clock" (times of day)
                a, x clock
                * begin,end,a¶12:00:00,12:00:01,1¶12:00:01,12:00:02,2
                commas, names in line 1, x from "begin" (times of day)
                x begin, no end, a
                * begin,date,clock,a¶2024-05-01,2024-05-02,12:00:00,1¶2024-05-01,2024-05-02,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                no begin, x date, x clock, a
                * date,due,clock,a¶2024-05-01,2024-05-02,12:00:00,1¶2024-05-01,2024-05-02,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x date, no due, x clock, a
                * date,begin,clock,a¶2024-05-01,11:00:00,12:00:00,1¶2024-05-01,11:00:00,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x date, no begin, x clock, a
                * a,date,clock,end¶1,2024-05-01,12:00:00,2024-05-01T12:00:05Z¶2,2024-05-01,12:00:01,2024-05-01T12:00:06Z
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                a, x date, x clock, no end
                * time,a¶1700000000,1¶1700000001,2
                commas, names in line 1, x from "time" (seconds since 1970)
                x time, a
                * a,time¶1,1700000000¶2,1700000001
                commas, names in line 1, x from "time" (seconds since 1970)
                a, x time
                * 1700000000,1¶1700000001,2
                commas, no names, x from "column 1" (seconds since 1970)
                x column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 1,1700000000¶2,1700000001
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * a,b¶1700000000,1¶1700000001,2
                commas, names in line 1
                a, b
                * 12:00:01¶12:00:02
                no table
                * 12:00:01,5¶12:00:02,6
                commas, no names, x from "value" (times of day)
                x value, value
                * 12:00:01 5¶12:00:02 6
                blanks, no names, x from "value" (times of day)
                x value, value
                * name TIME v¶sh 00:01:00 1¶cat 00:02:00 2
                no table
                * 2024-05-01 12:00:00 5¶2024-05-01 12:00:01 6
                blanks, no names, x from "value" and "value" (ISO times, with times of day)
                x value, x value, value
                * run,a¶36:00:01,1¶36:00:02,2
                commas, names in line 1, x from "run" (durations)
                x run, a
                * 36:00:01,1¶36:00:02,2
                commas, no names, x from "value" (durations)
                x value, value
                * 36:00:02,1¶36:00:01,2
                commas, no names
                no value, value
                * left,a¶36:00:02,1¶36:00:01,2
                commas, names in line 1
                no left, a
                * 12345678901234567,1¶12345678901234568,2
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * X,v,Start,Increment¶s,V,0.5,0.25¶0,1,,¶1,2,,
                commas, names in line 1, units in line 2, x from "X" (steps of 0.25 from 0.5)
                x X in s, v in V, state Start *, state Increment *
                line 1, rows from 3; with s|V|0.5|0.25
                * X,v,Start,Step¶s,V,0.5,0.25¶0,1,,¶1,2,,
                commas, names in line 1, units in line 2, x from "X" (numbers)
                x X in s, v in V, state Start *, state Step *
                line 1, rows from 3; with s|V|0.5|0.25
                * name TIME v w¶sh 00:01:00 1 2¶cat 00:02:00 2 3
                blanks, names in line 1, series by "name"
                label name, no TIME, v, w
                * TIME name v w¶00:01:00 sh 1 2¶00:02:00 cat 2 3
                blanks, names in line 1, x from "TIME" (times of day), series by "name"
                x TIME, label name, v, w
                * time [s],a¶12:00:00,1¶12:00:01,2
                commas, names in line 1, x from "time [s]" (times of day)
                x time [s] in s, a
                * a,b,time¶2024-05-01,5,12:00:00¶2024-05-01,6,12:00:01
                commas, names in line 1, x from "a" and "time" (ISO times, with times of day)
                x a, b, x time
                * time,a¶1700000000123456789,1¶1700000000223456790,2
                commas, names in line 1, x from "time" (nanoseconds since 1970)
                x time, a
                * time,a¶1700000000123456789,1¶1700000001123456790,2
                commas, names in line 1, x from "time" (nanoseconds since 1970)
                x time, a
                * time,a¶1700000000.25,1¶1700000001.5,2
                commas, names in line 1, x from "time" (seconds since 1970)
                x time, a
                * time,a¶1700000000.250000,1¶1700000001.500000,2
                commas, names in line 1, x from "time" (seconds since 1970)
                x time, a
                * a,n¶1,1700000000123456789¶2,1700000000123456790
                commas, names in line 1, x from "n" (nanoseconds since 1970, told from the first one to keep every nanosecond)
                a, x n
                * 1700000000123456789,1¶1700000000123456790,2
                commas, no names, x from "column 1" (nanoseconds since 1970, told from the first one to keep every nanosecond)
                x column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 1700000000123456790,1¶1700000000123456789,2
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * a,b¶min,V¶1,2¶2,3
                commas, names in line 1, units in line 2, x from "a" (numbers)
                x a in min, b in V
                line 1, rows from 3; with min|V
                * time,a¶01:00,1¶02:00,2
                commas, names in line 1, x from "time" (times of day)
                x time, a
                * 00:01,1¶00:02,2
                commas, no names, x from "value" (times of day)
                x value, value
                * index,a¶0,5¶1,6¶2,7
                commas, names in line 1
                index, a
                not clear
                * n,a¶1,5¶1,6¶2,7
                commas, names in line 1
                n, a
                * seconds,a¶5,1¶4,2
                commas, names in line 1, x from "seconds" (numbers)
                x seconds, a
                * a,seconds¶5,1¶4,2
                commas, names in line 1, x from "seconds" (numbers)
                a, x seconds
                * t,a¶5,1¶5,2
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * t,a¶5,1¶5,2¶5,3¶5,4¶6,5
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * t,a¶5,1¶5,2¶6,3¶6,4
                commas, names in line 1, x from "t" (numbers)
                x t, a
                * X,v,Start,Increment¶s,V,0.5,0.25¶0,1¶1,2
                commas, names in line 1, units in line 2, x from "X" (steps of 0.25 from 0.5)
                x X in s, v in V, state Start *, state Increment *
                line 1, rows from 3; with s|V|0.5|0.25
                * X;v;Start;Increment¶s;V;0,5;0,25¶0;1,5¶1;2,5
                semicolons, decimal comma, names in line 1, units in line 2, x from "X" (steps of 0.25 from 0.5)
                x X in s, v in V, state Start *, state Increment *
                line 1, rows from 3; with s|V|0,5|0,25
                * X,v,Start,Increment¶s,V,0.5,¶0,1¶1,2
                commas, names in line 1, units in line 2, x from "X" (numbers)
                x X in s, v in V, state Start *, state Increment *
                line 1, rows from 3; with s|V|0.5
                """);
    }

    @Test
    void leaveTheXToTheUser() {
        TableCases.check(XFrom.INDEX, """
                * t,a¶1,2¶2,3
                commas, names in line 1
                t, a
                * time,a¶2024-05-01T12:00:00Z,1¶2024-05-01T12:00:01Z,2
                commas, names in line 1
                no time, a
                * time,a¶1700000000,1¶1700000001,2
                commas, names in line 1
                time, a
                * run,a¶36:00:01,1¶36:00:02,2
                commas, names in line 1
                no run, a
                """);
    }

    @Test
    void areTimesOnlyWhereTheUserWantsTimes() {
        TableCases.check(XFrom.TIME, """
                * t,a¶1,2¶2,3
                commas, names in line 1
                t, a
                * time,a¶2024-05-01T12:00:00Z,1¶2024-05-01T12:00:01Z,2
                commas, names in line 1, x from "time" (ISO times)
                x time, a
                * date,clock,a¶2024-05-01,12:00:00,1¶2024-05-01,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x date, x clock, a
                * time,a¶1700000000,1¶1700000001,2
                commas, names in line 1, x from "time" (seconds since 1970)
                x time, a
                """);
    }

    @Test
    void mayHaveTheThousandthsOfTimesBehindThem() {
        TableCases.check("""
                * time,ms,a¶2024-05-01 12:00:00,250,1¶2024-05-01 12:00:00,500,2
                commas, names in line 1, x from "time" and "ms" (ISO times, with milliseconds)
                x time, x ms, a
                * time,ms,a¶2024-05-01 12:00:00,050,1¶2024-05-01 12:00:01,100,2
                commas, names in line 1, x from "time" and "ms" (ISO times, with milliseconds)
                x time, x ms, a
                * time,ms,ttl¶2024-05-01 12:00:00,23,64¶2024-05-01 12:00:01,25,64
                commas, names in line 1, x from "time" (ISO times)
                x time, ms, ttl
                * time,ms,a¶2024-05-01 12:00:00,250,1¶2024-05-01 12:00:01,500,2
                commas, names in line 1, x from "time" (ISO times)
                x time, ms, a
                * time,ms,a¶2024-05-01 12:00:00,25,1¶2024-05-01 12:00:00,50,2¶2024-05-01 12:00:00,40,3
                commas, names in line 1, x from "time" (ISO times)
                x time, ms, a
                * time,ms¶2024-05-01 12:00:00,250¶2024-05-01 12:00:00,500
                commas, names in line 1, x from "time" (ISO times)
                x time, ms
                * time,msec,a¶2024-05-01 12:00:00,250,1¶2024-05-01 12:00:01,1500,2
                commas, names in line 1, x from "time" (ISO times)
                x time, msec, a
                * time,ms,a¶2024-05-01 12:00:00.5,250,1¶2024-05-01 12:00:01.5,500,2
                commas, names in line 1, x from "time" (ISO times)
                x time, ms, a
                * time,b,a¶2024-05-01 12:00:00,250,1¶2024-05-01 12:00:01,500,2
                commas, names in line 1, x from "time" (ISO times)
                x time, b, a
                * ms,time,a¶250,2024-05-01 12:00:00,1¶500,2024-05-01 12:00:01,2
                commas, names in line 1, x from "time" (ISO times)
                ms, x time, a
                """);
    }

    @Test
    void mayBeTimesWithTheirThousandths() {
        TableCases.checkRows("""
                * time,ms,a¶2024-05-01 12:00:00,250,1¶2024-05-01 12:00:00,500,2
                2024-05-01 12:00:02,750,3 => ROW at 1.71456480275E9: a 3
                2024-05-01 12:00:02,,3 => ROW at 1714564802: a 3
                ,750,3 => NO_TIME
                """);
    }

    @Test
    void stayUnknownInRowsThatEndBeforeThem() {
        TableCases.checkRows("""
                * date,a,clock¶2024-05-01,5,12:00:00¶2024-05-01,6,12:00:01
                2024-05-01,7,12:00:02 => ROW at 1714564802: a 7
                2024-05-01,8 => NO_TIME
                2024-05-01,9,12:00:03 => ROW at 1714564803: a 9
                * time,ms,a¶2024-05-01 12:00:00,250,1¶2024-05-01 12:00:00,500,2
                2024-05-01 12:00:02,750,3 => ROW at 1.71456480275E9: a 3
                2024-05-01 12:00:03 => NOT_A_NUMBER
                """);
    }
}
