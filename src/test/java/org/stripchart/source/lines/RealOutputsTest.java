// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;

/** What common tools really print, read without any option. */
class RealOutputsTest {

    @Test
    void readsWhatVmstatPrintsWithTimes() {
        ReadText read = ReadText.ofResource("vmstat-t.txt", TextOptions.DEFAULTS);
        assertThat(read.points).hasSize(17).containsKeys("r", "st").doesNotContainKey("UTC");
        assertThat(read.series("r")).isEqualTo("1.795406925E9:12 1.795406926E9:5 1.795406927E9:3");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void knowsUnitsAndGroupsOfWhatVmstatPrints() {
        ReadText read = ReadText.ofResource("vmstat.txt");
        assertThat(read.groups)
                .containsEntry("b", "procs")
                .containsEntry("swpd", "memory")
                .containsEntry("cache", "memory")
                .containsEntry("si", "swap")
                .containsEntry("bo", "io")
                .containsEntry("in", "system")
                .containsEntry("us", "cpu")
                .containsEntry("st", "cpu");
        assertThat(units(read, "us", "sy", "id", "wa", "st")).containsOnly("%");
        assertThat(units(read, "r", "free", "bi", "in")).containsOnly("");
        assertThat(read.points).hasSize(17);
    }

    @Test
    void knowsUnitsOfWhatIostatPrints() {
        ReadText read = ReadText.ofResource("iostat.txt");
        assertThat(units(read, "avg-cpu %user", "avg-cpu %idle", "vda %rrqm", "vda %util"))
                .containsOnly("%");
        assertThat(units(read, "vda r/s", "vda d/s", "vda wrqm/s")).containsOnly("/s");
        assertThat(units(read, "vda rkB/s", "vda wkB/s")).containsOnly("kB/s");
        assertThat(units(read, "vda r_await", "vda w_await")).containsOnly("ms");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void knowsUnitsOfWhatSarAndMpstatPrint() {
        ReadText sar = ReadText.ofResource("sar-all.txt");
        assertThat(units(sar, "kbmemfree", "kbswpused")).containsOnly("kB");
        assertThat(units(sar, "%memused", "all %idle")).containsOnly("%");
        assertThat(units(sar, "pgpgin/s", "eth0 rxpck/s")).containsOnly("/s");
        assertThat(units(sar, "lo rxkB/s")).containsOnly("kB/s");
        assertThat(units(ReadText.ofResource("mpstat.txt"), "all %usr", "1 %idle"))
                .containsOnly("%");
    }

    @Test
    void unitsInTheCellsGoBeforeThoseInTheNames() {
        ReadText read = ReadText.of(
                "Device r/s rkB/s %util\nsda 1.5 7.6k 4.7%\nsda 2.5 900 5.5%\nsda 3.5 8.1k 6.5%\n", ReadText.byIndex());
        assertThat(read.series("sda rkB/s")).startsWith("0:7.6");
        assertThat(read.points.get("sda rkB/s")).hasSize(3);
        assertThat(read.reader.rejected()).isZero();
    }

    private static List<String> units(ReadText read, String... names) {
        return Arrays.stream(names)
                .peek(name -> assertThat(read.points).containsKey(name))
                .map(read.reader::unit)
                .toList();
    }

    @Test
    void readsWhatSarPrints() {
        ReadText read = ReadText.ofResource("sar.txt");
        assertThat(read.points).hasSize(6);
        assertThat(read.series("all %user")).isEqualTo("0:93.97 1:93 2:96.98 3:87.5");
        // The average at the end is no measurement.
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatSarPrintsOfTheNetwork() {
        ReadText read = ReadText.ofResource("sar-dev.txt");
        assertThat(read.points).containsKeys("lo rxpck/s", "eth0 %ifutil");
        assertThat(read.points.values()).allMatch(points -> points.size() == 2);
    }

    @Test
    void readsWhatMpstatPrints() {
        ReadText read = ReadText.ofResource("mpstat.txt");
        assertThat(read.points).hasSize(30);
        assertThat(read.series("0 %usr")).isEqualTo("0:93.88 1:91.09");
        assertThat(read.points).containsKeys("all %idle", "1 %idle");
    }

    @Test
    void readsTheSummaryThatTopPrints() {
        ReadText read = ReadText.ofResource("top.txt");
        assertThat(read.points)
                .containsKeys("load average", "load average 3", "Tasks running", "MiB Mem used", "MiB Mem buff/cache");
        assertThat(read.points.get("%Cpu(s) us")).hasSize(3);
        assertThat(read.points.get("8993 systemd %CPU")).hasSize(3);
        assertThat(read.points.keySet()).noneMatch(name -> name.contains("PID") || name.contains("root"));
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatPingPrints() {
        ReadText read = ReadText.ofResource("ping.txt");
        assertThat(read.series("time")).isEqualTo("0:0.206 1:0.068 2:0.043 3:0.046 4:0.044");
        assertThat(read.points).containsOnlyKeys("time");
    }

    @Test
    void readsTheLoadAverages() {
        ReadText read = ReadText.ofResource("loadavg.txt");
        assertThat(read.points.keySet()).containsExactly("column 1", "column 2", "column 3", "column 5");
        assertThat(read.series("column 5")).isEqualTo("0:9032 1:9039 2:9042 3:9052");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatUptimePrints() {
        ReadText read = ReadText.ofResource("uptime.txt");
        assertThat(read.points.keySet()).containsExactly("load average", "load average 2", "load average 3");
    }

    @Test
    void readsAPageOfTheNodeExporter() {
        ReadText read = ReadText.ofResource("node_exporter.txt");
        assertThat(read.series("node_load1")).endsWith(":2.37");
        assertThat(read.series("node_cpu_seconds_total{cpu=\"0\",mode=\"user\"}"))
                .endsWith(":2162.66");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsAnArduinoSketch() {
        ReadText read = ReadText.of("Temp:21.50,Hum:40.00\r\nTemp:21.52,Hum:40.10\r\n");
        assertThat(read.series("Hum")).isEqualTo("0:40 1:40.1");
        read = ReadText.of("min max now\r\n0\t1023\t512\r\n0\t1023\t514\r\n");
        assertThat(read.series("now")).isEqualTo("0:512 1:514");
    }

    @Test
    void readsWhatPidstatPrintsProcessByProcess() {
        ReadText read = ReadText.ofResource("pidstat.txt");
        assertThat(read.series("18443 javac %usr")).isEqualTo("0:35 1:50");
        assertThat(read.series("18769 java %usr")).isEqualTo("0:37 1:44");
        assertThat(read.points.keySet()).noneMatch(name -> name.contains("Average") || name.endsWith("UID"));
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsAveragesAsNoDataInOtherLanguages() {
        ReadText read = ReadText.ofResource("sar-de.txt", TextOptions.DEFAULTS);
        assertThat(read.series("all %user")).isEqualTo("1.705312811E9:4.5 1.705312821E9:5.5");
        assertThat(read.points).hasSize(6);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsTimesThatGoOverMidnightByHalvesOfDays() {
        ReadText read = ReadText.ofResource("mpstat-us.txt", TextOptions.DEFAULTS);
        // The header is of the evening before, on the day that the first line tells.
        assertThat(read.series("all %usr")).isEqualTo("1.7053632E9:4.5 1.705363201E9:5.5");
        assertThat(read.points).hasSize(10);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void tellsFileSystemsOfTheSameNameApart() {
        ReadText read = ReadText.ofResource("df.txt");
        assertThat(read.series("tmpfs /dev/shm 1K-blocks")).isEqualTo("0:24684084 1:24684084");
        assertThat(read.series("tmpfs /sys/fs/cgroup 1K-blocks")).isEqualTo("0:12342040 1:12342040");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsSizesWithTheirUnitsUnderTheirNames() {
        ReadText read = ReadText.ofResource("free-h.txt");
        assertThat(read.series("Mem used")).isEqualTo("0:2.3 1:2.3");
        assertThat(read.reader.unit("Mem used")).isEqualTo("Gi");
        assertThat(read.points).hasSize(9);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsNetworkDevicesBetweenBars() {
        ReadText read = ReadText.ofResource("net-dev.txt");
        assertThat(read.points.get("lo Receive bytes")).hasSize(3);
        assertThat(read.points)
                .doesNotContainKey("lo face")
                .containsKeys("lo Receive compressed", "lo Transmit compressed", "lo carrier");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsGraphicsCardsUnderAHeaderThatComesAgain() {
        ReadText read = ReadText.ofResource("nvidia-smi-dmon.txt");
        assertThat(read.series("gpu 1 sm")).isEqualTo("0:0 1:2 2:4");
        assertThat(read.points.keySet()).allMatch(name -> name.startsWith("gpu "));
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsGraphicsCardsByWhatTellsThemApart() {
        ReadText read = ReadText.ofResource("nvidia-smi.csv");
        assertThat(read.series("00000000:17:00.0 temperature.gpu")).isEqualTo("0:41 1:42");
        assertThat(read.points).hasSize(7);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatSadfWritesByDevice() {
        ReadText read = ReadText.ofResource("sadf-d.txt");
        assertThat(read.series("eth0 rxpck/s")).isEqualTo("0:20.25 1:21.25");
        assertThat(read.reader.rejected()).isZero();
    }
}
