// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

/** What is read of labels with values, line by line. */
class PairsOutcomesTest {

    @Test
    void areLabelsWithWhatStandsBehindTheirMarks() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                temp=21.5 => ROW temp 21.5
                temp = 21.5 => ROW temp 21.5
                temp:21.5 => ROW temp 21.5
                temp: 21.5 => ROW temp 21.5
                temp<21.5 => ROW temp 21.5
                temp< 21.5 => NO_LABEL
                 temp=21.5 => ROW temp 21.5
                temp=21.5 hum=40 => ROW temp 21.5, hum 40
                temp=21.5,hum=40 => ROW temp 21.5, hum 40
                temp=21.5;hum=40 => ROW temp 21.5, hum 40
                temp=21.5|hum=40 => ROW temp 21.5, hum 40
                _x=1 => ROW _x 1
                1x=1 => NO_LABEL
                -x=1 => NO_LABEL
                größe=5 => ROW größe 5
                Room temp: 21 => ROW Room temp 21
                Sensor 1: 21 => ROW Sensor 1 21
                Sensor 1= 21 => ROW Sensor 1 21
                Sensor #2: 21 => ROW Sensor #2 21
                R & D: 5 => ROW R & D 5
                Sensor 1 x: 21 => ROW Sensor 1 x 21
                a b c: 1 => ROW a b c 1
                %Cpu(s): 5 => ROW %Cpu(s) 5
                %5: 5 => NO_LABEL
                 % x: 5 => ROW x 5
                %: 5 => NO_LABEL
                a= => SKIPPED
                =5 => NO_LABEL
                a==5 => NO_LABEL
                a=b=5 => NO_LABEL
                a:b:5 => NO_LABEL
                Temp [C]: 21 => ROW Temp [C] 21
                Temp [C]=21 => ROW Temp [C] 21
                Temp (C) : 21 => ROW Temp (C) 21
                Temp [5]: 21 => NO_LABEL
                [C]: 21 => NO_LABEL
                Temp []: 21 => NO_LABEL
                Temp [C: 21 => ROW C 21
                (note) a=5 => ROW a 5
                a (note) =5 => ROW a (note) 5
                at 12:30 a=5 => ROW a 5
                port 8080:5 => NO_LABEL
                x 1:30 => NO_LABEL
                x 1: 30 => ROW x 1 30
                "a"=5 => ROW a 5
                a="5" => ROW a 5
                a="5 ms" => ROW a 5
                a="5 foo" => NO_LABEL
                a="" => SKIPPED
                a="5 => NO_LABEL
                a="5\\" b=6 => ROW b 6
                a="x\\"b=6" c=7 => ROW c 7
                a=5 ms b=6 s => ROW a 5, b 6
                a=5ms b=6s => ROW a 5, b 6
                a=5 foo b=6 => ROW a 5, b 6
                a=-5 b=+6 => ROW a -5, b 6
                a=1e3 b=.5 => ROW a 1000, b 0.5
                a=5/6 => ROW a 5, a 2 6
                a=5.6.7 => NO_LABEL
                a=nan b=1 => ROW a NaN, b 1
                """);
    }

    @Test
    void areNotWordsThatCountOrTellHowGraveALineIs() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                Epoch 3 loss: 0.5 => ROW loss 0.5
                Step 12 a: 5 => ROW a 5
                epoch 3 b: 5 => ROW b 5
                attempt 3 c: 5 => ROW c 5
                Sensors 3 d: 5 => ROW Sensors 3 d 5
                INFO e: 5 => ROW e 5
                INFO temp f: 5 => ROW temp f 5
                WARNING g=5 => ROW g 5
                Info h: 5 => ROW Info h 5
                INFO:root:i=5 => ROW i 5
                INFO:root.x:j=5 => ROW j 5
                INFO::k=5 => NO_LABEL
                INFO:root k=5 => ROW k 5
                info:root:l=5 => NO_LABEL
                ERROR:a:b:c=5 => ROW b c 5
                NOTICEABLE m: 5 => ROW NOTICEABLE m 5
                CRITICAL n: 5 => ROW n 5
                """);
    }

    @Test
    void areOfTheirFirstWordAndTheirHeading() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                eth0 rx=1 => ROW rx 1
                eth0: rx=2 => ROW rx 2
                lo rx=3 => ROW lo rx 3
                lo: rx=4 => ROW lo rx 4
                a b rx=5 => ROW rx 5
                rx=6 => ROW rx 6
                rx=7 rx=8 => ROW rx 7, rx 2 8
                rx=9 rx=10 => ROW rx 9, rx 2 10
                lo rx=11 rx=12 => ROW lo rx 11, lo rx 2 12
                5 rx=13 => ROW rx 13
                x/y-z.1@q rx=14 => ROW x/y-z.1@q rx 14
                x!y rx=15 => ROW rx 15
                INFO rx=16 => ROW rx 16
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                Ip: => SKIPPED
                    received: 1 => ROW received 1
                    sent: 2 => ROW sent 2
                Tcp: => SKIPPED
                    received: 3 => ROW Tcp received 3
                    sent: 4 => ROW Tcp sent 4
                    more: => SKIPPED
                        sent: 5 => ROW Tcp more sent 5
                    sent: 6 => ROW Tcp sent 6
                Ip: => SKIPPED
                    received: 7 => ROW received 7
                received: 8 => ROW received 2 8
                a=b: => SKIPPED
                  sent: 9 => ROW sent 2 9
                :  => NO_LABEL
                  sent: 10 => ROW sent 2 10
                5: => NO_LABEL
                  sent: 11 => ROW sent 2 11
                Udp:  => SKIPPED
                  sent: 12 => ROW Udp sent 12
                """);
    }

    @Test
    void mayHaveUnitsAndCommas() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                a=5 ms b=6 s => ROW a 5 ms, b 6 s
                c=5ms d=6s => ROW c 5 ms, d 6 s
                e=5 foo f=6 => ROW e 5, f 6
                g=5% h=6 => ROW g 5 %, h 6
                i=5x => ROW i 5 x
                j="5 ms" => ROW j 5 ms
                k: 5 ms => ROW k 5 ms
                l: 5 ms now => ROW l 5 ms
                m=5_ms => NO_LABEL
                n=5/s => ROW n 5 /s
                a=6000 us => ROW a 6 ms
                a=6 V => OTHER_UNIT
                a=7 => ROW a 7 ms
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                temp=21,5 => ROW temp 21.5
                temp=22,5 hum=40 => ROW temp 22.5, hum 40
                temp: 23,5 °C, hum: 41 => ROW temp 23.5, hum 41
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                load average: 2,95, 4,15, 3,1 => ROW load average 2.95, load average 2 4.15, load average 3 3.1
                load average: 2,95 4,15 3,1 => ROW load average 2.95, load average 2 4.15, load average 3 3.1
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                acc=[1,5;2,5] => ROW acc 1.5, acc 2 2.5
                acc=[1,5 2,5] => ROW acc 1.5, acc 2 2.5
                acc=[1,5, 2,5] => ROW acc 1, acc 2 5, acc 3 2, acc 4 5
                acc=[1,234 2,345] => ROW acc 1.234, acc 2 2.345
                """);
    }

    @Test
    void areListsWhereMoreNumbersFollow() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                load average: 2.95, 4.15, 3.1 => ROW load average 2.95, load average 2 4.15, load average 3 3.1
                a: 1 2 3 => ROW a 1, a 2 2, a 3 3
                a: 1, 2 3 => ROW a 1, a 2 2, a 3 3
                a=1,2,3 => ROW a 1, a 2 2, a 3 3
                a=1,2,x => ROW a 1, a 2 2
                a=1, 2, 3 => ROW a 1
                a=1 2 3 => ROW a 1
                a: 1,2 => ROW a 1, a 2 2
                b: 1,-2 => ROW b 1, b 2 -2
                c=1,+2 => ROW c 1, c 2 2
                d=1,.5 => ROW d 1, d 2 0.5
                e=1, => ROW e 1
                f=1,2, => ROW f 1, f 2 2
                Tasks: 99 total, 1 running => ROW Tasks total 99, Tasks running 1
                Tasks: 99 total, 1 running. => ROW Tasks total 99, Tasks running 1
                Tasks: 99 total, 1 running, 2 => ROW Tasks 99
                Tasks: 99 total, 1 => ROW Tasks 99
                Tasks: 99 total => ROW Tasks 99
                Tasks: 99 total, running => ROW Tasks 99
                Mem: 5 V total, 6 V used => ROW Mem V total 5, Mem V used 6
                t: 1 ms, 2 ms => ROW t 1 ms, t 2 2 ms
                t: 1 ms 2 ms => ROW t 1 ms, t 2 2 ms
                u: 1 ms, 2 s => ROW u ms 1, u s 2
                v: 1 foo, 2 foo => ROW v foo 1, v foo 2 2
                w: 1 foo, 2 bar 3 baz => ROW w 1
                g: 1 a b, 2 c d => ROW g a b 1, g c d 2
                h: 1 a (x), 2 b => ROW h 1
                i: 1 a=5 => ROW a 5, i 1
                j: 1 a: 5 => ROW a 5, j 1
                k: 1, a: 5 => ROW a 5, k 1
                l: 1 2, a: 5 => ROW a 5, l 1, l 2 2
                m: 1 2; 3 => ROW m 1
                n: 1x 2 => ROW n 1 x, n 2 2
                o: 1\t2 => ROW o 1, o 2 2
                acc=[1,2,3] => ROW acc 1, acc 2 2, acc 3 3
                acc=(1 2 3) => ROW acc 1, acc 2 2, acc 3 3
                acc={1;2;3} => ROW acc 1, acc 2 2, acc 3 3
                acc=[1, 2; 3] => NO_LABEL
                acc=[1,5;2,5] => NO_LABEL
                acc=[1,5 2,5] => NO_LABEL
                acc=[1,5, 2,5] => ROW acc 1, acc 2 5, acc 3 2, acc 4 5
                acc: [1, 2] => ROW acc 1, acc 2 2
                acc=[ 1 , 2 ] => ROW acc 1, acc 2 2
                acc=[1 ms] => NO_LABEL
                acc=[1, x] => NO_LABEL
                acc=[] => SKIPPED
                acc=[1 => NO_LABEL
                acc=[[1,2]] => NO_LABEL
                acc=[1,2]b=3 => ROW b 3, acc 1, acc 2 2
                acc=[1,2] b=3 => ROW b 3, acc 1, acc 2 2
                acc=[x] b=3 => ROW b 3
                acc=[x b=3 => ROW b 3
                acc=[1,,2] => NO_LABEL
                acc=[1;;2] => NO_LABEL
                acc=[1,;2] => NO_LABEL
                acc=[-1 -2] => ROW acc -1, acc 2 -2
                acc=[1\t2] => ROW acc 1, acc 2 2
                """);
    }

    @Test
    void mayHaveGroupsInBracketsBehindThem() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                temp1: +27.8°C (high = +80.0°C, crit = +100.0°C) => ROW temp1 27.8 °C, temp1 high 80 °C, temp1 crit 100 °C
                qps: 17313.50 (r/w/o: 5/4/3) => ROW qps 17313.5, qps r 5, qps w 4, qps o 3
                qps: 1 (r/w: 5) => ROW qps 1, qps r/w 5
                qps: 1 (r/w: 5/4/3) => ROW qps 1
                qps: 1 (r: x) => ROW qps 1
                qps: 1 (r 5) => ROW qps 1
                qps: 1 [r: 5] => ROW qps 1, qps r 5
                qps: 1 (r: 5; s=6) => ROW qps 1, qps r 5, qps s 6
                qps: 1 (5: 5) => ROW qps 1
                qps: 1 (%r: 5 ms) => ROW qps 1, qps %r 5 ms
                (r: 5) => NO_LABEL
                qps: x (r: 5) => NO_LABEL
                qps: 1 () a=5 => ROW qps 1, a 5
                qps: 1 (r: 5) a: 6 => ROW qps 1, qps r 5, a 6
                """);
    }

    @Test
    void mayBeStates() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                door=open => SKIPPED
                v=1 door=open => ROW v 1, door open
                door=shut => ROW door shut
                door: open => ROW door open
                door: open, => ROW door open
                door: open now => SKIPPED
                door=open now => ROW door open
                door: open v=1 => ROW v 1
                door=open, v=1 => ROW v 1, door open
                door="open" v=1 => ROW v 1, door open
                door="open x" v=1 => ROW v 1
                door="open v=1 => ROW v 1
                door=open! v=1 => ROW v 1
                door=5open v=1 => ROW v 1
                door=-open v=1 => ROW v 1
                door=on-1.5x v=1 => ROW v 1, door on-1.5x
                door=n/a v=1 => ROW v 1
                door=err v=1 => ROW v 1
                door=none v=1 => ROW v 1
                v=on door=open => ROW door open, v (states) on
                v=off => ROW v (states) off
                door=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa v=1 => ROW v 1, door aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                door=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa v=1 => ROW v 1
                door=open door=shut v=1 => ROW v 1, door open, door 2 shut
                eth0 door=open v=1 => ROW eth0 v 1, eth0 door open
                lo door=open v=1 => ROW lo v 1, lo door open
                """);
    }

    @Test
    void mayTellTheirX() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                time=1700000000 a=5 => ROW at 1700000000: a 5
                time=1700000001 a=6 => ROW at 1700000001: a 6
                a=7 => NO_TIME
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                time=2024-05-01T12:00:00Z a=5 => ROW at 1714564800: a 5
                time="2024-05-01T12:00:01Z" a=6 => ROW at 1714564801: a 6
                time=soon a=6 => NO_TIME
                time=12 a=7 => NO_TIME
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                time=5 a=6 => ROW time 5, a 6
                ts=1700000000 a=7 => ROW at 1700000000: a 7
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                a=5 => ROW a 5
                a=1700000000 => ROW a 1700000000
                time=2024-05-01T12:00:00Z => SKIPPED
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), XFrom.column("n"), """
                n=1 a=5 => ROW at 1: a 5
                n: 2, a: 6 => ROW at 2: a 6
                a=7 => NO_X
                n=3 => SKIPPED
                n=2024-05-01T12:00:00Z a=8 => A_TIME
                n=4 ms a=9 => ROW at 4: a 9
                n="5" a=10 => ROW at 5: a 10
                """);
        FormatReading.check(new PairsFormat(FormatReading.TIMES), XFrom.INDEX, """
                time=1700000000 a=5 => ROW at 0: time 1700000000, a 5
                time=2024-05-01T12:00:00Z a=5 => UNFIT_CELL at 1: a 5
                """);
    }

    @Test
    void areNoErrorWhereTheyHoldNoNumber() {
        FormatReading.check(new PairsFormat(FormatReading.TIMES), """
                 => SKIPPED
                  => SKIPPED
                # a=5 => SKIPPED
                door=open => SKIPPED
                door=2 => ROW door 2
                hello => NO_LABEL
                hello 5 => NO_LABEL
                state=idle at 12:30 => ROW state idle
                a:  => SKIPPED
                a: b => ROW a b
                time=2024-05-01T12:00:00Z => SKIPPED
                """);
    }
}
