// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;
import org.stripchart.source.rows.XFrom;

/** What the columns of a table are: the x, labels, states, or numbers. */
class FoundColumnsTest {

    @Test
    void tellTheXByWhatTheyHold() {
        TableCases.check("""
                * t,a¶1,2¶2,3
                commas, names in line 1, x from "t" (numbers)
                x t, a
                line 1, rows from 2; header t|a
                * x,a¶5,1¶6,2
                commas, names in line 1, x from "x" (numbers)
                x x, a
                line 1, rows from 2; header x|a
                * x,y,z¶5,1,2¶6,2,3
                commas, names in line 1
                x, y, z
                line 1, rows from 2; header x|y|z
                * x,y¶5,1¶6,2
                commas, names in line 1, x from "x" (numbers)
                x x, y
                line 1, rows from 2; header x|y
                * X,Y,Z¶5,1,2¶6,2,3
                commas, names in line 1
                X, Y, Z
                line 1, rows from 2; header X|Y|Z
                * a,x¶1,5¶2,6
                commas, names in line 1
                a, x
                line 1, rows from 2; header a|x
                * t,a¶5,1¶4,2
                commas, names in line 1
                t, a
                line 1, rows from 2; header t|a
                * t,a¶5,1¶5,2¶6,3
                commas, names in line 1, x from "t" (numbers)
                x t, a
                line 1, rows from 2; header t|a
                * t,a¶5,1¶5,2¶5,3¶6,4
                commas, names in line 1, x from "t" (numbers)
                x t, a
                line 1, rows from 2; header t|a
                * t,a¶5,1¶5,2¶6,3¶6,4¶7,5
                commas, names in line 1, x from "t" (numbers)
                x t, a
                line 1, rows from 2; header t|a
                * t,a¶5,1¶,2¶6,3
                commas, names in line 1, x from "t" (numbers)
                x t, a
                line 1, rows from 2; header t|a
                * t,a¶1
                commas, no names
                value
                line 2, rows from 2
                * a,t [s]¶1,5¶2,6
                commas, names in line 1, x from "t [s]" (numbers)
                a, x t [s] in s
                line 1, rows from 2; header a|t [s]
                * a,time¶5,1¶4,2
                commas, names in line 1, x from "time" (numbers)
                a, x time
                line 1, rows from 2; header a|time
                * n,time¶5,1¶4,2
                commas, names in line 1, x from "time" (numbers)
                n, x time
                line 1, rows from 2; header n|time
                * t,time¶1,5¶2,4
                commas, names in line 1, x from "time" (numbers)
                t, x time
                line 1, rows from 2; header t|time
                * time,t¶1,5¶2,6
                commas, names in line 1, x from "time" (numbers)
                x time, t
                line 1, rows from 2; header time|t
                * date,a¶5,1¶6,2
                commas, names in line 1
                date, a
                line 1, rows from 2; header date|a
                * a,b¶s,V¶1,2¶2,3
                commas, names in line 1, units in line 2, x from "a" (numbers)
                x a in s, b in V
                line 1, rows from 3; header a|b; with s|V
                * a,b¶s,V¶2,2¶1,3
                commas, names in line 1, units in line 2
                a in s, b in V
                line 1, rows from 3; header a|b; with s|V
                * a,b¶V,s¶1,2¶2,3
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; header a|b; with V|s
                * a,b¶ms,V¶1,2¶2,3
                commas, names in line 1, units in line 2, x from "a" (numbers)
                x a in ms, b in V
                line 1, rows from 3; header a|b; with ms|V
                * 1,2¶3,4¶5,7
                commas, no names
                column 1, column 2
                line 1, rows from 1
                a comma may be a decimal mark; it was taken to part cells
                * time,a¶2024-05-01T12:00:00Z,1¶2024-05-01T12:00:01Z,2
                commas, names in line 1, x from "time" (ISO times)
                x time, a
                line 1, rows from 2; header time|a
                * a,b¶1,2024-05-01T12:00:00Z¶2,2024-05-01T12:00:01Z
                commas, names in line 1, x from "b" (ISO times)
                a, x b
                line 1, rows from 2; header a|b
                * 1,2024-05-01T12:00:00Z,3¶2,2024-05-01T12:00:01Z,4
                commas, no names, x from "column 2" (ISO times)
                column 1, x column 2, column 3
                line 1, rows from 1
                * date,clock,a¶2024-05-01,12:00:00,1¶2024-05-01,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x date, x clock, a
                line 1, rows from 2; header date|clock|a
                * clock,a,date¶12:00:00,1,2024-05-01¶12:00:01,2,2024-05-01
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x clock, a, x date
                line 1, rows from 2; header clock|a|date
                * date,a¶2024-05-01,1¶2024-05-02,2
                commas, names in line 1, x from "date" (ISO times)
                x date, a
                line 1, rows from 2; header date|a
                * a,clock¶1,12:00:00¶2,12:00:01
                commas, names in line 1, x from "clock" (times of day)
                a, x clock
                line 1, rows from 2; header a|clock
                * begin,end,a¶12:00:00,12:00:01,1¶12:00:01,12:00:02,2
                commas, names in line 1, x from "begin" (times of day)
                x begin, no end, a
                line 1, rows from 2; header begin|end|a
                * a,date,clock,end¶1,2024-05-01,12:00:00,2024-05-01T12:00:05Z¶2,2024-05-01,12:00:01,2024-05-01T12:00:06Z
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                a, x date, x clock, no end
                line 1, rows from 2; header a|date|clock|end
                * time,a¶1700000000,1¶1700000001,2
                commas, names in line 1, x from "time" (seconds since 1970)
                x time, a
                line 1, rows from 2; header time|a
                * a,time¶1,1700000000¶2,1700000001
                commas, names in line 1, x from "time" (seconds since 1970)
                a, x time
                line 1, rows from 2; header a|time
                * 1700000000,1¶1700000001,2
                commas, no names, x from "column 1" (seconds since 1970)
                x column 1, column 2
                line 1, rows from 1
                a comma may be a decimal mark; it was taken to part cells
                * 1,1700000000¶2,1700000001
                commas, no names
                column 1, column 2
                line 1, rows from 1
                a comma may be a decimal mark; it was taken to part cells
                * a,b¶1700000000,1¶1700000001,2
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * 12:00:01¶12:00:02
                no table
                * 12:00:01,5¶12:00:02,6
                commas, no names, x from "value" (times of day)
                x value, value
                line 1, rows from 1
                * 12:00:01 5¶12:00:02 6
                blanks, no names, x from "value" (times of day)
                x value, value
                line 1, rows from 1
                * name TIME v¶sh 00:01:00 1¶cat 00:02:00 2
                no table
                * 2024-05-01 12:00:00 5¶2024-05-01 12:00:01 6
                blanks, no names, x from "value" and "value" (ISO times, with times of day)
                x value, x value, value
                line 1, rows from 1
                * run,a¶36:00:01,1¶36:00:02,2
                commas, names in line 1, x from "run" (durations)
                x run, a
                line 1, rows from 2; header run|a
                * 36:00:01,1¶36:00:02,2
                commas, no names, x from "value" (durations)
                x value, value
                line 1, rows from 1
                * 36:00:02,1¶36:00:01,2
                commas, no names
                no value, value
                line 1, rows from 1
                * left,a¶36:00:02,1¶36:00:01,2
                commas, names in line 1, x from "left" (durations)
                x left, a
                line 1, rows from 2; header left|a
                * 12345678901234567,1¶12345678901234568,2
                commas, no names
                column 1, column 2
                line 1, rows from 1
                a comma may be a decimal mark; it was taken to part cells
                * X,v,Start,Increment¶s,V,0.5,0.25¶0,1,,¶1,2,,
                commas, names in line 1, units in line 2, x from "X" (steps of 0.25 from 0.5)
                x X in s, v in V, state Start in 0.5 *, state Increment in 0.25 *
                line 1, rows from 3; header X|v|Start|Increment; with s|V|0.5|0.25
                * X,v,Start,Step¶s,V,0.5,0.25¶0,1,,¶1,2,,
                commas, names in line 1, units in line 2, x from "X" (numbers)
                x X in s, v in V, state Start in 0.5 *, state Step in 0.25 *
                line 1, rows from 3; header X|v|Start|Step; with s|V|0.5|0.25
                """);
    }

    @Test
    void leaveTheXToTheUser() {
        TableCases.check(XFrom.INDEX, """
                * t,a¶1,2¶2,3
                commas, names in line 1
                t, a
                line 1, rows from 2; header t|a
                * time,a¶2024-05-01T12:00:00Z,1¶2024-05-01T12:00:01Z,2
                commas, names in line 1
                no time, a
                line 1, rows from 2; header time|a
                * time,a¶1700000000,1¶1700000001,2
                commas, names in line 1
                time, a
                line 1, rows from 2; header time|a
                * run,a¶36:00:01,1¶36:00:02,2
                commas, names in line 1
                no run, a
                line 1, rows from 2; header run|a
                """);
    }

    @Test
    void areTimesOnlyWhereTheUserWantsTimes() {
        TableCases.check(XFrom.TIME, """
                * t,a¶1,2¶2,3
                commas, names in line 1
                t, a
                line 1, rows from 2; header t|a
                * time,a¶2024-05-01T12:00:00Z,1¶2024-05-01T12:00:01Z,2
                commas, names in line 1, x from "time" (ISO times)
                x time, a
                line 1, rows from 2; header time|a
                * date,clock,a¶2024-05-01,12:00:00,1¶2024-05-01,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                x date, x clock, a
                line 1, rows from 2; header date|clock|a
                * time,a¶1700000000,1¶1700000001,2
                commas, names in line 1, x from "time" (seconds since 1970)
                x time, a
                line 1, rows from 2; header time|a
                """);
    }

    @Test
    void mayHoldStatesUnitsAndNothing() {
        TableCases.check("""
                * a,s¶1,on¶2,off
                commas, names in line 1
                a, state s
                line 1, rows from 2; header a|s; not clear
                * a,s¶1,on¶2,5
                commas, names in line 1
                a, s
                line 1, rows from 2; header a|s
                * a,s¶1,on¶2,5¶3,6
                commas, names in line 1
                a, s
                line 1, rows from 2; header a|s
                * a,b¶1,2 V¶2,3 V
                commas, names in line 1
                a, b *
                line 1, rows from 2; header a|b
                * a,b¶1,2 V¶2,3
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * a,b¶1,2 V¶2,3¶4,5
                commas, names in line 1
                a, b
                line 1, rows from 2; header a|b
                * a,b¶1,0¶2,0¶3,3 V
                commas, names in line 1
                a, b *
                line 1, rows from 2; header a|b
                * a,b [A]¶1,2 V¶2,3 V
                commas, names in line 1
                a, b [A] *
                line 1, rows from 2; header a|b [A]
                * a b¶1 -¶2 -
                blanks, names in line 1
                a, b *
                line 1, rows from 2; header a|b
                * dev,a,b¶x,1,¶y,2,¶x,3,
                commas, names in line 1, series by "dev"
                label dev, a, b *
                line 1, rows from 2; header dev|a|b
                * a,b,c¶1,2024-05-01T12:00:00Z,12:00:00¶2,2024-05-01T12:00:01Z,12:00:01
                commas, names in line 1, x from "b" (ISO times)
                a, x b, no c
                line 1, rows from 2; header a|b|c
                * dev,pid,v¶x,1,5¶y,2,6¶x,1,7
                commas, names in line 1, series by "dev"
                label dev, no pid, v
                line 1, rows from 2; header dev|pid|v
                * pid,v¶1,5¶2,6¶3,7
                commas, names in line 1
                pid, v
                line 1, rows from 2; header pid|v; not clear
                * a,a,a¶1,2,3
                commas, names in line 1
                a, a 2, a 3
                line 1, rows from 2; header a|a|a
                * a,a,a 2¶1,2,3
                commas, names in line 1
                a, a 2, a 2 2
                line 1, rows from 2; header a|a|a 2
                * a,,a¶1,2,3
                commas, names in line 1
                a, column 2, a 2
                line 1, rows from 2; header a||a
                * a,b¶n/a,1¶n/a,2
                commas, names in line 1
                state a *, b
                line 1, rows from 2; header a|b
                * time,a¶,1¶,2
                commas, names in line 1
                state time *, a
                line 1, rows from 2; header time|a
                """);
    }

    @Test
    void mayBeSettingsBesideThem() {
        TableCases.check("""
                * Source,CH1,,0.1,1¶Vertical Units,V,,0.2,2¶Record Length,2500,,0.3,3
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1 in V
                line 1, rows from 1; not clear
                * Source,CH1,,0.1,1¶Offset,0.5,,0.2,2¶Points,2500,,0.3,3¶,,,0.4,4
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1
                line 1, rows from 1; not clear
                * Model,CH1,,0.1,1¶Offset,0.5,,0.2,2¶Points,2500,,0.3,3¶,,,0.4,4
                commas, no names
                beside column 1, beside column 2, beside column 3 *, column 4, column 5
                line 1, rows from 1; not clear
                * Source,CH1,0.1,1¶Vertical Units,V,0.2,2¶Record Length,2500,0.3,3
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, x TIME, CH1 in V
                line 1, rows from 1; not clear
                * Source,CH1,,0.1,1¶Source,V,,0.2,2¶Record Length,2500,,0.3,3
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3 *, column 4, column 5
                line 1, rows from 1; not clear
                * Source,CH1,,0.1,1¶Vertical Units,V,,0.2,2
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3 *, column 4, column 5
                line 1, rows from 1; not clear
                * Source,CH1,1¶Vertical Units,V,2¶Record Length,2500,3
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3
                line 1, rows from 1; not clear
                * Source,5,,0.1,1¶Points,6,,0.2,2¶Record Length,2500,,0.3,3
                commas, no names, series by "column 1"
                label column 1, column 2, column 3 *, column 4, column 5
                line 1, rows from 1
                * Source,CH1,,0.1,1,¶Vertical Units,V,,0.2,2,¶Record Length,2500,,0.3,3,
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1 in V
                line 1, rows from 1; not clear
                * Source,CH1,,0.1,on¶Vertical Units,V,,0.2,off¶Record Length,2500,,0.3,on
                commas, no names, series by "column 1"
                label column 1, state column 2, column 3 *, column 4, state column 5
                line 1, rows from 1; not clear
                * Source,CH1,,0.1,1,7¶Vertical Units,V,,0.2,2,8¶Record Length,2500,,0.3,3,9
                commas, no names, x from "TIME" (numbers)
                beside column 1, beside column 2, beside column 3 *, x TIME, CH1 in V, column 6
                line 1, rows from 1; not clear
                """);
    }

    @Test
    void mayBeLabels() {
        TableCases.check("""
                * time,device,v¶0,a,1¶0,b,2¶1,a,3¶1,b,4
                commas, names in line 1, x from "time" (numbers), series by "device"
                x time, label device, v
                line 1, rows from 2; header time|device|v
                * time,state,v¶0,on,1¶1,off,2¶2,on,3
                commas, names in line 1, x from "time" (numbers)
                x time, state state, v
                line 1, rows from 2; header time|state|v; not clear
                * time,x,y¶0,a,1¶0,a,2¶1,b,3
                commas, names in line 1, x from "time" (numbers)
                x time, state x, y
                line 1, rows from 2; header time|x|y; not clear
                * time,s,device,v¶0,p,a,1¶0,p,b,2¶1,q,a,3¶1,q,b,4
                commas, names in line 1, x from "time" (numbers), series by "device"
                x time, state s, label device, v
                line 1, rows from 2; header time|s|device|v; not clear
                * time,cpu,v¶0,0,1¶0,1,2¶1,0,3¶1,1,4
                commas, names in line 1, x from "time" (numbers), series by "cpu"
                x time, label cpu, v
                line 1, rows from 2; header time|cpu|v; labels are numbers
                * time,cpu,v¶0,-,1¶0,1,2¶1,-,3¶1,1,4
                commas, names in line 1, x from "time" (numbers), series by "cpu"
                x time, label cpu, v
                line 1, rows from 2; header time|cpu|v; labels are numbers
                * time,cpu,device,v¶0,0,a,1¶0,1,b,2¶1,0,a,3¶1,1,b,4
                commas, names in line 1, x from "time" (numbers), series by "device"
                x time, cpu, label device, v
                line 1, rows from 2; header time|cpu|device|v
                * time,load,v¶0,0,1¶0,1,2¶1,0,3¶1,1,4
                commas, names in line 1, x from "time" (numbers)
                x time, load, v
                line 1, rows from 2; header time|load|v
                * date,clock,dev,v¶2024-05-01,12:00:00,a,1¶2024-05-01,12:00:00,b,2¶2024-05-01,12:00:01,a,3¶2024-05-01,12:00:01,b,4
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day), series by "dev"
                x date, x clock, label dev, v
                line 1, rows from 2; header date|clock|dev|v
                * cpu,v¶0,1¶1,2¶0,3¶1,4
                commas, names in line 1, series by "cpu"
                label cpu, v
                line 1, rows from 2; header cpu|v; labels are numbers
                * cpu,v¶0,1¶1,2¶0,3
                commas, names in line 1
                cpu, v
                line 1, rows from 2; header cpu|v; not clear
                * cpu,v¶0,1¶1,2¶2,3¶0,4¶1,5¶2,6
                commas, names in line 1, series by "cpu"
                label cpu, v
                line 1, rows from 2; header cpu|v; labels are numbers
                * cpu,v¶0,1¶1,2¶1,3¶0,4
                commas, names in line 1
                cpu, v
                line 1, rows from 2; header cpu|v; not clear
                * cpu,v¶-,1¶0,2¶-,3¶0,4
                commas, names in line 1, series by "cpu"
                label cpu, v
                line 1, rows from 2; header cpu|v; labels are numbers
                * cpu,v¶0.5,1¶1.5,2¶0.5,3¶1.5,4
                commas, names in line 1
                cpu, v
                line 1, rows from 2; header cpu|v
                * v,CPU¶1,0¶2,1¶3,0¶4,1
                commas, names in line 1, series by "CPU"
                v, label CPU
                line 1, rows from 2; header v|CPU; labels are numbers
                * load,v¶0,1¶1,2¶0,3¶1,4
                commas, names in line 1
                load, v
                line 1, rows from 2; header load|v
                * cpu,v¶0,1¶0,2¶0,3
                commas, names in line 1
                cpu, v
                line 1, rows from 2; header cpu|v
                * cpu,v¶0,1¶1,2¶2,3
                commas, names in line 1
                cpu, v
                line 1, rows from 2; header cpu|v; not clear
                * cpu,v¶0,1¶1,1¶2,1¶3,1¶4,1¶5,1¶6,1¶7,1¶8,1¶9,1¶10,1¶11,1¶12,1¶13,1¶14,1
                commas, names in line 1
                cpu, v
                line 1, rows from 2; header cpu|v; not clear
                * cpu,v¶0,1¶1,1¶2,1¶3,1¶4,1¶5,1¶6,1¶7,1¶8,1¶9,1¶10,1¶11,1¶12,1¶13,1¶14,1¶15,1
                commas, names in line 1
                cpu, v
                line 1, rows from 2; header cpu|v
                * device,v¶a,1¶b,2¶a,3
                commas, names in line 1, series by "device"
                label device, v
                line 1, rows from 2; header device|v
                * device,v¶a,1¶a,2¶a,3
                commas, names in line 1
                state device, v
                line 1, rows from 2; header device|v; not clear
                * device,v¶a,1¶b,2¶c,3
                commas, names in line 1
                state device, v
                line 1, rows from 2; header device|v; not clear
                * device,v¶a,1
                commas, names in line 1, series by "device"
                label device, v
                line 1, rows from 2; header device|v
                * state,v¶a,1¶b,2¶a,3
                commas, names in line 1
                state state, v
                line 1, rows from 2; header state|v; not clear
                * v,device¶1,a¶2,b¶3,a
                commas, names in line 1, series by "device"
                v, label device
                line 1, rows from 2; header v|device
                * a,1¶b,2¶a,3
                commas, no names, series by "column 1"
                label column 1, column 2
                line 1, rows from 1
                * a,1¶a,2
                commas, no names
                state column 1, column 2
                line 1, rows from 1; not clear
                * 1,a¶2,b¶3,a
                commas, no names
                column 1, state column 2
                line 1, rows from 1; not clear
                * 4,/usr¶5,/usr/bin¶6,/
                commas, no names, series by "column 2"
                column 1, label column 2
                line 1, rows from 1
                * 4,./a¶5,./b
                commas, no names, series by "column 2"
                column 1, label column 2
                line 1, rows from 1
                * 4,/usr¶5,bin
                commas, no names
                column 1, state column 2
                line 1, rows from 1; not clear
                * 4,/usr,7¶5,/bin,8
                commas, no names
                column 1, state column 2, column 3
                line 1, rows from 1; not clear
                * a,,1¶,,2¶,,3
                commas, no names
                state column 1, state column 2 *, column 3
                line 1, rows from 1; not clear
                * Device r w¶sda 1 2¶sdb 3 4¶sda 5 6
                blanks, names in line 1, series by "Device"
                label Device, r, w
                line 1, rows from 2; header Device|r|w
                * r w Device¶1 2 sda¶3 4 sdb
                blanks, names in line 1, series by "Device"
                r, w, label Device
                line 1, rows from 2; header r|w|Device
                * r w kind¶1 2 sda¶3 4 sdb
                blanks, names in line 1
                r, w, state kind
                line 1, rows from 2; header r|w|kind; not clear
                * PID CPU COMMAND¶1 5 init¶2 6 init¶1 7 init
                blanks, names in line 1, series by "PID" and "COMMAND"
                label PID, CPU, label COMMAND
                line 1, rows from 2; header PID|CPU|COMMAND
                * PID TID CPU COMMAND¶1 1 5 init¶1 2 6 init
                blanks, names in line 1, series by "TID" and "COMMAND"
                no PID, label TID, CPU, label COMMAND
                line 1, rows from 2; header PID|TID|CPU|COMMAND
                * TGID TID CPU COMMAND¶1 1 5 init¶1 2 6 init
                blanks, names in line 1, series by "TGID" and "TID" and "COMMAND"
                label TGID, label TID, CPU, label COMMAND
                line 1, rows from 2; header TGID|TID|CPU|COMMAND
                * UID PID CPU COMMAND¶0 1 5 init¶0 2 6 sh
                blanks, names in line 1, series by "PID" and "COMMAND"
                no UID, label PID, CPU, label COMMAND
                line 1, rows from 2; header UID|PID|CPU|COMMAND
                * PID USER CPU COMMAND¶1 root 5 init¶2 me 6 sh
                blanks, names in line 1, series by "PID" and "COMMAND"
                label PID, state USER, CPU, label COMMAND
                line 1, rows from 2; header PID|USER|CPU|COMMAND
                * Filesystem used avail Mounted on¶tmpfs 1 2 /a¶tmpfs 3 4 /b
                blanks, names in line 1, series by "Filesystem" and "Mounted on"
                label Filesystem, used, avail, label Mounted on
                line 1, rows from 2; header Filesystem|used|avail|Mounted|on
                * host dev r w¶a x 1 2¶b x 3 4
                blanks, names in line 1, series by "host"
                label host, state dev, r, w
                line 1, rows from 2; header host|dev|r|w
                * host dev r w¶a x 1 2¶a y 3 4
                blanks, names in line 1, series by "host" and "dev"
                label host, label dev, r, w
                line 1, rows from 2; header host|dev|r|w
                * gpu pwr¶0 10¶1 20¶0 11¶1 21
                blanks, names in line 1, series by "gpu"
                label gpu, pwr
                line 1, rows from 2; header gpu|pwr; labels are numbers
                * # gpu pwr¶# Idx W¶0 10¶1 20¶0 11¶1 21
                blanks, names in line 1, units in line 2, series by "gpu"
                label gpu in Idx, pwr in W
                line 1, rows from 3; comment gpu|pwr; with Idx|W; labels are numbers
                * # n pwr¶# Idx W¶0 10¶1 20
                blanks, names in line 1, units in line 2, series by "n"
                label n in Idx, pwr in W
                line 1, rows from 3; comment n|pwr; with Idx|W; labels are numbers
                * CPU usr sys¶- 1 2¶0 3 4¶- 5 6
                blanks, names in line 1, series by "CPU"
                label CPU, usr, sys
                line 1, rows from 2; header CPU|usr|sys; labels are numbers
                * 12:00:01 CPU usr sys¶12:00:02 all 1 2¶12:00:02 0 3 4¶12:00:03 all 5 6¶12:00:03 0 5 6
                blanks, names in line 1, x from "12:00:01" (times of day), series by "CPU"
                x 12:00:01, label CPU, usr, sys
                line 1, rows from 2; header 12:00:01|CPU|usr|sys
                """);
    }
}
