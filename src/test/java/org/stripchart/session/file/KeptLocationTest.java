// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeptLocationTest {

    private static final Path FOLDER = Path.of("/home/ada/plant");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random",
                "-",
                "system:",
                "system:?metrics=cpu,memory",
                "tcp://localhost:5000",
                "tcp-listen://:5000",
                "udp://:5000",
                "exec:vmstat 1",
                "exec:sh -c 'iostat -x 1 | tail -n +3'",
                "exec:ping -i 0.2 example.org",
                "exec:tail -F /var/log/nginx/access.log",
                "mqtt://example.org/house/+/power?qos=1",
                "mqtt://example.org/#",
                "serial:///dev/ttyUSB0?baud=115200",
                "http://localhost:9100/metrics",
                "http://localhost/api?query=up&step=5",
                "jvm:1234",
                "/var/log/x.csv"
            })
    void whatHoldsNoSecretIsKeptWhole(String location) {
        assertThat(KeptLocation.of(location, FOLDER)).isEqualTo(new KeptLocation(location, true));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        mqtt://ada@example.org/x, mqtt://\u2026@example.org/x
        mqtt://ada:hunter2@example.org/x, mqtt://\u2026
        http://ada@example.org/x?format=csv, http://\u2026@example.org/x?format=csv
        http://example.org/x?token=hunter2, http://example.org/x?\u2026
        http://example.org/x?format=csv&hunter2, http://example.org/x?format=csv&\u2026
        http://example.org/x?query=up#hunter2, http://example.org/x?\u2026
        ws://example.org/x#hunter2, ws://example.org/x#\u2026
        ws://example.org/x?key=hunter2, ws://example.org/x?\u2026
        jmx://ada@example.org:9010, jmx://\u2026@example.org:9010
        exec:mysql -phunter2 -e 'show status', exec:mysql \u2026
        exec:curl -u ada:hunter2 http://example.org, exec:curl \u2026
        exec:curl http://example.org/?k=hunter2, exec:curl \u2026
        exec:curl http://hunter2@example.org/, exec:curl \u2026
        exec:env DB_PASSWORD=hunter2 ./run, exec:env \u2026
        exec:run --api-key hunter2, exec:run \u2026
        exec:run --auth-token=hunter2, exec:run \u2026
        exec:sshpass -f x ssh host, exec:sshpass \u2026
        exec:run eyJhbGciOiJIUzI1NiJ9.e30.x, exec:run \u2026
        exec:run ghp0123456789abcdefghijklmnopqrstuvw, exec:run \u2026
        exec:mosquitto_sub -u ada -P hunter2 -t x, exec:mosquitto_sub \u2026
        exec:redis-cli -a hunter2 info, exec:redis-cli \u2026
        """)
    void whatMayBeSecretIsLeftOut(String location, String kept) {
        assertThat(KeptLocation.of(location, FOLDER)).isEqualTo(new KeptLocation(kept, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /home/ada/plant/x.csv, x.csv
        /home/ada/plant/data/x.csv, data/x.csv
        /home/ada/x.csv, /home/ada/x.csv
        /home/ada/plant/random, /home/ada/plant/random
        /home/ada/plant/a/../x.csv, x.csv
        """)
    void aFileBelowTheSessionIsKeptAsSeenFromThere(String location, String kept) {
        assertThat(KeptLocation.of(location, FOLDER)).isEqualTo(new KeptLocation(kept, true));
        assertThat(KeptLocation.resolve(kept, FOLDER))
                .isEqualTo(Path.of(location).normalize().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec:vmstat 1",
                "EXEC:vmstat 1",
                "tcp-listen://:5000",
                "udp://:5000",
                "jvm:1234",
                "jmx://example.org:1",
                "unknown:thing",
                "\\\\server\\share\\x.csv",
                "//server/share/x.csv"
            })
    void whatRunsOrListensNeedsConsent(String location) {
        assertThat(Consent.isNeeded(location)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random",
                "-",
                "x.csv",
                "/var/log/x.csv",
                "C:\\data\\x.csv",
                "system:",
                "jvm:",
                "tcp://example.org:1",
                "http://example.org/metrics",
                "mqtts://example.org/x",
                "serial:///dev/ttyUSB0"
            })
    void whatOnlyReadsNeedsNone(String location) {
        assertThat(Consent.isNeeded(location)).isFalse();
    }
}
