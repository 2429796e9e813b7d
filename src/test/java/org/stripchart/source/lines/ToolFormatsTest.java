// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** What meters, buses and command-line tools print, read without any option. */
class ToolFormatsTest {

    private static final String TELEGRAM = """
            /ISK5\\2M550T-1012

            1-3:0.2.8(50)
            0-0:1.0.0(210204163628W)
            0-0:96.1.1(4B38)
            1-0:1.8.1(002074.842*kWh)
            0-0:96.14.0(0002)
            1-0:1.7.0(00.190*kW)
            1-0:32.7.0(236.0*V)
            0-1:24.2.1(210204163500W)(00671.790*m3)
            !63F2
            """.replace("\n", "\r\n");

    private static final String LATER_TELEGRAM = TELEGRAM.replace("210204163628W", "210704163638S")
            .replace("00.190", "00.250")
            .replace("63F2", "9490");

    private static ReadText read(String text) {
        return ReadText.of(text, TextOptions.DEFAULTS);
    }

    @Test
    void readsTelegramsOfMeters() {
        ReadText read = read(TELEGRAM + LATER_TELEGRAM);
        assertThat(read.points.keySet()).containsExactly("1-0:1.8.1", "1-0:1.7.0", "1-0:32.7.0", "0-1:24.2.1");
        assertThat(read.series("1-0:1.7.0")).isEqualTo("1.612452988E9:0.19 1.625409398E9:0.25");
        assertThat(read.reader.unit("1-0:1.7.0")).isEqualTo("kW");
        assertThat(read.reader.unit("0-1:24.2.1")).isEqualTo("m3");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void rejectsTelegramsThatAreDamagedOrHaveNoBeginning() {
        ReadText read = read(TELEGRAM.substring(40) + TELEGRAM.replace("00.190", "99.190") + LATER_TELEGRAM);
        assertThat(read.series("1-0:1.7.0")).isEqualTo("1.625409398E9:0.25");
        assertThat(read.points).hasSize(4);
        assertThat(read.latestRejected()).contains("a wrong checksum: !63F2");
        assertThat(read.reader.rejected()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void readsTheLogOfABus() {
        ReadText read = read("""
                (1700000000.500000) can0 123#1122
                (1700000000.600000) can0 123#1123
                (1700000000.700000) can1 18FF0001#FF R
                (1700000000.800000) can0 123#R
                """);
        assertThat(read.series("can0 123 byte 0")).isEqualTo("1.7000000005E9:17 1.7000000006E9:17");
        assertThat(read.series("can0 123 byte 1")).isEqualTo("1.7000000005E9:34 1.7000000006E9:35");
        assertThat(read.series("can1 18FF0001 byte 0")).isEqualTo("1.7000000007E9:255");
        assertThat(read.points).hasSize(3);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatIsShownOfABus() {
        ReadText read = read("""
                  can0  123   [2]  11 22
                 (000.100000)  can0  123   [2]  12 22   '."'
                  can0  123   [3]  11 22
                  can0  7DF   [0]  remote request
                """);
        assertThat(read.series("can0 123 byte 0")).isEqualTo("1000:17 1000:18");
        assertThat(read.points).hasSize(2);
        assertThat(read.latestRejected()).startsWith("line 3: breaks off");
    }

    @Test
    void readsTheIntervalsOfIperf() {
        ReadText read = ReadText.of("""
                Connecting to host 127.0.0.1, port 5201
                [  5] local 127.0.0.1 port 37234 connected to 127.0.0.1 port 5201
                [ ID] Interval           Transfer     Bitrate         Retr  Cwnd
                [  5]   0.00-1.00   sec  5.06 GBytes  43.5 Gbits/sec    0   1.12 MBytes      \s
                [  5]   1.00-2.00   sec   512 MBytes   900 Mbits/sec    2    512 KBytes      \s
                - - - - - - - - - - - - - - - - - - - - - - - - -
                [ ID] Interval           Transfer     Bitrate         Retr
                [  5]   0.00-2.00   sec  5.56 GBytes  22.2 Gbits/sec    2             sender
                [  5]   0.00-2.04   sec  5.56 GBytes  22.1 Gbits/sec                  receiver

                iperf Done.
                """, TextOptions.DEFAULTS.withX(XFrom.OWN));
        assertThat(read.points.keySet()).containsExactly("Transfer", "Bitrate", "Retr", "Cwnd");
        assertThat(read.series("Transfer")).isEqualTo("1:5.06 2:0.5");
        assertThat(read.series("Bitrate")).isEqualTo("1:43.5 2:0.9");
        assertThat(read.series("Cwnd")).isEqualTo("1:1.12 2:0.5");
        assertThat(read.reader.unit("Bitrate")).isEqualTo("Gbits/sec");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void keepsTheStreamsOfIperfApart() {
        ReadText read = read("""
                [  5] local 10.0.0.1 port 37234 connected to 10.0.0.2 port 5201
                [  7] local 10.0.0.1 port 37236 connected to 10.0.0.2 port 5201
                [  5]   0.00-1.00   sec   129 KBytes  1.05 Mbits/sec  0.022 ms  0/91 (0%) \s
                [  7]   0.00-1.00   sec   128 KBytes  1.04 Mbits/sec  0.023 ms  1/91 (1.1%) \s
                [SUM]   0.00-1.00   sec   257 KBytes  2.09 Mbits/sec  0.022 ms  1/182 (0.55%) \s
                """);
        assertThat(read.points).hasSize(12);
        assertThat(read.series("7 Lost")).isEqualTo("1000:1");
        assertThat(read.series("SUM Bitrate")).isEqualTo("1000:2.09");
        assertThat(read.series("5 Jitter")).isEqualTo("1000:0.022");
    }

    @Test
    void readsWhatChipsMeasureWithoutTheirLimits() {
        ReadText read = read("""
                coretemp-isa-0000
                Adapter: ISA adapter
                Package id 0:  +45.0°C  (high = +80.0°C, crit = +100.0°C)
                Core 0:        +43.0°C  (high = +80.0°C, crit = +100.0°C)

                nct6775-isa-0290
                Adapter: ISA adapter
                in0:           +1.02 V  (min =  +0.00 V, max =  +1.74 V)
                fan1:         1200 RPM  (min =    0 RPM)  ALARM
                temp1:         N/A
                                         (crit = +84.8°C)

                coretemp-isa-0000
                Adapter: ISA adapter
                Package id 0:  +46.0°C  (high = +80.0°C, crit = +100.0°C)
                """);
        assertThat(read.values())
                .isEqualTo("coretemp-isa-0000 Package id 0 45 °C, coretemp-isa-0000 Core 0 43 °C,"
                        + " nct6775-isa-0290 in0 1.02 V, nct6775-isa-0290 fan1 1200 RPM");
        assertThat(read.series("coretemp-isa-0000 Package id 0")).isEqualTo("1000:45 1000:46");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatPerfCounts() {
        ReadText read = ReadText.of("""
                #           time             counts unit events
                     1.000123456           1,001.23 msec cpu-clock                 #    1.001 CPUs utilized         \s
                     1.000123456            123,456      context-switches          #  122.876 /sec                  \s
                     1.000123456    <not supported>      cycles
                     2.000223456           1,000.50 msec cpu-clock                 #    1.000 CPUs utilized         \s
                     2.000223456                  7      context-switches          #    7.000 /sec                  \s
                """, TextOptions.DEFAULTS.withX(XFrom.OWN));
        assertThat(read.series("cpu-clock")).isEqualTo("1.000123456:1001.23 2.000223456:1000.5");
        assertThat(read.series("context-switches")).isEqualTo("1.000123456:123456 2.000223456:7");
        assertThat(read.points).hasSize(2);
        assertThat(read.reader.unit("cpu-clock")).isEqualTo("msec");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatPerfCountsForPrograms() {
        ReadText read = ReadText.of("""
                     1.000123456,1001.23,msec,cpu-clock,1001230000,100.00,1.001,CPUs utilized
                     1.000123456,123456,,context-switches,1001230000,100.00,122.876,/sec
                     1.000123456,<not counted>,,cycles,0,100.00,,
                     2.000223456,CPU1,5,,instructions:u,1001230000,100.00,,
                """, TextOptions.DEFAULTS.withX(XFrom.OWN));
        assertThat(read.values()).isEqualTo("cpu-clock 1001.23 msec, context-switches 123456, CPU1 instructions:u 5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatContainersUse() {
        String head =
                "CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O           BLOCK I/O         PIDS\n";
        ReadText read = read(
                head
                        + "3f4e8a1b2c3d   web       12.50%    1.5GiB / 8GiB       18.75%    1.2kB / 0B        4.1MB / 8.19kB    12\n"
                        + "9a8b7c6d5e4f   db        --        -- / --             --        --                --                --\n"
                        + head
                        + "3f4e8a1b2c3d   web       0.00%     512MiB / 8GiB       6.25%     2.4kB / 120B      4.1MB / 8.19kB    12\n");
        assertThat(read.points.keySet())
                .containsExactly(
                        "web CPU %",
                        "web MEM USAGE",
                        "web MEM LIMIT",
                        "web MEM %",
                        "web NET I",
                        "web NET O",
                        "web BLOCK I",
                        "web BLOCK O",
                        "web PIDS");
        assertThat(read.series("web MEM USAGE")).isEqualTo("1000:1.5 1000:0.5");
        assertThat(read.series("web NET O")).isEqualTo("1000:0 1000:120");
        assertThat(read.reader.unit("web CPU %")).isEqualTo("%");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsDstat() {
        ReadText read = read("""
                ----total-usage---- -dsk/total- -net/total- ---paging-- ---system--
                usr sys idl wai stl| read  writ| recv  send|  in   out | int   csw\s
                  3   1  95   0   0|2048k 1024B|   0     0 |   0     0 | 512  1.5k
                  4   1  94   0   0|   1M    0 | 120B  240B|   0     0 |   1k   2k
                """);
        assertThat(read.series("total-usage usr")).isEqualTo("1000:3 1000:4");
        assertThat(read.series("dsk/total read")).isEqualTo("1000:2048 1000:1024");
        assertThat(read.reader.unit("dsk/total read")).isEqualTo("KiB");
        assertThat(read.series("system int")).isEqualTo("1000:512 1000:1000");
        assertThat(read.points).hasSize(13);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsTheTimesOfDool() {
        ReadText read = ReadText.of("""
                ----system---- --total-cpu-usage-- -dsk/total-
                     time     |usr sys idl wai stl| read  writ
                03-04 23:59:59|  3   1  96   0   0|   0    12k
                04-04 00:00:00|  4   1  95   0   0|   0    16k
                """, TextOptions.DEFAULTS.withX(XFrom.OWN));
        // The day comes first, and the year is that in which the text came.
        assertThat(read.series("total-cpu-usage usr")).isEqualTo("8035199:3 8035200:4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void leavesOrdinaryLinesToOthers() {
        ReadText read = ReadText.of("-1 -2\n-3 -4\n", ReadText.byIndex());
        assertThat(read.series("column 2")).isEqualTo("0:-2 1:-4");
        read = ReadText.of("/usr/bin 5\n/usr/lib 6\n[1] 5\n", ReadText.byIndex());
        assertThat(read.points.keySet()).noneMatch(name -> name.contains("byte") || name.contains("Bitrate"));
    }

    @Test
    @Tag("load")
    void looksAtLongLinesOnlyShortly() {
        String[] beginnings = {
            "-- -a -",
            "a TTL=",
            "$GPGGA,",
            "/ISK5",
            "[ 1] ",
            "coretemp-isa-0000\nx: +1",
            "     1.000123456 1",
            "can0 [",
            "CPU %  MEM %"
        };
        String[] fillings = {"a", "1", "- ", ": ", "a1", "[", "(1)", ".", "0-0:1.0.0(1)"};
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (String beginning : beginnings) {
                for (String filling : fillings) {
                    ReadText.of((beginning + filling.repeat(1900 / filling.length()) + "!\n").repeat(20));
                }
            }
        });
    }
}
