// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of processes, which their numbers tell apart. */
class ProcessTablesTest {

    @Test
    void processesOfOneUserAreApart() {
        ReadText read = ReadText.of("""
                Linux 5.15.0-105-generic (web01) \t05/14/24 \t_x86_64_\t(4 CPU)

                10:21:33      UID       PID    %usr %system  Command
                10:21:34     1000      2211    3.00    1.00  python3
                10:21:34     1000      4312    0.00    0.00  python3

                10:21:34      UID       PID    %usr %system  Command
                10:21:35     1000      4312    5.00    1.00  python3
                """);
        assertThat(read.series("2211 python3 %usr")).isEqualTo("0:3");
        assertThat(read.series("4312 python3 %usr")).isEqualTo("0:0 1:5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void blanksInCommandsEndNoRow() {
        ReadText read = ReadText.of("""
                10:21:33      UID       PID    %usr %system  Command
                10:21:34     1000      2211    3.00    1.00  python3 -m http.server 8000
                10:21:34     1000      4312    0.00    0.50  Web Content

                10:21:34      UID       PID    %usr %system  Command
                10:21:35     1000      4312    5.00    1.00  Web Content
                10:21:35        0         1    7.00    2.00  /sbin/init
                """);
        assertThat(read.points)
                .containsOnlyKeys(
                        "2211 python3 %usr",
                        "2211 python3 %system",
                        "4312 Web %usr",
                        "4312 Web %system",
                        "1 /sbin/init %usr",
                        "1 /sbin/init %system");
        assertThat(read.series("4312 Web %usr")).isEqualTo("0:0 1:5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void commandsOfOneProgramAreApartWithoutNumbersOfProcesses() {
        CheckedRows.check("""
                * %CPU RSS VSZ COMMAND;3.5 43 50 python3 -m http;1.5 44 51 python3 app.py;%CPU RSS VSZ COMMAND;4.5 43 50 python3 -m http
                python3 -m http %CPU = 0:3.5 1:4.5
                python3 -m http RSS = 0:43 1:43
                python3 -m http VSZ = 0:50 1:50
                python3 app.py %CPU = 0:1.5
                python3 app.py RSS = 0:44
                python3 app.py VSZ = 0:51
                """);
    }

    @Test
    void numbersOfProcessesWithoutTheirCommandsAreLabels() {
        for (String live : List.of("", "\n")) {
            ReadText read = ReadText.of("  PID %CPU   RSS\n 2211  3.0 43948\n 4312  1.0 43949\n" + live
                    + "  PID %CPU   RSS\n 2211  4.0 43948\n 4312  2.0 43949\n");
            assertThat(read.series("PID 2211 %CPU")).isEqualTo("0:3 1:4");
            assertThat(read.series("PID 4312 %CPU")).isEqualTo("0:1 1:2");
        }
        CheckedRows.check("""
                * PID %CPU RSS;2211 3.5 43;4312 1.5 44;4400 2.5 45
                PID 2211 %CPU = 0:3.5
                PID 2211 RSS = 0:43
                PID 4312 %CPU = 0:1.5
                PID 4312 RSS = 0:44
                PID 4400 %CPU = 0:2.5
                PID 4400 RSS = 0:45
                * pid,comm,cpu;1,java,5;2,java,6;3,sh,7;1,java,8
                1 java cpu = 0:5 1:8
                2 java cpu = 0:6
                3 sh cpu = 0:7
                * pid,cpu;11,5;12,6;11,7
                pid 11 cpu = 0:5 1:7
                pid 12 cpu = 0:6
                """);
    }

    @Test
    void theOutputOfAControllerIsAReading() {
        CheckedRows.check("""
                * Setpoint Input PID;100 20 255;100 21 250;100 22 245
                Setpoint = 0:100 1:100 2:100
                Input = 0:20 1:21 2:22
                PID = 0:255 1:250 2:245
                * PID cpu;0.5 20;0.75 21
                PID = 0:0.5 1:0.75
                cpu = 0:20 1:21
                """);
    }
}
