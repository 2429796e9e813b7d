// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import org.junit.jupiter.api.Test;

/** Which column of a table tells what its rows are of, and which is a state or a number of its own. */
class RowLabelsTest {

    @Test
    void areOfTheDeviceThatDiffersAtOneMoment() {
        CheckedRows.check("""
                * time,device,v;0,a,1;0,b,2;1,a,3;1,b,4
                a v = 0:1 1:3
                b v = 0:2 1:4
                * time,state,v;0,on,1;1,off,2;2,on,3
                state = 0:on 1:off 2:on
                v = 0:1 1:2 2:3
                * time,x,y;0,a,1;0,a,2;1,b,3
                x = 0:a 0:a 1:b
                y = 0:1 0:2 1:3
                * time,cpu,v;0,0,1;0,1,2;1,0,3;1,1,4
                cpu 0 v = 0:1 1:3
                cpu 1 v = 0:2 1:4
                * time,cpu,v;0,0,1;0,0,2;1,1,3
                cpu = 0:0 0:0 1:1
                v = 0:1 0:2 1:3
                * time,load,v;0,0,1;0,1,2;1,0,3;1,1,4
                load = 0:0 0:1 1:0 1:1
                v = 0:1 0:2 1:3 1:4
                """);
    }

    @Test
    void areOfTheNumberThatComesAgainUnderANameForLabels() {
        CheckedRows.check("""
                * cpu,v;0,1;1,2;0,3;1,4
                cpu 0 v = 0:1 1:3
                cpu 1 v = 0:2 1:4
                * cpu,v;0,1;1,2;2,3;0,4
                cpu = 0:0 1:1 2:2 3:0
                v = 0:1 1:2 2:3 3:4
                * cpu,v;0,1;1,2;1,3;0,4
                cpu = 0:0 1:1 2:1 3:0
                v = 0:1 1:2 2:3 3:4
                * cpu,v;-,1;0,2;-,3;0,4
                all v = 0:1 1:3
                cpu 0 v = 0:2 1:4
                * load,v;0,1;1,2;0,3;1,4
                load = 0:0 1:1 2:0 3:1
                v = 0:1 1:2 2:3 3:4
                * cpu,v;0,1;0,2;0,3;0,4
                cpu = 0:0 1:0 2:0 3:0
                v = 0:1 1:2 2:3 3:4
                """);
    }

    @Test
    void areOfANameUnderANameForLabels() {
        CheckedRows.check("""
                * device,v;a,1;b,2;a,3
                a v = 0:1 1:3
                b v = 0:2
                * device,v;a,1;a,2;a,3
                a v = 0:1 1:2 2:3
                * device,v;a,1;b,2;c,3
                a v = 0:1
                b v = 0:2
                c v = 0:3
                * state,v;a,1;b,2;a,3
                state = 0:a 1:b 2:a
                v = 0:1 1:2 2:3
                * device,v;a,1
                a v = 0:1
                * v,device;1,a;2,b;3,a
                a v = 0:1 1:3
                b v = 0:2
                """);
    }

    @Test
    void areOfTheWordBeforeOrThePathBehindNumbersWithoutNames() {
        CheckedRows.check("""
                * a,1;b,2;a,3
                a = 0:1 1:3
                b = 0:2
                * 1,a;2,b;3,a
                column 1 = 0:1 1:2 2:3
                column 2 = 0:a 1:b 2:a
                * 4,/usr;5,/usr/bin;6,/
                /usr = 0:4
                /usr/bin = 0:5
                / = 0:6
                * 4,/usr;5,bin
                column 1 = 0:4 1:5
                column 2 = 0:/usr 1:bin
                * 4,/usr,7;5,/bin,8
                column 1 = 0:4 1:5
                column 2 = 0:/usr 1:/bin
                column 3 = 0:7 1:8
                """);
    }

    @Test
    void areOfDevicesAndProcessesBetweenBlanks() {
        CheckedRows.check("""
                * Device r w;sda 1 2;sdb 3 4;sda 5 6
                sda r = 0:1 1:5
                sda w = 0:2 1:6
                sdb r = 0:3
                sdb w = 0:4
                * r w Device;1 2 sda;3 4 sdb
                sda r = 0:1
                sda w = 0:2
                sdb r = 0:3
                sdb w = 0:4
                * PID CPU COMMAND;1 5 init;2 6 init;1 7 init
                1 init CPU = 0:5 1:7
                2 init CPU = 0:6
                * UID PID CPU COMMAND;0 1 5 init;0 2 6 sh
                1 init CPU = 0:5
                2 sh CPU = 0:6
                * Filesystem used avail Mounted on;tmpfs 1 2 /a;tmpfs 3 4 /b
                tmpfs /a used = 0:1
                tmpfs /a avail = 0:2
                tmpfs /b used = 0:3
                tmpfs /b avail = 0:4
                * gpu pwr;0 10;1 20;0 11;1 21
                gpu 0 pwr = 0:10 1:11
                gpu 1 pwr = 0:20 1:21
                * r w;1 2;3 4
                r = 0:1 1:3
                w = 0:2 1:4
                """);
    }
}
