// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import org.junit.jupiter.api.Test;

/** Which column of a table is x, what its header tells, and which lines are its rows. */
class RowsOfTablesTest {

    @Test
    void haveTheColumnForXThatItsNameAndItsNumbersTell() {
        CheckedRows.check("""
                * x,a;5,1;6,2
                a = 5:1 6:2
                * x,y,z;5,1,2;6,2,3
                x = 0:5 1:6
                y = 0:1 1:2
                z = 0:2 1:3
                * a,x;5,1;6,2
                a = 0:5 1:6
                x = 0:1 1:2
                * a,time;5,1;6,2
                a = 1:5 2:6
                * a,t [s];5,1;6,2
                a = 1:5 2:6
                * index,a;0,5;1,6;2,7
                index = 0:0 1:1 2:2
                a = 0:5 1:6 2:7
                * index,a;2,5;1,6;3,7
                index = 0:2 1:1 2:3
                a = 0:5 1:6 2:7
                * n,a;1,5;1,6;2,7
                n = 0:1 1:1 2:2
                a = 0:5 1:6 2:7
                * time,a;1.5,5;2.5,6
                a = 1.5:5 2.5:6
                * time,a;00:00:01,5;00:00:02,6
                a = 1:5 2:6
                * 00:00:01,5;00:00:02,6
                value = 1:5 2:6
                * 30:00:01,5;29:00:02,6
                value = 0:5 1:6
                * time,a;1700000000,5;1700000001,6
                a = 1.7E9:5 1.700000001E9:6
                * 1700000000,5;1700000001,6
                column 2 = 1.7E9:5 1.700000001E9:6
                * 1700000000000000001,5;1700000000000000002,6
                column 2 = 0:5 1.0E-9:6
                * date,clock,a;2024-05-01,12:00:00,1;2024-05-01,12:00:01,2
                a = 1.7145648E9:1 1.714564801E9:2
                * a,b;V,s;1,2;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                * a,b;s,V;1,2;3,4
                b = 1:2 3:4
                """);
    }

    @Test
    void haveNamesAndUnitsOfTheirHeader() {
        CheckedRows.check("""
                * a,b;1,2;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                * a,a;1,2;3,4
                a = 0:1 1:3
                a 2 = 0:2 1:4
                * a,,c;1,2,3;4,5,6
                a = 0:1 1:4
                column 2 = 0:2 1:5
                c = 0:3 1:6
                * # a,b;1,2;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                * # a b;1,2;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                * "a, b",c;1,2;3,4
                a, b = 0:1 1:3
                c = 0:2 1:4
                * a;1;2
                a = 0:1 1:2
                * a;V;1;2
                a = 0:1 1:2
                * a,b,c;1,2;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                * a,b;1,2,;3,4,
                a = 0:1 1:3
                b = 0:2 1:4
                * 2023,2024;1,2;3,4
                column 1 = 0:2023 1:1 2:3
                column 2 = 0:2024 1:2 2:4
                * n,2023,2024;1,2,3;4,5,6
                n = 0:1 1:4
                2023 = 0:2 1:5
                2024 = 0:3 1:6
                * sep=|;a|b;1|2;3|4
                a = 0:1 1:3
                b = 0:2 1:4
                * a b;---;1 2;3 4
                a = 0:1 1:3
                b = 0:2 1:4
                * g1,,g2;x,y,x;1,2,3;4,5,6
                g1 x = 0:1 1:4
                y = 0:2 1:5
                g2 x = 0:3 1:6
                """);
    }

    @Test
    void areReadAsFarAsTheyFit() {
        CheckedRows.check("""
                * a,b;1,2;3;5,6
                a = 0:1 1:3 2:5
                b = 0:2 2:6
                * a,b;1,2;3,4,5;6,7
                a = 0:1 1:3 2:6
                b = 0:2 1:4 2:7
                column 3 = 1:5
                * a,b;1,2;x,4;5,6
                a = 0:1 2:5
                b = 0:2 1:4 2:6
                line 3: not a number: x,4
                * a,b;1,2;,;5,6
                a = 0:1 1:5
                b = 0:2 1:6
                * a,b;1,2;a,b;5,6
                a = 0:1 1:5
                b = 0:2 1:6
                * a,b;1,2;# c;5,6
                a = 0:1 1:5
                b = 0:2 1:6
                * a,b;1,2;hello;5,6
                a = 0:1 1:5
                b = 0:2 1:6
                line 3: not a number: hello
                * a b;1 2;3;5 6
                a = 0:1 1:5
                b = 0:2 1:6
                line 3: fewer columns than before: 3
                * a b;1 2;3 4 5;6 7
                a = 0:1 1:3 2:6
                b = 0:2 1:4 2:7
                column 3 = 1:5
                * a b;1 2;x 4;5 6
                a = 0:1 2:5
                b = 0:2 1:4 2:6
                line 3: not a number: x 4
                * a b;1 2;3 -;5 6
                a = 0:1 1:3 2:5
                b = 0:2 2:6
                * dev a b;x 1 2;y 3 4;x 5;y 6 7 8;x 9 1
                x a = 0:1 1:9
                x b = 0:2 1:1
                y a = 0:3
                y b = 0:4
                line 5: more columns than before: y 6 7 8
                * a,b;1 V,2;2 V,3;30 mV,4;5 A,6
                a = 0:1 1:2 2:0.03
                b = 0:2 1:3 2:4 3:6
                line 5: another unit: 5 A,6
                * s,b;on,1;off,2;5,3
                s = 0:on 1:off
                b = 0:1 1:2 2:3
                s (numbers) = 2:5
                """);
    }

    @Test
    void mayHaveCommasInTheirNumbers() {
        CheckedRows.check("""
                * a\tb;1,5\t2,5;3,5\t4
                a = 0:1.5 1:3.5
                b = 0:2.5 1:4
                * a b;1,5 2,5;3,5 4,5
                a = 0:1.5 1:3.5
                b = 0:2.5 1:4.5
                * 1,5;2,5;3,5
                column 1 = 0:1 1:2 2:3
                column 2 = 0:5 1:5 2:5
                * "1,5","2";"3,5","4"
                column 1 = 0:1.5 1:3.5
                column 2 = 0:2 1:4
                * 1,2,3;4,5,6
                column 1 = 0:1 1:4
                column 2 = 0:2 1:5
                column 3 = 0:3 1:6
                """);
    }
}
