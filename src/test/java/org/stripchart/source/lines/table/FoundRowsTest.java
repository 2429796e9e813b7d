// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** Which lines are rows of one table, and how their numbers are marked. */
class FoundRowsTest {

    @Test
    void areOfOneShape() {
        TableCases.check("""
                * a,b¶1,2¶3,4¶x,y¶5,6
                commas, names in line 1
                a, b
                * 1,2¶3,x¶5,6
                commas, no names
                column 1, column 2
                * 1,2¶x,4¶5,6
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 1,2¶12:00:00,4¶5,6
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 12:00:00,1¶x,2¶y,3
                commas, no names, x from "value" (times of day)
                x value, value
                * 1,x¶,2¶3,4
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * 1,2,3,4,5,6¶1,x,y,4,5,6¶2,3,4,5,6,7
                commas, no names
                column 1, column 2, column 3, column 4, column 5, column 6
                * 1,2,3,4,5,6¶1,x,y,z,5,6¶2,3,4,5,6,7
                commas, no names
                column 1, column 2, column 3, column 4, column 5, column 6
                * 1 2 3¶4 5 x¶6 7 8
                blanks, no names
                column 1, column 2, column 3
                * 1 2 3 4¶4 5 6 x¶6 7 8 9
                blanks, no names
                column 1, column 2, column 3, column 4
                * 1 2 3 4¶4 5 x y¶6 7 8 9
                blanks, no names
                column 1, column 2, column 3, column 4
                * 1 2 a b¶3 4 c¶5 6 d e
                no table
                * 1 a b¶3 c¶5 d e
                no table
                * 1 2 3¶4 5¶6 7 8
                blanks, no names
                column 1, column 2, column 3
                * 1,2,3¶4,5¶6,7,8
                commas, no names
                column 1, column 2, column 3
                * 1,2,3¶4,5,¶6,7,8
                commas, no names
                column 1, column 2, column 3
                * 1,2¶3,4,5¶6,7,8¶1,2
                commas, no names
                column 1, column 2, column 3
                * 1,2¶3,4,¶5,6,¶1,2
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * ,1¶1,¶,2
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * ,x¶,¶1,2
                commas, names in line 1
                column 1, x
                header |x
                * 1,on¶2,off¶3,4¶4,5¶5,6
                commas, no names
                column 1, column 2
                """);
    }

    @Test
    void mayHaveOtherLinesBetween() {
        TableCases.check("""
                * a,b¶1,2¶# a remark¶3,4
                commas, names in line 1
                a, b
                * a,b¶1,2¶hello¶3,4
                commas, names in line 1
                a, b
                * a,b¶1,2¶¶hello¶3,4
                commas, names in line 1
                a, b
                * a,b¶1,2¶¶3,4
                commas, names in line 1
                a, b
                * a,b¶1,2¶¶c,d¶3,4
                commas, names in line 1
                a, b
                * a,b¶1,2¶c,d¶3,4
                commas, names in line 1
                a, b
                * a,b¶1,2¶¶a,b¶3,4
                commas, names in line 1
                a, b
                * # a,b¶1,2¶# c,d¶3,4
                commas, names in line 1
                a, b
                comment a|b
                * # a,b¶1,2¶# a,b¶3,4
                commas, names in line 1
                a, b
                comment a|b
                * # a,b¶1,2¶# hello¶3,4
                commas, names in line 1
                a, b
                comment a|b
                * # a,b¶1,2¶hello¶3,4
                commas, names in line 1
                a, b
                comment a|b
                * a,b¶1,2¶,¶c,d¶3,x¶4,y
                commas, names in line 1
                a, b
                * # a,b¶1,2¶# 5,6¶3,4
                commas, names in line 1
                a, b
                comment a|b
                * a,b¶1,2,¶hello¶3,4¶5,6
                commas, names in line 1
                a, b
                * a,b¶V,s¶1,2¶¶V,s¶3,4
                commas, names in line 1, units in line 2
                a in V, b in s
                line 1, rows from 3; with V|s
                * 12:00:01 CPU usr¶12:00:02 1 2¶12:00:03 3 4¶¶12:00:04 CPU usr¶12:00:05 5 6
                blanks, names in line 1, x from "12:00:01" (times of day)
                x 12:00:01, CPU, usr
                not clear
                * 12:00:01 CPU usr¶12:00:02 1 2¶12:00:03 3 4¶¶12:00:04 CPU sys¶12:00:05 5 6
                blanks, names in line 1, x from "12:00:01" (times of day)
                x 12:00:01, CPU, usr
                not clear
                * a b¶1 2¶¶c d e¶x 1 2¶¶a b¶3 4¶¶c d e¶y 3 4
                blanks, names in line 1
                a, b
                """);
    }

    @Test
    void mayBeginWithOddRows() {
        TableCases.check("""
                * x 2 3¶3 4 5¶5 6 7
                blanks, no names
                column 1, column 2, column 3
                line 2, rows from 2
                * a b c¶1 x 2¶3 4 5¶5 6 7
                blanks, names in line 1
                a, b, c
                * 1,x,y¶1,z,3¶4,5,6¶7,8,9
                commas, no names
                column 1, column 2, column 3
                * a,b¶,¶1,2¶3,4
                commas, names in line 1
                a, b
                * temp voltage¶22.5 broken¶-1.5 broken¶13 61.5¶33.5 46.5
                blanks, names in line 1
                temp, voltage
                * temp flow valve¶NA NA on¶NA 17.5 on¶90.5 NA off¶3.5 4.5 off
                blanks, names in line 1
                temp, flow, state valve
                not clear
                * a,b¶hello¶1,2¶3,4
                commas, names in line 1
                a, b
                line 1, rows from 3; with hello
                * a,b¶1¶2,3¶4,5
                commas, names in line 1
                a, b
                * a,b,c¶x,1,2¶3,4,5¶6,7,8
                commas, names in line 1
                a, b, c
                * a b c¶x 1 2¶3 4 5¶6 7 8
                blanks, names in line 1
                a, b, c
                * a,5,c¶x,1,2¶3,4,5¶6,7,8
                commas, no names
                column 1, column 2, column 3
                line 3, rows from 3
                * t,v¶x,1¶2,3¶3,4
                commas, names in line 1, x from "t" (numbers)
                x t, v
                * t v¶x 1¶2 3¶3 4
                blanks, no names
                column 1, column 2
                line 3, rows from 3
                * Time,Volt¶Gain,5¶1,2¶2,3
                commas, names in line 1, x from "Time" (numbers)
                x Time, Volt
                * Rate,Volt¶Gain,5¶1,2¶2,3
                commas, no names
                column 1, column 2
                line 3, rows from 3
                a comma may be a decimal mark; it was taken to part cells
                * Rate,Volt¶gain,5¶1,2¶2,3
                commas, names in line 1
                Rate, Volt
                * made,by hand¶t,v¶x,1¶2,3¶3,4
                commas, no names
                column 1, column 2
                line 4, rows from 4
                a comma may be a decimal mark; it was taken to part cells
                * time,a,b¶12:00:01,x,y¶12:00:02,1,2¶12:00:03,3,4
                commas, names in line 1, x from "time" (times of day)
                x time, a, b
                * time,a,b¶12:00:01,x,y¶12:00:02,z,u¶12:00:03,1,2¶12:00:04,3,4
                commas, names in line 1, x from "time" (times of day)
                x time, a, b
                * time,a¶12:00:01,p¶12:00:02,q¶12:00:03,r¶12:00:04,s¶12:00:05,t¶12:00:06,u¶12:00:07,1¶12:00:08,2¶12:00:09,3¶12:00:10,4¶12:00:11,5¶12:00:12,6¶12:00:13,7
                commas, names in line 1, x from "time" (times of day)
                x time, a
                * 12:00:01,x¶12:00:02,1¶12:00:03,2
                commas, no names, x from "value" (times of day)
                x value, value
                line 2, rows from 2
                """);
    }

    @Test
    void mayHoldTimesAndNothingElse() {
        TableCases.check("""
                * time,a¶12:00:01,¶12:00:02,
                no table
                * time,a,b¶12:00:01,,on¶12:00:02,,off
                commas, names in line 1, x from "time" (times of day)
                x time, state a *, state b
                not clear
                * time,a,b¶12:00:01,,on¶12:00:02,5,off
                commas, names in line 1, x from "time" (times of day)
                x time, a, state b
                not clear
                * time,a,b¶12:00:01,on,x¶12:00:02,off,y¶12:00:03,5,z
                commas, names in line 1, x from "time" (times of day)
                x time, state a, state b
                not clear
                * time,a¶12:00:01,on¶12:00:02,off¶12:00:03,6
                commas, names in line 1, x from "time" (times of day)
                x time, state a
                not clear
                """);
    }

    @Test
    void haveHalvesOfDaysBetweenBlanks() {
        TableCases.check("""
                * 12:00:01 AM 5¶12:00:02 AM 6
                blanks, no names, x from "value" (times of day)
                x value, value
                * 12:00:01 PM 5¶12:00:02 PM 6
                blanks, no names, x from "value" (times of day)
                x value, value
                * 2024-05-01 12:00:01 PM 5¶2024-05-01 12:00:02 PM 6
                blanks, no names, x from "value" and "value" (ISO times, with times of day)
                x value, x value, value
                * a 5 12:00:01 PM 5¶b 6 12:00:02 PM 6
                no table
                * time a¶12:00:01 XM 5¶12:00:02 XM 6
                no table
                * time a¶12:00:01 AN 5¶12:00:02 AN 6
                no table
                * time a¶12:00:01 AMS 5¶12:00:02 AMS 6
                no table
                * hour half a b¶7 PM 5 1¶8 PM 6 2
                blanks, names in line 1
                hour, state half, a, b
                not clear
                * time,half,a¶12:00:01,PM,5¶12:00:02,PM,6
                commas, names in line 1, x from "time" (times of day)
                x time, state half, a
                not clear
                """);
    }

    @Test
    void mayHaveMarksInTheirNumbers() {
        TableCases.check("""
                * a;b¶1.234,5;2¶2.345,5;3
                semicolons, decimal comma, points between thousands, names in line 1
                a, b
                * a;b¶1.234,5;2.345,5¶2.345,5;3.456,5
                semicolons, decimal comma, points between thousands, names in line 1
                a, b
                * a,b¶"1,5","2,5"¶"2,5","3,5"
                commas, decimal comma, names in line 1
                a, b
                * a;b¶1,234.5;2¶2,345.5;3
                semicolons, decimal point, commas between thousands, names in line 1
                a, b
                * a;b¶1,234;2¶2,345;3
                semicolons, decimal comma (or commas between thousands), names in line 1
                a, b
                a comma may part thousands; it was taken for a decimal mark
                * a,b¶"1,234",2¶"2,345",3
                commas, decimal point, commas between thousands, names in line 1
                a, b
                a comma may be a decimal mark; it was taken to part thousands
                * a,b¶"1,234.5",2¶"2,345.5",3
                commas, decimal point, commas between thousands, names in line 1
                a, b
                * a,b¶"1,5",2¶"2,5",3
                commas, decimal comma, names in line 1
                a, b
                * a,b¶"1,5",2.5¶"2,5",3.5
                commas, names in line 1
                a, b
                * a;b¶1,5;2.5¶2,5;3.5
                semicolons, names in line 1
                a, b
                * Gain: 2.5 V¶t a b¶0 83,1 2.527,76¶1 60,6 -7.051,75
                blanks, decimal comma, points between thousands, names in line 2, x from "t" (numbers)
                x t, a, b
                * -73,1%¶-60,5%
                blanks, no names
                value *
                * 73,1 %¶60,5 %
                two blanks or more, no names
                value *
                * 7,25e+00¶8,25e+00
                blanks, decimal comma, no names
                value
                * 7,309.68¶8,400.5
                blanks, decimal point, commas between thousands, no names
                value
                * 17309,309.68¶8,400.5
                commas, no names
                column 1, column 2
                * 7,30.68¶8,40.5
                commas, no names
                column 1, column 2
                * 7,5 V¶8,V
                commas, no names
                column 1, column 2 *
                * 1,5¶2,+5
                commas, no names
                column 1, column 2
                * 1,5¶2,-5
                commas, no names
                column 1, column 2
                * 1,5¶,6
                commas, no names
                column 1, column 2
                a comma may be a decimal mark; it was taken to part cells
                * x,5¶y,6
                commas, no names, series by "column 1"
                label column 1, column 2
                * "time","temp"¶07:25,22,7¶07:26,22,8
                commas, which are decimal marks as well, names in line 1, x from "time" (times of day)
                x time, temp
                * time,temp¶07:25,-22,7¶07:26,-22,8
                commas, which are decimal marks as well, names in line 1, x from "time" (times of day)
                x time, temp
                * time,temp¶07:25,22,-7¶07:26,22,-8
                commas, names in line 1, x from "time" (times of day)
                x time, temp, column 3
                header time|temp
                there are fewer names than cells; those behind the last name go by their numbers
                * a,b¶1,5,2,5¶1,6,2,6
                commas, which are decimal marks as well, names in line 1
                a, b
                * a,b¶1.5,5,2,5¶1.5,6,2,6
                commas, no names
                column 1, column 2, column 3, column 4
                line 2, rows from 2
                * a,b¶x,5,2¶x,6,2
                commas, which are decimal marks as well, names in line 1
                state a, b
                not clear
                * a,b¶1,5¶1,6,2,6¶1,7,2,7
                commas, which are decimal marks as well, names in line 1
                a, b
                * Report¶17,-73¶18,-61¶19,55
                commas, no names
                column 1, column 2
                line 2, rows from 2
                * one two¶17,73¶18,61¶19,55
                commas, which are decimal marks as well, names in line 1
                one two
                * 5,6¶17,73,5¶18,61,5
                commas, no names
                column 1, column 2, column 3
                """);
    }
}
