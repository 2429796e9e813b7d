// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** What becomes of the lines of a table, by the layout that its first ones show. */
class TableRowsTest {

    @Test
    void arePointsOfTheirColumns() {
        TableCases.checkRows("""
                * a,b¶1,2
                3,4 => ROW at 0: a 3, b 4
                 5 , 6  => ROW at 1: a 5, b 6
                "7","8" => ROW at 2: a 7, b 8
                -1.5e3,+.5 => ROW at 3: a -1500, b 0.5
                9 => ROW at 4: a 9
                ,10 => ROW at 5: b 10
                11, => ROW at 6: a 11
                1,2,3 => ROW at 7: a 1, b 2, column 3 3
                1,2,3,4 => ROW at 8: a 1, b 2, column 3 3, column 4 4
                nan,5 => ROW at 9: a NaN, b 5
                x,6 => UNFIT_CELL at 10: b 6
                x,y => NOT_A_NUMBER
                a,b => SKIPPED
                # a,b => SKIPPED
                # c,d => SKIPPED
                ----- => SKIPPED
                1;2 => NOT_A_NUMBER
                1,2 V => UNFIT_CELL at 11: a 1
                1'000,2 => ROW at 12: a 1000, b 2
                1,12:00:00 => UNFIT_CELL at 13: a 1
                * a;b¶1;2,5
                3;4 => ROW at 0: a 3, b 4
                3,5;4,5 => ROW at 1: a 3.5, b 4.5
                1.000,5;2 => ROW at 2: a 1000.5, b 2
                * a b¶1 2
                3 4 => ROW at 0: a 3, b 4
                3  4 => ROW at 1: a 3, b 4
                \t3\t4 => ROW at 2: a 3, b 4
                3 => FEW_COLUMNS
                3 4 5 => ROW at 3: a 3, b 4, column 3 5
                x 4 => UNFIT_CELL at 4: b 4
                3 - => ROW at 5: a 3
                3 x => UNFIT_CELL at 6: a 3
                nan 1 => ROW at 7: a NaN, b 1
                "7" 8 => ROW at 8: a 7, b 8
                a b => SKIPPED
                3 4 x => UNFIT_CELL at 9: a 3, b 4
                * a\tb¶1\t2
                3\t4 => ROW at 0: a 3, b 4
                \t4 => ROW at 1: b 4
                3\t => ROW at 2: a 3
                 3\t4 => ROW at 3: a 3, b 4
                3 \t 4 => ROW at 4: a 3, b 4
                3 4 => NOT_A_NUMBER
                3\t4\t5 => ROW at 5: a 3, b 4, column 3 5
                * a|b¶1|2
                3|4 => ROW at 0: a 3, b 4
                |3|4| => ROW at 1: b 3, column 3 4
                3|| => ROW at 2: a 3
                * a  b c¶1  2¶2  3
                3  4 => ROW at 0: a 3, b c 4
                3 4 => FEW_COLUMNS
                * a b | c¶1 2 | 3¶4 5 | 6
                7 8 | 9 => ROW at 0: a 7, b 8, c 9
                7 8 9 => ROW at 1: a 7, b 8, c 9
                | 7 | 8 | 9 | => ROW at 2: a 7, b 8, c 9
                7 8 => FEW_COLUMNS
                * a,b¶1.5,2¶2.5,3
                3.5,4 => ROW at 0: a 3.5, b 4
                3,5 => ROW at 1: a 3, b 5
                "3,5",4 => UNFIT_CELL at 2: b 4
                * a;b¶1.234,5;2¶2.345,5;3
                1.234,5;4 => ROW at 0: a 1234.5, b 4
                12.345.678,5;4 => ROW at 1: a 1.23456785E7, b 4
                1.23,5;4 => UNFIT_CELL at 2: b 4
                1234,5;4 => ROW at 3: a 1234.5, b 4
                1.2345,5;4 => UNFIT_CELL at 4: b 4
                .234;4 => UNFIT_CELL at 5: b 4
                12345.678;4 => UNFIT_CELL at 6: b 4
                1.234;x => UNFIT_CELL at 7: a 1234
                -1.234;4 => ROW at 8: a -1234, b 4
                1.234,5.6;4 => UNFIT_CELL at 9: b 4
                * a;b¶1,234.5;2¶2,345.5;3
                1,234.5;4 => ROW at 0: a 1234.5, b 4
                1,23;4 => UNFIT_CELL at 1: b 4
                1,234,567;4 => ROW at 2: a 1234567, b 4
                1,234.567,8;4 => UNFIT_CELL at 3: b 4
                * a;b¶1\u00a0234,5;2¶2\u00a0345,5;3
                1\u00a0234,5;4 => ROW at 0: a 1234.5, b 4
                1\u202f234\u00a0567;8 => ROW at 1: a 1234567, b 8
                1\u00a023;4 => UNFIT_CELL at 2: b 4
                1 234,5;4 => ROW at 3: a 1234.5, b 4
                1\u00a0234;5 => ROW at 4: a 1234, b 5
                * a;b¶1;2¶3;4
                1'234;5 => ROW at 0: a 1234, b 5
                1'23;4 => UNFIT_CELL at 1: b 4
                1'234'567.5;4 => ROW at 2: a 1234567.5, b 4
                '234;4 => UNFIT_CELL at 3: b 4
                1''234;4 => UNFIT_CELL at 4: b 4
                12345'678;4 => UNFIT_CELL at 5: b 4
                1'234.5'6;4 => UNFIT_CELL at 6: b 4
                1\u00a0234;5 => ROW at 7: a 1234, b 5
                1\u202f234;5 => ROW at 8: a 1234, b 5
                """);
    }

    @Test
    void mayHaveUnits() {
        TableCases.checkRows("""
                * a,b¶1 V,2¶2 V,3
                3 V,4 => ROW at 0: a 3 V, b 4
                30 mV,4 => ROW at 1: a 0.03 V, b 4
                3 A,4 => OTHER_UNIT at 2: b 4
                3,4 => ROW at 3: a 3 V, b 4
                x,4 => UNFIT_CELL at 4: b 4
                3 foo,4 => OTHER_UNIT at 5: b 4
                ,4 => ROW at 6: b 4
                * a,b¶1,on¶2,off
                3,on => ROW at 0: a 3, b on
                3,5 => ROW at 1: a 3, b (numbers) 5
                3,5 V => ROW at 2: a 3, b 5 V
                3,"5" => ROW at 3: a 3, b 5
                "3","5" => ROW at 4: a 3, b (numbers) 5
                3,"off" => ROW at 5: a 3, b off
                3,"it ""is"" off" => ROW at 6: a 3, b it "is" off
                ,on => ROW at 7: b on
                x,on => NOT_A_NUMBER
                5 V,on => NOT_A_NUMBER
                n/a,n/a => SKIPPED
                3, => ROW at 8: a 3
                on,off => NOT_A_NUMBER
                a,b => SKIPPED
                * a,stat¶1,on¶2,off
                3,OL => ROW at 0: a 3, stat OL
                3,err => ROW at 1: a 3, stat err
                3,- => ROW at 2: a 3
                * a,mode¶1,on¶2,off
                3,OL => ROW at 0: a 3
                3,on => ROW at 1: a 3, mode on
                3,x y => ROW at 2: a 3, mode x y
                * a,b,c¶1,on,¶2,off,
                3,on,x => ROW at 0: a 3, b on, c x
                3,on,5 => ROW at 1: a 3, b on, c (numbers) 5
                3,on,5 V => ROW at 2: a 3, b on, c (numbers) 5
                3,on,"6" => ROW at 3: a 3, b on, c 6
                3,on,6 A => OTHER_UNIT at 4: a 3, b on
                * note,a¶,1¶,2
                ,3 => ROW at 0: a 3
                Total,4 => NOT_A_NUMBER
                hall,5 => ROW at 1: a 5, note hall
                * a [V],b¶V,s¶1,2
                3,4 => ROW at 0: a [V] 3 V, b 4 s
                30 mV,4 => UNFIT_CELL at 1: b 4 s
                """);
    }

    @Test
    void mayBeOfDevices() {
        TableCases.checkRows("""
                * dev,a,b¶x,1,2¶y,3,4¶x,5,6
                x,1,2 => ROW at 0: x a 1, x b 2
                y,3,4 => ROW at 0: y a 3, y b 4
                z,5,6 => ROW at 0: z a 5, z b 6
                x:,7,8 => ROW at 1: x a 7, x b 8
                -,7,8 => ROW at 1: row a 7, row b 8
                ,7,8 => ROW at 2: row a 7, row b 8
                z,5 => ROW at 2: z a 5
                z => NOT_A_NUMBER
                z,5,6,7 => ROW at 3: z a 5, z b 6
                z,q,6 => UNFIT_CELL at 4: z b 6
                z,q,r => NOT_A_NUMBER
                dev,a,b => SKIPPED
                # dev,a,b => SKIPPED
                x,1 V,2 => UNFIT_CELL at 5: x b 2
                * dev,a [V],s,c¶x,1,on,5 s¶y,3,off,6 s¶x,5,on,7 s
                x,1,on,2 s => ROW at 0: x a [V] 1 V, x c 2 s, x s on
                y,1,OL,3 => ROW at 0: y a [V] 1 V, y c 3, y s OL
                y,1,7,3 => ROW at 1: y a [V] 1 V, y c 3, y s (numbers) 7
                y,1,8 V,3 => ROW at 2: y a [V] 1 V, y c 3, y s 8 V
                y,,off, => ROW at 3: y s off
                x,q,on,1 s => UNFIT_CELL at 3: x c 1 s, x s on
                * dev a b¶x 1 2¶y 3 4¶x 5 6
                x 1 2 => ROW at 0: x a 1, x b 2
                y 3 4 => ROW at 0: y a 3, y b 4
                z 5 => FEW_COLUMNS
                z => FEW_COLUMNS
                z 5 6 7 => SHAPE
                z q 6 => NOT_A_NUMBER
                x: 5 6 => ROW at 1: x a 5, x b 6
                - 5 6 => ROW at 1: row a 5, row b 6
                dev a b => SKIPPED
                 => SKIPPED
                x 5 6 => ROW at 2: x a 5, x b 6
                * dev a b c¶x 1 2 3¶y 3 4 5¶x 5 6 7
                x 1 2 => ROW at 0: x a 1, x b 2
                x 1 => FEW_COLUMNS
                x 1 q => FEW_COLUMNS
                x 1 2 3 => ROW at 1: x a 1, x b 2, x c 3
                * cpu,v¶0,1¶1,2¶0,3¶1,4
                0,5 => ROW at 0: cpu 0 v 5
                1,6 => ROW at 0: cpu 1 v 6
                x,7 => ROW at 0: x v 7
                -,8 => ROW at 0: all v 8
                * time,dev,v¶1,x,5¶1,y,6¶2,x,7¶2,y,8
                3,x,9 => ROW at 3: x v 9
                3,y,10 => ROW at 3: y v 10
                4,x,11 => ROW at 4: x v 11
                ,x,12 => NO_X
                z,x,12 => NO_X
                * host dev r w¶a x 1 2¶a y 3 4
                a x 5 6 => ROW at 0: a x r 5, a x w 6
                b x 5 6 => ROW at 0: b x r 5, b x w 6
                b - 5 6 => ROW at 0: b r 5, b w 6
                - - 7 8 => ROW at 0: row r 7, row w 8
                * 1,/usr¶2,/bin
                3,/usr => ROW at 0: /usr 3
                4,/etc => ROW at 0: /etc 4
                * a,1,5¶b,2,6
                a,3,7 => ROW at 0: a column 2 3, a column 3 7
                c,4,8 => ROW at 0: c column 2 4, c column 3 8
                * r w kind¶1 2 sda¶3 4 sdb
                5 6 sdc => ROW at 0: r 5, w 6, kind sdc
                5 6 sdc and more => NOT_A_NUMBER
                5 6 => FEW_COLUMNS
                * name kind a b¶x p 1 2¶y q 3 4
                x p 5 6 => ROW at 0: x a 5, x b 6
                x r 5 6 => ROW at 1: x a 5, x b 6
                x p q 6 => NOT_A_NUMBER
                * PID CPU COMMAND¶1 5 init¶2 6 init¶1 7 init
                1 8 init => ROW at 0: 1 init CPU 8
                3 8 sh -c x => ROW at 0: 3 sh CPU 8
                3 8 => FEW_COLUMNS
                x 8 sh => ROW at 0: x sh CPU 8
                """);
    }

    @Test
    void haveTheXThatIsFound() {
        TableCases.checkRows("""
                * t,a¶1,2¶2,3
                3,4 => ROW at 3: a 4
                x,4 => NO_X
                ,4 => NO_X
                3 => FEW_COLUMNS
                5 s,4 => NO_X
                * time,a¶2024-05-01T12:00:00Z,1¶2024-05-01T12:00:01Z,2
                2024-05-01T12:00:02Z,3 => ROW at 1714564802: a 3
                soon,4 => NO_TIME
                soon, => NOT_A_NUMBER
                2024-05-01T12:00:03Z,n/a => SKIPPED
                2024-05-01T12:00:03Z => FEW_COLUMNS
                , => SKIPPED
                1714564805,4 => ROW at 1714564805: a 4
                ,4 => NO_TIME
                * date,clock,a¶2024-05-01,12:00:00,1¶2024-05-01,12:00:01,2
                2024-05-01,12:00:02,3 => ROW at 1714564802: a 3
                2024-05-01,,3 => NO_TIME
                2024-05-01,12:00:03 => FEW_COLUMNS
                ,12:00:04,5 => NO_TIME
                * clock,date,a¶12:00:00,2024-05-01,1¶12:00:01,2024-05-01,2
                12:00:02,2024-05-01,3 => ROW at 1714564802: a 3
                * run,a¶36:00:01,1¶36:00:02,2
                36:00:03,4 => ROW at 129603: a 4
                x,4 => NO_X
                * X,v,Start,Increment¶s,V,0.5,0.25¶0,1,,¶1,2,,
                2,5,, => ROW at 1: v 5 V
                x,5,, => NO_X
                * time,a¶1700000000,1¶1700000001,2
                1700000002,3 => ROW at 1700000002: a 3
                1700000002.5,3 => ROW at 1.7000000025E9: a 3
                2023-11-14T22:13:25Z,4 => ROW at 1700000005: a 4
                * 1700000000,1¶1700000001,2
                1700000002,3 => ROW at 1700000002: column 2 3
                * 12:00:01 AM 5¶12:00:02 AM 6
                12:00:03 AM 7 => ROW at 3: value 7
                12:00:04 PM 7 => ROW at 43204: value 7
                * Date: 2024-05-01¶time,a¶12:00:01,1¶12:00:02,2
                12:00:03,3 => ROW at 1714564803: a 3
                00:00:04,4 => ROW at 1714521604: a 4
                * 23:59:59 CPU usr¶00:00:01 all 1¶00:00:02 all 2
                00:00:03 all 3 => ROW at 3: all usr 3
                * 1.5,1700000000¶2.5,1700000001
                3.5,1700000002 => ROW at 0: column 1 3.5, column 2 1700000002
                * a,time¶1,1700000000123¶2,1700000001124
                3,1700000002125 => ROW at 1.700000002125E9: a 3
                * a,time¶1,1700000000123456789¶2,1700000001123456790
                3,1700000002123456789 => ROW at 1.7000000021234567E9: a 3
                * a,time¶1,2023-11-14T22:13:20.000000001Z¶2,2023-11-14T22:13:20.000000002Z
                3,2023-11-14T22:13:20.000000003Z => ROW at 2.0E-9: a 3
                """);
    }

    @Test
    void mayBeginAgainWithTheirHeader() {
        TableCases.checkRows("""
                * a,b¶V,s¶1,2
                1,2 => ROW at 0: a 1 V, b 2 s
                a,b => SKIPPED
                V,s => SKIPPED
                1,2 => ROW at 1: a 1 V, b 2 s
                b,a => NOT_A_NUMBER
                # a,b => SKIPPED
                # V,s => SKIPPED
                "a","b" => SKIPPED
                a,b,c => NOT_A_NUMBER
                a => NOT_A_NUMBER
                * # a,b¶1,2
                # a,b => SKIPPED
                # b,c => REMARK
                 ## b,c => SKIPPED
                # 1,b => SKIPPED
                # b,- => SKIPPED
                # => SKIPPED
                #b => SKIPPED
                a,b => SKIPPED
                1,2 => ROW at 0: a 1, b 2
                * 12:00:01 CPU usr¶12:00:02 all 1¶12:00:03 all 2
                12:00:04 all 3 => ROW at 43204: all usr 3
                12:00:05 CPU usr => SKIPPED
                Average: CPU usr => SKIPPED
                Average: all 2 => SKIPPED
                noon CPU usr => NOT_A_NUMBER
                12:00:05 CPU sys => NOT_A_NUMBER
                * "a b",c¶1,2
                "a b",c => SKIPPED
                a b,c => SKIPPED
                * Linux 5 6¶dev a b¶x 1 2¶y 3 4
                Linux 5 6 => NOT_A_NUMBER
                x 1 2 => ROW at 0: x a 1, x b 2
                Linux 5 6 => ROW at 0: Linux a 5, Linux b 6
                 => SKIPPED
                Linux 5 6 => NOT_A_NUMBER
                x 1 2 => ROW at 1: x a 1, x b 2
                * time\tV(out)\tI¶Step Information: R=1K  (Step: 1/2)¶1\t2\t3¶2\t3\t4
                1\t2\t3 => ROW at 1: V(out) R=1K 2, I R=1K 3
                Step Information: R=2K  (Step: 2/2) => SKIPPED
                1\t2\t3 => ROW at 1: V(out) R=2K 2, I R=2K 3
                Step Information: R=1K  (Step: 1/2) => SKIPPED
                1\t2\t3 => ROW at 1: V(out) R=1K 2, I R=1K 3
                Step Information:  (Step: 2/2) => SKIPPED
                1\t2\t3 => ROW at 1: V(out) (Step: 2/2) 2, I (Step: 2/2) 3
                Step Information: C=1p => SKIPPED
                1\t2\t3 => ROW at 1: V(out) C=1p 2, I C=1p 3
                Stop Information: R=2K => NOT_A_NUMBER
                Step => NOT_A_NUMBER
                Step Information => NOT_A_NUMBER
                * time\tV(out)\tI¶Step Information: R=1K  (Step: 1/1)¶1\t2\t3¶2\t3\t4
                1\t2\t3 => ROW at 1: V(out) 2, I 3
                * dev a b¶- 1 2¶x 2 3¶- 3 4
                - 1 2 => ROW at 0: row a 1, row b 2
                x 2 3 => ROW at 0: x a 2, x b 3
                y 3 4 => ROW at 0: y a 3, y b 4
                 => SKIPPED
                y 4 5 => ROW at 1: y a 4, y b 5
                x 5 6 => ROW at 1: x a 5, x b 6
                (restart) => done
                z 6 7 => ROW at 2: z a 6, z b 7
                # dev a b => SKIPPED
                x 7 8 => ROW at 3: x a 7, x b 8
                y 8 9 => ROW at 3: y a 8, y b 9
                dev a b => SKIPPED
                z 1 2 => ROW at 4: z a 1, z b 2
                y 9 1 => ROW at 4: y a 9, y b 1
                y 2 3 => ROW at 5: y a 2, y b 3
                """);
    }
}
