// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.TextOptions;

/** What ping prints, read without any option. */
class PingFormatTest {

    private static final String WINDOWS = """

            Ping wird ausgeführt für 192.0.2.1 mit 32 Bytes Daten:
            Antwort von 192.0.2.1: Bytes=32 Zeit=4ms TTL=64
            Zeitüberschreitung der Anforderung.
            Antwort von 192.0.2.7: Zielhost nicht erreichbar.
            Antwort von 192.0.2.1: Bytes=32 Zeit<1ms TTL=64

            Ping-Statistik für 192.0.2.1:
                Pakete: Gesendet = 4, Empfangen = 3, Verloren = 1
                (25% Verlust),
            Ca. Zeitangaben in Millisek.:
                Minimum = 0ms, Maximum = 4ms, Mittelwert = 2ms
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.045 ms| 0.045",
                "64 bytes from gw.example (192.0.2.1): icmp_seq=2 ttl=53 time=12.3 ms (DUP!)| 12.3",
                "64 bytes from 2001:db8::1: icmp_seq=1 ttl=64 time=0.05 ms| 0.05",
                "64 bytes from 1.1.1.1: seq=0 ttl=57 time=10.123 ms| 10.123",
                "16 bytes from 2001:db8::1, icmp_seq=0 hlim=64 time=1.5 ms| 1.5",
                "8 bytes from 1.1.1.1: icmp_seq=1 ttl=57| none",
                "Reply from 1.1.1.1: bytes=32 time=12ms TTL=57| 12",
                "Réponse de 1.1.1.1 : octets=32 temps=4 ms TTL=57| 4",
                "Respuesta desde 1.1.1.1: bytes=32 tiempo=4ms TTL=57| 4",
                "Risposta da 1.1.1.1: byte=32 durata=4ms TTL=57| 4",
                "Odpowiedź z 1.1.1.1: bajtów=32 czas=4ms TTL=57| 4",
                "Ответ от 1.1.1.1: число байт=32 время=4мс TTL=57| 4"
            })
    void readsTheTimeOfAReply(String line, String time) {
        ReadText read = ReadText.of(line + "\n");
        assertThat(read.series("time")).isEqualTo(time.equals("none") ? "none" : "0:" + time);
        if (!time.equals("none")) {
            assertThat(read.points.keySet()).containsExactly("time");
            assertThat(read.reader.unit("time")).isEqualTo("ms");
        }
    }

    @Test
    void makesAGapWhereNoAnswerCameOnLinux() {
        ReadText read = ReadText.of("""
                PING gw (192.0.2.1) 56(84) bytes of data.
                [1700000001.105000] 64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=1.10 ms
                [1700000002.105000] no answer yet for icmp_seq=2
                [1700000003.105000] From 192.0.2.7 icmp_seq=3 Destination Host Unreachable
                [1700000004.105000] 64 bytes from 192.0.2.1: icmp_seq=4 ttl=64 time=1.20 ms

                --- gw ping statistics ---
                4 packets transmitted, 2 received, +1 errors, 50% packet loss, time 3020ms
                rtt min/avg/max/mdev = 1.000/1.100/1.200/0.080 ms
                """, TextOptions.DEFAULTS);
        assertThat(read.points.keySet()).containsExactly("time");
        assertThat(read.series("time"))
                .isEqualTo("1.700000001105E9:1.1 1.700000002105E9:NaN 1.700000003105E9:NaN 1.700000004105E9:1.2");
        assertThat(read.reader.rejected()).isZero();
        assertThat(read.reader.isTimeX()).isTrue();
    }

    @Test
    void makesAGapWhereNoAnswerCameOnMacOs() {
        ReadText read = ReadText.of("""
                PING 1.1.1.1 (1.1.1.1): 56 data bytes
                Request timeout for icmp_seq 0
                64 bytes from 1.1.1.1: icmp_seq=1 ttl=57 time=10.5 ms
                Request timeout for icmp_seq 2
                92 bytes from 10.0.0.1: Destination Host Unreachable
                ping: sendto: No route to host

                --- 1.1.1.1 ping statistics ---
                5 packets transmitted, 1 packets received, 80.0% packet loss
                round-trip min/avg/max/stddev = 10.500/10.500/10.500/0.000 ms
                """);
        assertThat(read.series("time")).isEqualTo("0:NaN 1:10.5 2:NaN 3:NaN 4:NaN");
        assertThat(read.points).hasSize(1);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWindowsInItsLanguages() {
        ReadText read = ReadText.of(WINDOWS);
        assertThat(read.points.keySet()).containsExactly("time");
        assertThat(read.series("time")).isEqualTo("0:4 1:NaN 2:NaN 3:1");
        assertThat(read.reader.rejected()).isZero();
        read = ReadText.of("""

                Pinging 192.0.2.1 with 32 bytes of data:
                Request timed out.
                Reply from 192.0.2.1: bytes=32 time=4ms TTL=64
                Reply from 192.0.2.7: Destination host unreachable.
                """);
        assertThat(read.series("time")).isEqualTo("0:NaN 1:4 2:NaN");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void knowsALostAnswerBeforeAnyOther() {
        ReadText read =
                ReadText.of("no answer yet for icmp_seq=4\n64 bytes from 1.1.1.1: icmp_seq=5 ttl=57 time=7 ms\n");
        assertThat(read.points.keySet()).containsExactly("time");
        assertThat(read.series("time")).isEqualTo("0:7");
    }

    @Test
    void countsWhatIsNoneOfItsLines() {
        ReadText read = ReadText.of("64 bytes from 1.1.1.1: icmp_seq=1 ttl=57 time=7 ms\n".repeat(2) + "hello\n");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }
}
