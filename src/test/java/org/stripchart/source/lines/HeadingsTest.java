// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Texts in which a line, brackets, or what stands beside a table tells what the numbers are of: never one series of two things. */
class HeadingsTest {

    private static final TextOptions OWN = TextOptions.DEFAULTS.withX(XFrom.OWN);

    @Test
    void keepsNetworkDevicesUnderTheirHeadingsApart() {
        ReadText read = ReadText.ofResource("ip-s-link.txt");
        assertThat(read.series("lo RX bytes")).isEqualTo("0:4.979353497E9 1:4.979361787E9");
        assertThat(read.series("eth0 TX packets")).isEqualTo("0:19971 1:19971");
        assertThat(read.points).hasSize(48);
        assertThat(read.reader.rejected()).isZero();
        read = ReadText.ofResource("ifconfig.txt");
        assertThat(read.series("eth0 RX packets")).isEqualTo("0:23840 1:23850");
        assertThat(read.series("lo TX packets")).isEqualTo("0:17 1:19");
        assertThat(read.points).hasSize(26);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void keepsLabelsUnderOtherHeadingsApart() {
        String block = """
                Icmp:
                    ICMP input histogram:
                        echo requests: 64
                        echo replies: 66
                    ICMP output histogram:
                        echo requests: 67
                        echo replies: 65
                Forwarding: 2
                """;
        ReadText read = ReadText.of(block + block);
        assertThat(read.points.get("Icmp ICMP input histogram echo requests"))
                .hasSize(2)
                .allMatch(point -> point.endsWith(":64"));
        assertThat(read.points.get("Icmp ICMP output histogram echo requests"))
                .hasSize(2)
                .allMatch(point -> point.endsWith(":67"));
        assertThat(read.points.get("Forwarding")).hasSize(2);
        assertThat(read.points).hasSize(5);
    }

    @Test
    void takesNoLabelBesideAHeadingForOneUnderIt() {
        ReadText read = ReadText.of("a:\n  x: 1\nx: 5\na:\n  x: 2\nx: 6\n");
        assertThat(read.series("x")).isEqualTo("0:1 2:2");
        assertThat(read.series("x 2")).isEqualTo("1:5 3:6");
    }

    @Test
    void readsNumbersInBracketsUnderTheLabelBeforeThem() {
        ReadText read = ReadText.of("""
                [ 1s ] thds: 4 tps: 1232.5 qps: 24722.7 (r/w/o: 17313.5/4940.1/2469.0) lat (ms,95%): 4.25 err/s: 0.00
                [ 2s ] thds: 4 tps: 1250.0 qps: 25003.2 (r/w/o: 17502.1/5001.0/2500.0) lat (ms,95%): 4.18 err/s: 0.00
                """);
        assertThat(read.values())
                .isEqualTo("thds 4, tps 1232.5, qps 24722.7, qps r 17313.5, qps w 4940.1, qps o 2469,"
                        + " lat (ms,95%) 4.25, err/s 0");
        read = ReadText.of("Core 0: +43.0°C (high = +80.0°C)\nCore 1: +44.0°C (high = +81.0°C)\n");
        assertThat(read.values()).isEqualTo("Core 0 43 °C, Core 0 high 80 °C, Core 1 44 °C, Core 1 high 81 °C");
    }

    @Test
    void keepsTheStepsOfASimulationApart() {
        ReadText read = ReadText.of("""
                time\tV(out)\tI(R1)
                Step Information: R=1K  (Step: 1/2)
                0\t0.0\t0.0
                1\t0.5\t0.25
                Step Information: R=2K  (Step: 2/2)
                0\t0.0\t0.0
                1\t0.75\t0.25
                """, OWN);
        assertThat(read.series("V(out) R=1K")).isEqualTo("0:0 1:0.5");
        assertThat(read.series("V(out) R=2K")).isEqualTo("0:0 1:0.75");
        assertThat(read.points).hasSize(4);
        assertThat(read.reader.rejected()).isZero();
        assertThat(read.explanations.get(0).sentence()).endsWith(", series by \"Step Information\"");
    }

    @Test
    void leavesOutSettingsBesideATable() {
        ReadText read = ReadText.ofResource("oscilloscope-beside.csv", OWN);
        assertThat(read.points.keySet()).containsExactly("CH1");
        assertThat(read.points.get("CH1")).hasSize(19).startsWith("-5.0E-4:0.08", "-4.996E-4:0.08", "-4.992E-4:0.04");
        assertThat(read.reader.unit("CH1")).isEqualTo("V");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsNumbersWithDecimalCommasAndUnitsAlone() {
        assertThat(ReadText.of("-73,1%\n-72,5%\n").values()).isEqualTo("value -73.1 %");
        assertThat(ReadText.of("rssi\n-73,1%\n-72,5%\n").series("rssi")).isEqualTo("0:-73.1 1:-72.5");
        assertThat(ReadText.of("21,5 °C\n21,6 °C\n").series("value")).isEqualTo("0:21.5 1:21.6");
        assertThat(ReadText.of("temp\n-7,000e+00\n1,500e+00\n").series("temp")).isEqualTo("0:-7 1:1.5");
        assertThat(ReadText.of("temp\n-7,309.68\n6,063.45\n").series("temp")).isEqualTo("0:-7309.68 1:6063.45");
        assertThat(ReadText.of("load,mem\n73,1%\n72,5%\n").series("mem")).isEqualTo("0:1 1:5");
    }

    @Test
    void readsAllThatSarTells() {
        ReadText read = ReadText.ofResource("sar-all.txt", OWN.withMaxSeries(1000));
        assertThat(read.points.get("0 MHz")).hasSize(2);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWideCharactersThatBeginWithABlankLine() {
        byte[] bytes = "\n\nt;a\n0;1,5\n1;2,5\n".getBytes(StandardCharsets.UTF_16LE);
        ReadText read = ReadText.of(singly(bytes), OWN);
        assertThat(read.series("a")).isEqualTo("0:1.5 1:2.5");
    }

    private static InputStream singly(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from, Math.min(1, length));
            }
        };
    }

    @Test
    void findsTheNamesThatComeAfterAPreambleWithPauses() {
        ReadText read = slowly("Sample rate,100\nChannels,2\ntime,a,b\n0,1,2\n1,2,3\n");
        assertThat(read.points.keySet()).containsExactly("Sample rate", "Channels", "time", "a", "b");
        assertThat(read.points.get("b")).hasSize(2);
        read = slowly("Device: logger 7\nSerial: 12345\nt;Pressure;Flow\n0;1.5;20\n1;1.6;21\n");
        assertThat(read.points.get("Flow")).hasSize(2);
        assertThat(read.points.get("Serial")).hasSize(1);
    }

    private static ReadText slowly(String text) {
        ReadText read = ReadText.ofPieces(TextOptions.DEFAULTS);
        for (String line : text.lines().toList()) {
            read.take(line + "\n");
            read.reader.settle(ReadText.ARRIVAL);
        }
        read.reader.endOfStream(ReadText.ARRIVAL);
        return read;
    }

    @Test
    void takesWordsBetweenDashesForTitlesWhereSectionsHaveTheSameLabels() {
        String block = "--- cpu ---\nusage: 12.5\ntemp: 55\n--- gpu ---\nusage: 80.5\ntemp: 70\n";
        for (String rule : new String[] {"---", "==="}) {
            ReadText read = ReadText.of((block + block).replace("---", rule));
            assertThat(read.values()).isEqualTo("usage 12.5, temp 55, gpu usage 80.5, gpu temp 70");
            assertThat(read.reader.rejected()).isZero();
        }
        String ofWords = block.replace("cpu", "core of it").replace("gpu", "card of it");
        assertThat(ReadText.of(ofWords + ofWords).points.keySet())
                .containsExactly("usage", "temp", "card of it usage", "card of it temp");
        // What has happened is no title.
        assertThat(ReadText.of("--- began again ---\na: 1\n--- had no answer ---\na: 2\n")
                        .points
                        .keySet())
                .containsExactly("a");
        assertThat(ReadText.of("--- up ---\na: 1\na: 2\n--- down ---\na: 3\n--- up ---\na: 4\n")
                        .points
                        .keySet())
                .containsExactly("a");
    }
}
