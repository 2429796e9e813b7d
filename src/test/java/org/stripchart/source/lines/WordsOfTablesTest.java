// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import org.junit.jupiter.api.Test;

/** What a person is told of how a table is read. */
class WordsOfTablesTest {

    @Test
    void tellTheCellsTheHeaderTheColumnsAndX() {
        CheckedRows.checkWords("""
                * a,b;1,2;3,4
                commas, names in line 1, x is the row
                NUMBER a ()  [1, 3]
                NUMBER b ()  [2, 4]
                * 1,2;3,4
                commas, no names, x is the row
                NUMBER column 1 ()  [1, 3]
                NUMBER column 2 ()  [2, 4]
                a comma may be a decimal mark; it was taken to part cells
                * time,a;1.5,5;2.5,6
                commas, names in line 1, x from "time" (numbers)
                X time ()  [1.5, 2.5]
                NUMBER a ()  [5, 6]
                * time,a;2024-05-01T12:00:00Z,5;2024-05-01T12:00:01Z,6
                commas, names in line 1, x from "time" (ISO times)
                X time ()  [2024-05-01T12:00:00Z, 2024-05-01T12:00:01Z]
                NUMBER a ()  [5, 6]
                * time,a;00:00:01,5;00:00:02,6
                commas, names in line 1, x from "time" (times of day)
                X time ()  [00:00:01, 00:00:02]
                NUMBER a ()  [5, 6]
                * date,clock,a;2024-05-01,12:00:00,1;2024-05-01,12:00:01,2
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day)
                X date ()  [2024-05-01, 2024-05-01]
                X clock ()  [12:00:00, 12:00:01]
                NUMBER a ()  [1, 2]
                * a,b;V,s;1,2;3,4
                commas, names in line 1, units in line 2, x is the row
                NUMBER a () V [1, 3]
                NUMBER b () s [2, 4]
                * a [V],s;1,on;2,off
                commas, names in line 1, x is the row
                NUMBER a [V] () V [1, 2]
                STATE s ()  [on, off]
                * device,v;a,1;b,2;a,3
                commas, names in line 1, series by "device", x is the row
                LABEL device ()  [a, b, a]
                NUMBER v ()  [1, 2, 3]
                * text above;a\tb;1,5\t2;3,5\t4
                tabs, decimal comma, names in line 2, x is the row
                NUMBER a ()  [1,5, 3,5]
                NUMBER b ()  [2, 4]
                * Device r w;sda 1 2;sdb 3 4;sda 5 6
                blanks, names in line 1, series by "Device", x is the row
                LABEL Device ()  [sda, sdb, sda]
                NUMBER r ()  [1, 3, 5]
                NUMBER w ()  [2, 4, 6]
                * a,b;1,2;3,4;c,d;5,6;7,8
                commas, names in line 1, x is the row
                NUMBER a ()  [1, 3, c]
                NUMBER b ()  [2, 4, d]
                """);
    }

    @Test
    void tellWhatHeadersMayBe() {
        CheckedRows.check("""
                * settings,5;up,down;1,2;3,4
                up = 0:1 1:3
                down = 0:2 1:4
                * up,down;;1,2;3,4
                up = 0:1 1:3
                down = 0:2 1:4
                * up,down;V,A;min,max;1,2;3,4
                up = 0:1 1:3
                down = 0:2 1:4
                * up,2.5;1,2;3,4
                column 1 = 0:1 1:3
                column 2 = 0:2 1:4
                line 1: not a number: up,2.5
                * up,5 V;1 V,2 V;3 V,4 V
                column 1 = 0:1 1:3
                column 2 = 0:2 1:4
                line 1: not a number: up,5 V
                * # a\tb;1\t2;3\t4
                a = 0:1 1:3
                b = 0:2 1:4
                * a b\tc;1\t2;3\t4
                a b = 0:1 1:3
                c = 0:2 1:4
                * x: a b;1 2;3 4
                x a = 0:1 1:3
                x b = 0:2 1:4
                * a,b,c,d;1,2;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                * up,down,a much longer text than names of columns;1,2;3,4
                column 1 = 0:1 1:3
                column 2 = 0:2 1:4
                * a,-;1,2;3,4
                a = 0:1 1:3
                - = 0:2 1:4
                * a,na;1,2;3,4
                a = 0:1 1:3
                na = 0:2 1:4
                * 12:00:00 a b;12:00:01 1 2;12:00:02 3 4
                a = 43201:1 43202:3
                b = 43201:2 43202:4
                * "time","temp";07:25,22,7;07:26,22,8
                temp = 26700:22.7 26760:22.8
                * time,temp;07:25,-22,7;07:26,-22,8
                temp = 26700:-22.7 26760:-22.8
                * a,b;1,5,2,5;1,6,2,6
                a = 0:1.5 1:1.6
                b = 0:2.5 1:2.6
                """);
    }
}
