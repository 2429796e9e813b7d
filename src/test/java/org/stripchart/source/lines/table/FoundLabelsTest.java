// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.junit.jupiter.api.Test;

/** Which columns of a table tell what its rows are of. */
class FoundLabelsTest {

    @Test
    void labelRowsThatDifferInThemAtOneMoment() {
        TableCases.check("""
                * time,device,v¶0,a,1¶0,b,2¶1,a,3¶1,b,4
                commas, names in line 1, x from "time" (numbers), series by "device"
                x time, label device, v
                * time,state,v¶0,on,1¶1,off,2¶2,on,3
                commas, names in line 1, x from "time" (numbers)
                x time, state state, v
                not clear
                * time,x,y¶0,a,1¶0,a,2¶1,b,3
                commas, names in line 1, x from "time" (numbers)
                x time, state x, y
                not clear
                * time,s,device,v¶0,p,a,1¶0,p,b,2¶1,q,a,3¶1,q,b,4
                commas, names in line 1, x from "time" (numbers), series by "device"
                x time, state s, label device, v
                not clear
                * time,cpu,v¶0,0,1¶0,1,2¶1,0,3¶1,1,4
                commas, names in line 1, x from "time" (numbers), series by "cpu"
                x time, label cpu, v
                labels are numbers
                * time,cpu,v¶0,-,1¶0,1,2¶1,-,3¶1,1,4
                commas, names in line 1, x from "time" (numbers), series by "cpu"
                x time, label cpu, v
                labels are numbers
                * time,cpu,device,v¶0,0,a,1¶0,1,b,2¶1,0,a,3¶1,1,b,4
                commas, names in line 1, x from "time" (numbers), series by "device"
                x time, cpu, label device, v
                * time,cpu,v¶0,0,1¶0,1,2¶1,1,3¶1,0,4
                commas, names in line 1, x from "time" (numbers), series by "cpu"
                x time, label cpu, v
                labels are numbers
                * time,cpu,gpu,v¶0,0,0,1¶0,0,1,2¶1,0,0,3¶1,0,1,4
                commas, names in line 1, x from "time" (numbers), series by "gpu"
                x time, cpu, label gpu, v
                labels are numbers
                * cpu,v,time¶0,1,0¶1,2,0¶1,3,1¶0,4,1
                commas, names in line 1, x from "time" (numbers), series by "cpu"
                label cpu, v, x time
                labels are numbers
                * time,cpu,v¶0,0.5,1¶0,1.5,2¶1,1.5,3¶1,0.5,4
                commas, names in line 1, x from "time" (numbers)
                x time, cpu, v
                * time,load,v¶0,0,1¶0,1,2¶1,0,3¶1,1,4
                commas, names in line 1, x from "time" (numbers)
                x time, load, v
                * date,clock,dev,v¶2024-05-01,12:00:00,a,1¶2024-05-01,12:00:00,b,2¶2024-05-01,12:00:01,a,3¶2024-05-01,12:00:01,b,4
                commas, names in line 1, x from "date" and "clock" (ISO times, with times of day), series by "dev"
                x date, x clock, label dev, v
                """);
    }

    @Test
    void labelRowsByWhatComesAgainOrIsCalledSo() {
        TableCases.check("""
                * cpu,v¶0,1¶1,2¶0,3¶1,4
                commas, names in line 1, series by "cpu"
                label cpu, v
                labels are numbers
                * cpu,v,w¶0,1,2¶1,2,3¶0,3,4¶1,4,5¶Total,10,14
                commas, names in line 1, series by "cpu"
                label cpu, v, w
                labels are numbers
                * cpu,v¶0,1¶1,2¶0,3
                commas, names in line 1
                cpu, v
                not clear
                * cpu,v¶0,1¶1,2¶2,3¶0,4¶1,5¶2,6
                commas, names in line 1, series by "cpu"
                label cpu, v
                labels are numbers
                * cpu,v¶0,1¶1,2¶1,3¶0,4
                commas, names in line 1
                cpu, v
                not clear
                * cpu,v¶-,1¶0,2¶-,3¶0,4
                commas, names in line 1, series by "cpu"
                label cpu, v
                labels are numbers
                * cpu,core,v¶-,-,1¶0,-,2¶1,-,3
                commas, names in line 1, series by "cpu"
                label cpu, core *, v
                labels are numbers
                * cpu,core,v¶-,-,1¶-,0,2¶0,1,3
                commas, names in line 1, series by "core"
                cpu, label core, v
                labels are numbers
                * cpu,core,v¶-,0,1¶0,-,2
                commas, names in line 1, series by "cpu"
                label cpu, core, v
                labels are numbers
                * cpu,v¶-,1¶-,2
                commas, names in line 1
                state cpu *, v
                * cpu,v¶0.5,1¶1.5,2¶0.5,3¶1.5,4
                commas, names in line 1
                cpu, v
                * v,CPU¶1,0¶2,1¶3,0¶4,1
                commas, names in line 1, series by "CPU"
                v, label CPU
                labels are numbers
                * load,v¶0,1¶1,2¶0,3¶1,4
                commas, names in line 1
                load, v
                * cpu,v¶0,1¶0,2¶0,3
                commas, names in line 1
                cpu, v
                * cpu,v¶0,1¶1,2¶2,3
                commas, names in line 1
                cpu, v
                not clear
                * cpu,v¶0,1¶1,1¶2,1¶3,1¶4,1¶5,1¶6,1¶7,1¶8,1¶9,1¶10,1¶11,1¶12,1¶13,1¶14,1
                commas, names in line 1
                cpu, v
                not clear
                * cpu,v¶0,1¶1,1¶2,1¶3,1¶4,1¶5,1¶6,1¶7,1¶8,1¶9,1¶10,1¶11,1¶12,1¶13,1¶14,1¶15,1
                commas, names in line 1
                cpu, v
                * device,v¶a,1¶b,2¶a,3
                commas, names in line 1, series by "device"
                label device, v
                * device,v¶a,1¶a,2¶a,3
                commas, names in line 1, series by "device"
                label device, v
                * device,v¶a,1¶b,2¶c,3
                commas, names in line 1, series by "device"
                label device, v
                not clear
                * device,v¶a,1
                commas, names in line 1, series by "device"
                label device, v
                * state,v¶a,1¶b,2¶a,3
                commas, names in line 1
                state state, v
                not clear
                * v,device¶1,a¶2,b¶3,a
                commas, names in line 1, series by "device"
                v, label device
                * a,1¶b,2¶a,3
                commas, no names, series by "column 1"
                label column 1, column 2
                * a,1¶a,2
                commas, no names
                state column 1, column 2
                not clear
                * 1,a¶2,b¶3,a
                commas, no names
                column 1, state column 2
                not clear
                * 4,/usr¶5,/usr/bin¶6,/
                commas, no names, series by "column 2"
                column 1, label column 2
                * 4,./a¶5,./b
                commas, no names, series by "column 2"
                column 1, label column 2
                * 4,/usr¶5,bin
                commas, no names
                column 1, state column 2
                not clear
                * 4,/usr,7¶5,/bin,8
                commas, no names
                column 1, state column 2, column 3
                not clear
                * a,,1¶,,2¶,,3
                commas, no names
                state column 1, state column 2 *, column 3
                not clear
                * a,1¶b,2¶,3
                commas, no names, series by "column 1"
                label column 1, column 2
                * a,1¶,2¶,3
                commas, no names
                state column 1, column 2
                not clear
                * a,1¶b,2¶,3¶,4
                commas, no names, series by "column 1"
                label column 1, column 2
                * a,1¶b,2¶,3¶,4¶,5
                commas, no names
                state column 1, column 2
                not clear
                * 5,a,1¶6,b,2
                commas, no names
                column 1, state column 2, column 3
                not clear
                * device,v,cpu¶a,1,0¶b,2,1¶a,3,0¶b,4,1
                commas, names in line 1, series by "cpu"
                state device, v, label cpu
                labels are numbers
                * state,device,v¶x,a,1¶y,a,2¶x,b,3
                commas, names in line 1, series by "device"
                state state, label device, v
                not clear
                * device,device,v¶a,p,1¶b,q,2¶c,p,3
                commas, names in line 1, series by "device"
                label device, state device 2, v
                header device|device|v; not clear
                """);
    }

    @Test
    void labelDevicesAndProcessesBetweenBlanks() {
        TableCases.check("""
                * Device r w¶sda 1 2¶sdb 3 4¶sda 5 6
                blanks, names in line 1, series by "Device"
                label Device, r, w
                * r w Device¶1 2 sda¶3 4 sdb
                blanks, names in line 1, series by "Device"
                r, w, label Device
                * r w kind¶1 2 sda¶3 4 sdb
                blanks, names in line 1
                r, w, state kind
                not clear
                * PID CPU COMMAND¶1 5 init¶2 6 init¶1 7 init
                blanks, names in line 1, series by "PID" and "COMMAND"
                label PID, CPU, label COMMAND
                * PID TID CPU COMMAND¶1 1 5 init¶1 2 6 init
                blanks, names in line 1, series by "TID" and "COMMAND"
                no PID, label TID, CPU, label COMMAND
                * TGID TID CPU COMMAND¶1 1 5 init¶1 2 6 init
                blanks, names in line 1, series by "TGID" and "TID" and "COMMAND"
                label TGID, label TID, CPU, label COMMAND
                * UID PID CPU COMMAND¶0 1 5 init¶0 2 6 sh
                blanks, names in line 1, series by "PID" and "COMMAND"
                no UID, label PID, CPU, label COMMAND
                * PID USER CPU COMMAND¶1 root 5 init¶2 me 6 sh
                blanks, names in line 1, series by "PID" and "COMMAND"
                label PID, state USER, CPU, label COMMAND
                * Filesystem used avail Mounted on¶tmpfs 1 2 /a¶tmpfs 3 4 /b
                blanks, names in line 1, series by "Filesystem" and "Mounted on"
                label Filesystem, used, avail, label Mounted on
                header Filesystem|used|avail|Mounted|on
                * host dev r w¶a x 1 2¶b x 3 4
                blanks, names in line 1, series by "host"
                label host, state dev, r, w
                * host dev r w¶a x 1 2¶a y 3 4
                blanks, names in line 1, series by "host" and "dev"
                label host, label dev, r, w
                * gpu pwr¶0 10¶1 20¶0 11¶1 21
                blanks, names in line 1, series by "gpu"
                label gpu, pwr
                labels are numbers
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
                labels are numbers
                * 12:00:01 CPU usr sys¶12:00:02 all 1 2¶12:00:02 0 3 4¶12:00:03 all 5 6¶12:00:03 0 5 6
                blanks, names in line 1, x from "12:00:01" (times of day), series by "CPU"
                x 12:00:01, label CPU, usr, sys
                * r Device w¶1 sda 2¶3 sdb 4
                blanks, names in line 1, series by "Device"
                r, label Device, w
                * Device host r w¶sda a 1 2¶sdb b 3 4
                blanks, names in line 1, series by "Device"
                label Device, state host, r, w
                * USER PID CPU COMMAND¶root 1 5 init¶me 2 6 sh
                blanks, names in line 1, series by "USER" and "PID"
                label USER, label PID, CPU, state COMMAND
                * USER TID PID CPU COMMAND¶root 1 1 5 init¶me 2 2 6 sh
                blanks, names in line 1, series by "USER" and "TID"
                label USER, label TID, no PID, CPU, state COMMAND
                * COMMAND PID CPU¶init 1 5¶sh 2 6
                blanks, names in line 1, series by "COMMAND" and "PID"
                label COMMAND, label PID, CPU
                * COMMAND PID CPU n¶init 1 5 6¶sh 2 6 7
                blanks, names in line 1, series by "COMMAND" and "PID"
                label COMMAND, label PID, CPU, n
                * COMMAND pr ni CPU n¶init 1 5 6 7¶sh 2 6 7 8
                blanks, names in line 1, series by "COMMAND"
                label COMMAND, no pr, no ni, CPU, n
                """);
    }

    @Test
    void labelRunsOfWhichEachBeginsBeforeTheOneAboveItEnds() {
        TableCases.check("""
                * time,device,v¶0,a,1¶1,a,2¶2,a,3¶0,b,4¶1,b,5¶2,b,6
                commas, names in line 1, x from "time" (numbers), series by "device"
                x time, label device, v
                * time,room,device,v¶0,p,a,1¶1,p,a,2¶2,p,a,3¶0,q,b,4¶1,q,b,5¶2,q,b,6
                commas, names in line 1, x from "time" (numbers), series by "room"
                x time, label room, state device, v
                not clear
                * time,who,v¶0,a,1¶1,a,2¶2,b,3¶0,b,4¶1,a,5¶2,a,6
                commas, names in line 1, x from "time" (numbers)
                x time, state who, v
                not clear
                * time,who,v¶0,a,1¶1,a,2¶2,a,3¶1,a,4¶0,b,5¶1,b,6
                commas, names in line 1, x from "time" (numbers)
                x time, state who, v
                not clear
                * time,who,v¶0,a,1¶1,a,2¶0,b,3¶1,b,4
                commas, names in line 1, x from "time" (numbers), series by "who"
                x time, label who, v
                * time,who,v¶0,a,1¶1,b,2¶0,c,3
                commas, names in line 1, x from "time" (numbers)
                x time, state who, v
                not clear
                * time,who,v¶0,a,1¶1,a,2¶0,a,3¶1,a,4
                commas, names in line 1, x from "time" (numbers)
                x time, state who, v
                not clear
                * time,who,v¶0,a,1¶1,a,2¶2,b,3¶3,b,4
                commas, names in line 1, x from "time" (numbers)
                x time, state who, v
                not clear
                * time,room,who,v¶0,p,a,1¶1,p,a,2¶0,p,b,3¶1,p,b,4¶0,q,a,5¶1,q,a,6¶0,q,b,7¶1,q,b,8
                commas, names in line 1, x from "time" (numbers), series by "room" and "who"
                x time, label room, label who, v
                * time,room,who,v¶0,p,a,1¶1,p,a,2¶0,p,b,3¶1,p,b,4¶0,p,c,5¶1,p,c,6
                commas, names in line 1, x from "time" (numbers), series by "who"
                x time, state room, label who, v
                not clear
                * time,room,who,v¶0,p,a,1¶1,p,a,2¶0,p,b,3¶1,p,b,4¶0,q,c,5¶1,q,c,6
                commas, names in line 1, x from "time" (numbers), series by "who"
                x time, state room, label who, v
                not clear
                * time,who,v¶0,a,1¶1,a,2¶1,a,3¶0,b,4¶1,b,5
                commas, names in line 1, x from "time" (numbers), series by "who"
                x time, label who, v
                * time,who,v¶2024-05-01,a,1¶2024-05-02,a,2¶2024-05-02,a,3¶2024-05-01,b,4¶2024-05-02,b,5
                commas, names in line 1, x from "time" (ISO times), series by "who"
                x time, label who, v
                * time,who,v¶2024-05-01,a,1¶2024-05-02,a,2¶2024-05-01,b,3¶2024-05-02,b,4
                commas, names in line 1, x from "time" (ISO times), series by "who"
                x time, label who, v
                * time,who,v¶01.05.2024,a,1¶13.05.2024,a,2¶01.05.2024,b,3¶13.05.2024,b,4
                commas, names in line 1, x from "time" (times, day first)
                x time, state who, v
                not clear
                * time,who,v¶2024-05-01 12:00,a,1¶2024-05-02 12:00:00,a,2¶2024-05-01 12:00,b,3¶2024-05-02 12:00:00,b,4
                commas, names in line 1, x from "time" (ISO times)
                x time, state who, v
                not clear
                * time;who;v¶9,5;a;1¶10,5;a;2¶9,5;b;3¶10,5;b;4
                semicolons, decimal comma, names in line 1, x from "time" (numbers), series by "who"
                x time, label who, v
                """);
    }
}
