// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.rows.XFrom;

/** What tools print again and again, a few lines for each device. */
class ReportsOfToolsTest {

    @Test
    void readsHowFarTheClockIsFromItsServers() {
        String sources = """
                MS Name/IP address         Stratum Poll Reach LastRx Last sample
                ===============================================================================
                ^* ntp1.example.net              2   6   377    23   +123us[ +150us] +/-   12ms
                ^- 192.0.2.17                    3   6   377   17m  -1023us[-1001us] +/-   52ms
                ^? ntp4.example.net              0   8     0     -     +0ns[   +0ns] +/-    0ns
                #x GPS0                          0   4   177    11   -479ns[ -621ns] +/-  134ns
                """;
        ReadText read =
                ReadText.of(sources + sources.replace("+123us", "  -2ms").replace("  17m", "    9"));
        assertThat(read.values())
                .isEqualTo("ntp1.example.net Stratum 2, ntp1.example.net Poll 6, ntp1.example.net Reach 377,"
                        + " ntp1.example.net LastRx 23 s, ntp1.example.net offset 123 us,"
                        + " ntp1.example.net offset measured 150 us, ntp1.example.net error 12 ms,"
                        + " 192.0.2.17 Stratum 3, 192.0.2.17 Poll 6, 192.0.2.17 Reach 377, 192.0.2.17 LastRx 17 min,"
                        + " 192.0.2.17 offset -1023 us, 192.0.2.17 offset measured -1001 us, 192.0.2.17 error 52 ms,"
                        + " ntp4.example.net Stratum 0, ntp4.example.net Poll 8, ntp4.example.net Reach 0,"
                        + " GPS0 Stratum 0, GPS0 Poll 4, GPS0 Reach 177, GPS0 LastRx 11 s,"
                        + " GPS0 offset -479 ns, GPS0 offset measured -621 ns, GPS0 error 134 ns");
        assertThat(read.series("ntp1.example.net offset")).isEqualTo("0:123 1:-2000");
        assertThat(read.series("192.0.2.17 LastRx")).isEqualTo("0:17 1:0.15");
        assertThat(read.series("GPS0 error")).isEqualTo("0:134 1:134");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsCountersThatAreDescribed() {
        String counters = """
                MGT.uptime               105010         0.99 Management process uptime
                MAIN.cache_hit          1178441        11.11 Cache hits
                MAIN.n_object              5123          .   object structs made
                VBE.boot.default.req        500         0.01 Backend requests sent
                """;
        ReadText read = ReadText.of(counters + counters.replace("1178441", "1178452"));
        assertThat(read.values())
                .isEqualTo("MGT.uptime 105010, MGT.uptime rate 0.99 /s, MAIN.cache_hit 1178441,"
                        + " MAIN.cache_hit rate 11.11 /s, MAIN.n_object 5123, VBE.boot.default.req 500,"
                        + " VBE.boot.default.req rate 0.01 /s");
        assertThat(read.series("MAIN.cache_hit")).isEqualTo("0:1178441 1:1178452");
        assertThat(read.series("VBE.boot.default.req")).isEqualTo("0:500 1:500");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatGoesBetweenHosts() {
        String block = """
                   # Host name (port/service if enabled)            last 2s   last 10s   last 40s cumulative
                --------------------------------------------------------------------------------------------
                   1 192.168.1.10                             =>     1.43Kb     1.43Kb     1.43Kb       366B
                     93.184.216.34                            <=     12.1Kb     12.1Kb     12.1Kb     3.02KB
                   2 192.168.1.10                             =>       656b       656b       656b       164B
                     192.168.1.1                              <=       912b       912b       912b       228B
                --------------------------------------------------------------------------------------------
                Total send rate:                                     2.07Kb     2.07Kb     2.07Kb
                Total send and receive rate:                         15.5Kb     15.5Kb     15.5Kb
                --------------------------------------------------------------------------------------------
                Peak rate (sent/received/total):                     2.07Kb     13.4Kb     15.5Kb
                Cumulative (sent/received/total):                      530B     3.36KB     3.88KB
                ============================================================================================

                """;
        ReadText read = ReadText.of("interface: eth0\nIP address is: 192.168.1.10\n" + block
                + block.replace("   656b       656b", " 1.50Kb       656b"));
        assertThat(read.series("192.168.1.10 => 93.184.216.34 last 2s")).isEqualTo("0:1.43 1:1.43");
        assertThat(read.series("192.168.1.10 <= 93.184.216.34 cumulative")).isEqualTo("0:3.02 1:3.02");
        assertThat(read.series("192.168.1.10 => 192.168.1.1 last 2s")).isEqualTo("0:656 1:1500");
        assertThat(read.series("192.168.1.10 <= 192.168.1.1 last 40s")).isEqualTo("0:912 1:912");
        assertThat(read.series("Total send rate last 10s")).isEqualTo("0:2.07 1:2.07");
        assertThat(read.series("Peak rate received")).isEqualTo("0:13.4 1:13.4");
        assertThat(read.series("Cumulative total")).isEqualTo("0:3.88 1:3.88");
        assertThat(read.reader.unit("Cumulative sent")).isEqualTo("B");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void countsWhatGoesToAHostOfWhichNothingIsTold() {
        ReadText read = ReadText.of("""
                   # Host name (port/service if enabled)            last 2s   last 10s   last 40s cumulative
                   1 192.168.1.10                             =>     1.43Kb     1.43Kb     1.43Kb       366B
                   2 192.168.1.11                             =>     2.43Kb     2.43Kb     2.43Kb       366B
                     192.168.1.1                              <=       912b       912b       912b       228B
                """);
        assertThat(read.series("192.168.1.11 => 192.168.1.1 last 2s")).isEqualTo("0:2.43");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void readsEachConnection() {
        String sockets = """
                State      Recv-Q Send-Q        Local Address:Port          Peer Address:Port
                ESTAB      0      0             10.0.0.5:22                 10.0.0.9:51234
                \t cubic wscale:7,8 rto:204 rtt:3.5/1.25 mss:1448 cwnd:10 send 33.1Mbps lastsnd:8 busy:300ms(50.0%) minrtt:0.9
                ESTAB      0      36            [::1]:443                   10.0.0.7:40012 users:(("sshd",pid=7,fd=3))
                \t ts sack cubic rto:208 rtt:7.5/2.25 mss:1448 cwnd:20 send 901Kbps app_limited retrans:0/3
                """;
        ReadText read =
                ReadText.of(sockets + sockets.replace("rtt:7.5", "rtt:8.5").replace("901K", "1.2M"));
        assertThat(read.values())
                .isEqualTo("10.0.0.5:22 10.0.0.9:51234 Recv-Q 0 B, 10.0.0.5:22 10.0.0.9:51234 Send-Q 0 B,"
                        + " 10.0.0.5:22 10.0.0.9:51234 wscale 7, 10.0.0.5:22 10.0.0.9:51234 wscale 2 8,"
                        + " 10.0.0.5:22 10.0.0.9:51234 rto 204 ms, 10.0.0.5:22 10.0.0.9:51234 rtt 3.5 ms,"
                        + " 10.0.0.5:22 10.0.0.9:51234 rttvar 1.25 ms, 10.0.0.5:22 10.0.0.9:51234 mss 1448,"
                        + " 10.0.0.5:22 10.0.0.9:51234 cwnd 10, 10.0.0.5:22 10.0.0.9:51234 send 33.1 Mbps,"
                        + " 10.0.0.5:22 10.0.0.9:51234 lastsnd 8 ms, 10.0.0.5:22 10.0.0.9:51234 busy 300 ms,"
                        + " 10.0.0.5:22 10.0.0.9:51234 minrtt 0.9 ms, [::1]:443 10.0.0.7:40012 Recv-Q 0 B,"
                        + " [::1]:443 10.0.0.7:40012 Send-Q 36 B, [::1]:443 10.0.0.7:40012 rto 208 ms,"
                        + " [::1]:443 10.0.0.7:40012 rtt 7.5 ms, [::1]:443 10.0.0.7:40012 rttvar 2.25 ms,"
                        + " [::1]:443 10.0.0.7:40012 mss 1448, [::1]:443 10.0.0.7:40012 cwnd 20,"
                        + " [::1]:443 10.0.0.7:40012 send 901 Kbps, [::1]:443 10.0.0.7:40012 retrans 0,"
                        + " [::1]:443 10.0.0.7:40012 retrans 2 3");
        assertThat(read.series("[::1]:443 10.0.0.7:40012 rtt")).isEqualTo("0:7.5 1:8.5");
        assertThat(read.series("[::1]:443 10.0.0.7:40012 send")).isEqualTo("0:901 1:1200");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsTheLogOfAGraphicsCard() {
        ReadText read = ReadText.of("""
                00, 12-03-2022 18:21:07, Hardware monitoring log v1.6
                01, 12-03-2022 18:21:07, NVIDIA GeForce RTX 3070
                02, 12-03-2022 18:21:07, GPU temperature     ,Memory usage        ,CPU temperature     \s
                03, 12-03-2022 18:21:07, 0                   ,°C                  ,                    ,0.000    ,100.000   ,10    ,     ,%.0f
                03, 12-03-2022 18:21:07, 1                   ,MB                  ,                    ,0.000    ,8192.000  ,10    ,     ,%.0f
                03, 12-03-2022 18:21:07, 2                   ,°C                  ,                    ,0.000    ,100.000   ,10    ,     ,%.0f
                80, 12-03-2022 18:21:08, 45.000              ,812.000             ,51.000              \s
                80, 12-03-2022 18:21:09, 46.000              ,813.000             ,N/A                 \s
                """, ReadText.byIndex().withX(XFrom.OWN));
        assertThat(read.values()).isEqualTo("GPU temperature 45 °C, Memory usage 812 MB, CPU temperature 51 °C");
        assertThat(read.series("GPU temperature")).isEqualTo("1.647109268E9:45 1.647109269E9:46");
        assertThat(read.series("CPU temperature")).isEqualTo("1.647109268E9:51");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void linesThatBeginAsThoseOfALogDoAreRowsWithoutItsTitle() {
        ReadText read =
                ReadText.of("01, 12-03-2022 18:21:07, 5\n80, 13-03-2022 18:21:07, 6\n01, 14-03-2022 18:21:07, 7\n");
        assertThat(read.series("column 3")).isEqualTo("0:5 1:6 2:7");
    }

    @Test
    void rowsAreToldApartByTheirDescriptions() {
        String report = """
                Usage;Events/s;Category;Description;PW Estimate
                100.0%;;Device;Display backlight;2.36 W
                  3.5 ms/s;215.3;Timer;tick_sched_timer;110 mW
                  8.9 ms/s;33.0;Process;/usr/bin/firefox;20.1 mW
                """;
        ReadText read = ReadText.of(report + "\n" + report.replace("8.9", "9.9"));
        assertThat(read.series("/usr/bin/firefox Usage")).isEqualTo("0:8.9 1:9.9");
        assertThat(read.series("Display backlight Usage")).isEqualTo("0:100 1:100");
        assertThat(read.reader.unit("Display backlight PW Estimate")).isEqualTo("W");
        assertThat(read.reader.unit("tick_sched_timer PW Estimate")).isEqualTo("mW");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void commasBetweenThousandsShowByAZeroOrByWhatIsToldBehindThem() {
        CheckedRows.check("""
                * read: 23,104,882 (11.83 TB);hours: 4,210;cycles: 512
                read = 0:23104882
                hours = 1:4210
                cycles = 2:512
                * read: 23,004,882;hours: 4,210;cycles: 512;errors: 0
                read = 0:23004882
                hours = 1:4210
                cycles = 2:512
                errors = 3:0
                * read: 123,104,882;hours: 4,210;cycles: 512;errors: 0
                read = 0:123104882
                cycles = 2:512
                errors = 3:0
                line 2: a comma that may part thousands or decimals: hours: 4,210
                """);
    }
}
