// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.rows.XFrom;

/** What the formats of programs make of single lines: which are theirs, which are none of theirs, and what is in them. */
class ToolOutcomesTest {

    @Test
    void tellsAnswersToPingAndLostOnes() {
        FormatReading.check(new PingFormat(), """
                 \t => SKIPPED
                hello => OTHER_FORMAT
                64 bytes from a: icmp_seq=1 ttl=64 time=4 us => ROW time 4 us
                64 bytes from a: icmp_seq=2 ttl=64 time=4,5 s => ROW time 4500000 us
                [1700000000.5] 64 bytes from a: icmp_seq=3 ttl=64 time=1.5 ms => ROW at 1.7000000005E9: time 1500 us
                12:00:00.5 64 bytes from a: icmp_seq=4 ttl=64 time=1.5 ms => ROW time 1500 us
                64 bytes from a: icmp_seq=5 ttl=64 => PASSED
                [1700000002.5] Request timeout for icmp_seq 6 => ROW at 1.7000000025E9: time NaN us
                keine Antwort: icmp_seq=7 => ROW time NaN us
                hello. => OTHER_FORMAT
                hello: => OTHER_FORMAT
                --- a ping statistics --- => PASSED
                hello => OTHER_FORMAT
                33% Verlust => PASSED
                hello = 1/2/3 ms => PASSED
                keine Antwort: icmp_seq=7 => ROW time NaN us
                64 bytes from a: icmp_seq=8 ttl=64 time=2 ms => ROW time 2000 us
                hello => OTHER_FORMAT
                PING a (10.0.0.1) 56(84) bytes of data. => PASSED
                hello => OTHER_FORMAT
                """);
        FormatReading.check(new PingFormat(), """
                Request timeout for icmp_seq 0 => PASSED
                Request timeout for icmp_seq 1 => ROW time NaN ms
                """);
        FormatReading.check(new PingFormat(), """
                Antwort von 1.1.1.1: Bytes=32 Zeit=4ms => OTHER_FORMAT
                Request timed out. => OTHER_FORMAT
                Antwort von 1.1.1.1: Bytes=32 Zeit=4ms TTL=64 => ROW time 4 ms
                Antwort von 1.1.1.1: Bytes=32 Zeit=5ms => ROW time 5 ms
                Zielhost nicht da. => ROW time NaN ms
                icmp_seq of others => OTHER_FORMAT
                Ping-Statistik: => PASSED
                Ende. => PASSED
                Pinging a with 32 bytes of data: => PASSED
                Request timed out. => ROW time NaN ms
                """);
        FormatReading.check(new PingFormat(), """
                Pinging a with 32 bytes of data: => PASSED
                Request timed out. => ROW time NaN ms
                Anything else. => OTHER_FORMAT
                """);
    }

    @Test
    void readsIntervalsAndNoSums() {
        FormatReading.check(new IperfFormat(), XFrom.OWN, """
                 => SKIPPED
                hello => OTHER_FORMAT
                - - - - => OTHER_FORMAT
                Connecting to host a, port 5201 => PASSED
                Server listening on 5201 => PASSED
                Accepted connection from 10.0.0.1 => PASSED
                iperf Done. => PASSED
                [ ID] Interval           Transfer     Bitrate => PASSED
                [  5]   0.00-1.00   sec  1 GBytes  2 Gbits/sec => ROW at 1: 5 Transfer 1 GBytes, 5 Bitrate 2 Gbits/sec
                [  5] local a port 1 connected to b port 2 => PASSED
                [  5]   1.00-2.00   sec  1 GBytes  2 Gbits/sec  3 => ROW at 2: Transfer 1 GBytes, Bitrate 2 Gbits/sec
                [  5]   2.00-3.00   sec  1 GBytes  2 Gbits/sec  3  4 MBytes => ROW at 3: Transfer 1 GBytes, Bitrate 2 Gbits/sec, Retr 3, Cwnd 4 MBytes
                [  5]   3.00-4.00   sec  1 GBytes  2 Gbits/sec  0.022 ms  0/91 (0%) => ROW at 4: Transfer 1 GBytes, Bitrate 2 Gbits/sec, Jitter 0.022 ms, Lost 0
                [  5][TX-C]   4.00-5.00   sec  1 GBytes  2 Gbits/sec => ROW at 5: 5 TX-C Transfer 1 GBytes, 5 TX-C Bitrate 2 Gbits/sec
                [  5]   4.00-5.00   sec  1 GBytes  2 Gbits/sec (omitted) => PASSED
                - - - - => PASSED
                [  5]   0.00-5.00   sec  5 GBytes  2 Gbits/sec => PASSED
                [  5]   4.00-5.00   sec  5 GBytes  2 Gbits/sec  receiver => PASSED
                [  5]   4.00-5.00   sec  5 GBytes  2 Gbits/sec  sender => PASSED
                [x] y => OTHER_FORMAT
                Connecting to host a, port 5201 => PASSED
                [  5]   0.00-1.00   sec  1 GBytes  2 Gbits/sec => ROW at 1: 5 Transfer 1 GBytes, 5 Bitrate 2 Gbits/sec
                """);
    }

    @Test
    void readsWhatStandsUnderGroupsAndNames() {
        FormatReading.check(new DstatFormat(), """
                 => SKIPPED
                hello => OTHER_FORMAT
                a|b => OTHER_FORMAT
                -1 -2 => OTHER_FORMAT
                -a- => OTHER_FORMAT
                ----total-usage---- -dsk/total- ---system-- ----system---- => PASSED
                usr| read  writ| int | time => PASSED
                  3|2048k 1024B|1.5k | 01-05 12:00:00 => ROW at 10411200: total-usage usr 3, dsk/total read 2048 KiB, dsk/total writ 1024 B, system int 1.5 k
                  3|2M 1G|512 | 01-05 12:00:00 => ROW at 10411200: total-usage usr 3, dsk/total read 2048 KiB, dsk/total writ 1073741824 B, system int 0.512 k
                usr| read  writ| int | time => PASSED
                  3|2048k|512 | 01-05 12:00:00 => FEW_COLUMNS
                  3|2048k => OTHER_FORMAT
                  a|b c|d|e => OTHER_FORMAT
                -net/total- ---paging-- => PASSED
                recv| in   out => PASSED
                  1|2 3k => ROW net/total recv 1, paging in 2, paging out 3 KiB
                """);
    }

    @Test
    void readsContainersUnderTheirColumns() {
        FormatReading.check(new DockerStatsFormat(), """
                 => SKIPPED
                hello  world => OTHER_FORMAT
                3f4e8a1b2c3d   web       12.50%    1.5GiB / 8GiB       18.75% => OTHER_FORMAT
                CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM % => PASSED
                3f4e8a1b2c3d   web       12.50%    1.5GiB / 8GiB       18.75% => ROW web CPU % 12.5 %, web MEM USAGE 1.5 GiB, web MEM LIMIT 8 GiB, web MEM % 18.75 %
                3f4e8a1b2c3d   web       12.50%    1.5GiB              18.75% => ROW web CPU % 12.5 %, web MEM % 18.75 %, web MEM USAGE / LIMIT 1.5 GiB
                3f4e8a1b2c3d   web       --        -- / --             -- => PASSED
                not-an-id      web       12.50%    1.5GiB / 8GiB       18.75% => OTHER_FORMAT
                3f4e8a1b2c3d   web       12.50% => OTHER_FORMAT
                NAME      CPU %     MEM % => PASSED
                web       12.50%    18.75% => ROW web CPU % 12.5 %, web MEM % 18.75 %
                """);
    }

    @Test
    void readsCountsHoweverTheyAreWritten() {
        FormatReading.check(new PerfStatFormat(), XFrom.OWN, """
                 => SKIPPED
                hello hello hello => OTHER_FORMAT
                1.0 2 3 => OTHER_FORMAT
                #           time             counts unit events => PASSED
                #           time             other things => OTHER_FORMAT
                     1.000123456    1,001.23 msec cpu-clock  #    1.001 CPUs utilized => ROW at 1.000123456: cpu-clock 1001.23 msec
                     1.000123456    1.234.567      cycles => ROW at 1.000123456: cycles 1234567
                     1.000123456    12,345 ns      wait => ROW at 1.000123456: wait 12345 ns
                     1,000123456    1,5 Joules power/energy-pkg/ => ROW at 1.000123456: power/energy-pkg/ 1.5 Joules
                     1.000123456    CPU0    5      cycles => ROW at 1.000123456: CPU0 cycles 5
                     1.000123456    S0-C1   1  5      cycles => ROW at 1.000123456: S0-C1 cycles 5
                     1.000123456    <not counted>      cycles => PASSED
                     1.000123456 nothing => OTHER_FORMAT
                1.000123456;5;;cycles;100;100.00;; => ROW at 1.000123456: cycles 5
                1.000123456;CPU1;<not supported>;;cycles;0;100.00;; => PASSED
                """);
    }

    @Test
    void readsCountsForPeopleUntilSomethingElseComes() {
        FormatReading.check(new PerfStatFormat(), """
                 Performance counter stats for 'a': => PASSED
                            5      cycles    # 0.1 GHz => ROW cycles 5
                                             #      4.5 %  tma_frontend_bound => OTHER_FORMAT
                            6      faults => ROW faults 6
                       1.001289404 seconds time elapsed => ROW time elapsed 1.001289404 s
                 => SKIPPED
                       0.000894000 seconds user => ROW user 8.94E-4 s
                            3      foo => OTHER_FORMAT
                       0.000894000 seconds sys => OTHER_FORMAT
                 Performance counter stats for 'a': => PASSED
                            5      cycles => ROW cycles 5
                hello => OTHER_FORMAT
                            3      foo => OTHER_FORMAT
                 Performance counter stats for 'a': => PASSED
                            5      cycles => ROW cycles 5
                  something else => OTHER_FORMAT
                            3      foo => OTHER_FORMAT
                """);
    }

    @Test
    void readsPausesAndHeaps() {
        FormatReading.check(new GcLogFormat(), XFrom.OWN, """
                 => SKIPPED
                hello => OTHER_FORMAT
                GC => OTHER_FORMAT
                [0.005s][info][gc] Using G1 => PASSED
                [0.123s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->4M(256M) 1.234ms => ROW at 0.123: Pause Young 1.234 ms, heap before 24 MiB, heap after 4 MiB, heap size 256 MiB
                [0.223s][info][gc] GC(1) Concurrent Mark 1,5s => ROW at 0.223: Concurrent Mark 1.5 s
                [info][gc] GC(2) Pause Remark 24B->4B(256B) 1.0ms => NO_X
                1,5: [GC (Allocation Failure) [PSYoungGen: 1K->2K(3K)] 4K->5K(6K), 0,0125 secs] => ROW at 1.5: heap before 0.00390625 MiB, heap after 0.0048828125 MiB, heap size 0.005859375 MiB, GC 0.0125 s
                """);
        FormatReading.check(new GcLogFormat(), """
                [2024-05-01T12:00:00.125+0200][info][gc] GC(2) Pause Remark 24K->4K(256K) 1.0ms => ROW at 1.714557600125E9: Pause Remark 1 ms, heap before 24 KiB, heap after 4 KiB, heap size 256 KiB
                [2024-05-01T12:00:00+0200][1.5s][info][gc] GC(2) Pause Remark 24K->4K(256K) 1.0ms => ROW at 1714557600: Pause Remark 1 ms, heap before 24 KiB, heap after 4 KiB, heap size 256 KiB
                [2024-13-01T12:00:00.125+0200][info][gc] GC(2) Pause Remark 24K->4K(256K) 1.0ms => ROW Pause Remark 1 ms, heap before 24 KiB, heap after 4 KiB, heap size 256 KiB
                """);
    }

    @Test
    void readsRequestsWithTheirTimes() {
        FormatReading.check(new AccessLogFormat(), """
                 => SKIPPED
                hello => OTHER_FORMAT
                a [b] c => OTHER_FORMAT
                a [b] "c" => OTHER_FORMAT
                10.0.0.1 - - [01/May/2024:12:00:00 +0000] "GET / HTTP/1.1" 200 612 => ROW at 1714564800: status 200, bytes 612 B
                10.0.0.1 - - [01/May/2024:12:00:00 +0000] "GET / HTTP/1.1" 304 - "-" "curl" => ROW at 1714564800: status 304
                10.0.0.1 - - [41/May/2024:12:00:00 +0000] "GET / HTTP/1.1" 304 - => ROW status 304
                """);
    }

    @Test
    void readsProgressOfEachTool() {
        FormatReading.check(new ProgressFormat(), """
                 => SKIPPED
                8628+0 records in => OTHER_FORMAT
                hello => OTHER_FORMAT
                1492123648 bytes (1.5 GB, 1.4 GiB) copied, 1 s, 1.5 GB/s => ROW bytes 1492123648 B, rate 1.5 GB/s
                8628+0 records in => PASSED
                hello => OTHER_FORMAT
                1.34GiB 0:00:01 [1.34GiB/s] [======>        ] 33% ETA 0:00:02 => ROW bytes 1.43881404416E9 B, rate 1.4388140441600001 GB/s, progress 33 %
                1.34GiB 0:00:01 [1.34GiB/s] => ROW bytes 1.43881404416E9 B, rate 1.4388140441600001 GB/s
                12,345,344  12%   11.77MB/s    0:00:07 => ROW bytes 12345344 B, rate 0.01177 GB/s, progress 12 %
                12 1000M   12  120M    0     0  60.0M      0  0:00:16  0:00:02  0:00:14 60.0M => ROW bytes 125829120 B, rate 0.06291456 GB/s, progress 12 %
                100K .......... .......... .......... .......... ..........  1% 2.51M 50s => ROW bytes 102400 B, rate 0.00263192576 GB/s, progress 1 %
                x   5%[>          ]   5.23M  2.61MB/s    eta 40s => ROW bytes 5484052.48 B, rate 0.00273678336 GB/s, progress 5 %
                """);
        FormatReading.check(new ProgressFormat(), """
                  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current => PASSED
                                                 Dload  Upload   Total   Spent    Left  Speed => PASSED
                """);
    }

    @Test
    void staysWithTheToolThatKnowsALineFirst() {
        FormatReading.check(new AnyToolFormat(List.of(PrinterFormat::new, GrblFormat::new)), """
                hello => OTHER_FORMAT
                <Idle|MPos:0.000,1.000,2.000|FS:3,4> => ROW MPos X 0, MPos Y 1, MPos Z 2, F 3, S 4, state Idle
                T:21.50 /0.00 => OTHER_FORMAT
                ok => PASSED
                """);
    }

    @Test
    void beginsAnewWithAFurtherStream() {
        FormatReading.check(new PingFormat(), """
                PING a (10.0.0.1) 56(84) bytes of data. => PASSED
                --- a ping statistics --- => PASSED
                50% hello => PASSED
                (restart) => done
                50% hello => OTHER_FORMAT
                """);
        FormatReading.check(new DsmrFormat(), """
                /ISK5 => PASSED
                1-0:1.7.0(00.190*kW) => PASSED
                (restart) => done
                ! => CUT_SHORT
                """);
        FormatReading.check(new DsmrFormat(), """
                /ISK5 => PASSED
                hello => OTHER_FORMAT
                (restart) => done
                /ISK5 => PASSED
                1-0:1.7.0(00.190*kW) => PASSED
                ! => ROW 1-0:1.7.0 0.19 kW
                """);
        FormatReading.check(new DsmrFormat(), """
                /ISK5 => PASSED
                1-0:1.7.0(00.190*kW) => PASSED
                ! => ROW 1-0:1.7.0 0.19 kW
                (restart) => done
                1-0:1.7.0(00.191*kW) => PASSED
                (end) => ROW 1-0:1.7.0 0.191 kW
                """);
        FormatReading.check(new IperfFormat(), XFrom.OWN, """
                [  5] local a port 1 connected to b port 2 => PASSED
                [  5]   1.00-2.00   sec  1 GBytes  2 Gbits/sec  3 => ROW at 2: Transfer 1 GBytes, Bitrate 2 Gbits/sec
                (restart) => done
                - - - - => OTHER_FORMAT
                [  5]   0.00-1.00   sec  1 GBytes  2 Gbits/sec  3 => ROW at 1: 5 Transfer 1 GBytes, 5 Bitrate 2 Gbits/sec
                """);
        FormatReading.check(new DstatFormat(), """
                -net/total- ---paging-- => PASSED
                recv| in   out => PASSED
                (restart) => done
                  1|2 3k => OTHER_FORMAT
                """);
        FormatReading.check(new DockerStatsFormat(), """
                NAME      CPU %     MEM % => PASSED
                (restart) => done
                web       12.50%    18.75% => OTHER_FORMAT
                """);
        FormatReading.check(new SensorsFormat(), """
                coretemp-isa-0000 => PASSED
                (restart) => done
                Core 0:        +43.0°C => OTHER_FORMAT
                """);
        FormatReading.check(new AnyToolFormat(List.of(SensorsFormat::new)), """
                coretemp-isa-0000 => PASSED
                (restart) => done
                Core 0:        +43.0°C => OTHER_FORMAT
                """);
    }

    @Test
    void hasWordsForEachTool() {
        assertThat(ToolFormats.all().stream().map(tool -> tool.get().sentence()))
                .contains(
                        "ping",
                        "NMEA 0183",
                        "telegrams of an electricity meter (DSMR)",
                        "candump",
                        "iperf",
                        "sensors",
                        "perf stat",
                        "docker stats",
                        "dstat",
                        "temperatures of a 3D printer",
                        "GRBL",
                        "a log of garbage collections",
                        "a log of requests",
                        "the progress of a tool")
                .doesNotHaveDuplicates();
        LineFormat any = ToolFormats.any(ToolFormats.all());
        assertThat(any.sentence()).isEqualTo("a tool");
        new FormatReading(any, XFrom.TIME).read("<Idle|MPos:0.000,1.000,2.000|FS:3,4>");
        assertThat(any.sentence()).isEqualTo("GRBL");
    }

    @Test
    void looksAtNoEndlessLine() {
        String reply = "64 bytes from %s: icmp_seq=1 ttl=64 time=4 us";
        FormatReading reading = new FormatReading(new PingFormat(), XFrom.TIME);
        assertThat(reading.read(reply.formatted("a".repeat(1957)))).isEqualTo("ROW time 4 us");
        assertThat(reading.read(reply.formatted("a".repeat(1958)))).isEqualTo("OTHER_FORMAT");
    }
}
