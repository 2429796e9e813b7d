// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "File               | /var/log/temp.csv",
                "File               | C:\\data\\run 1.csv",
                "Serial port        | serial:///dev/ttyUSB0?baud=115200",
                "Serial port        | serial://COM3?baud=9600&parity=even&bits=7",
                "Serial port        | serial://COM3",
                "Command            | exec:sh -c 'vmstat 1 | tail -n +3'",
                "TCP server         | tcp://localhost:5000",
                "TCP server         | tcp://[::1]:5000",
                "TCP listener       | tcp-listen://:5000",
                "TCP listener       | tcp-listen://0.0.0.0:5000?clients=8",
                "UDP                | udp://:5000",
                "UDP                | udp://239.0.0.1:5000?senders=apart",
                "MQTT               | mqtt://localhost/#",
                "MQTT               | mqtts://ada@plant.example:8884/boiler/+/power?qos=1",
                "Web page           | https://plant.example/metrics?job=a#raw",
                "Server-sent events | sse+http://localhost:8080/events",
                "Web socket         | ws://localhost:8080/#send=go",
                "This computer      | system:",
                "This computer      | system:?metrics=cpu,memory",
                "Java program       | jvm:4711?metrics=heap",
                "Java program       | jvm:",
                "JMX                | jmx://ada@plant.example:9010",
                "Random numbers     | random",
            })
    void takesALocationApartAndMakesItAgain(String kind, String location) {
        SourceKind.Filled filled = requireNonNull(SourceKind.read(location));
        assertThat(filled.kind().name()).isEqualTo(kind);
        assertThat(filled.kind().template().location(filled.values())).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gopher://old.example/", "tcp://nowhere", "mqtt://ada:secret@plant.example/#"})
    void knowsNoKindForWhatIsNotWrittenInFields(String location) {
        assertThat(SourceKind.read(location)).isNull();
    }

    @Test
    void saysWhichFieldIsMissing() {
        LocationTemplate tcp = SourceKind.ALL.stream()
                .filter(kind -> kind.name().equals("TCP server"))
                .findFirst()
                .orElseThrow()
                .template();
        assertThatThrownBy(() -> tcp.location(Map.of("Host", "localhost", "Port", " ")))
                .hasMessage("Port is missing");
        assertThatThrownBy(() -> tcp.location(Map.of("Host", "localhost", "Port", "http")))
                .hasMessage("Port (http) is not valid");
        assertThat(tcp.location(Map.of("Host", " localhost ", "Port", "5000"))).isEqualTo("tcp://localhost:5000");
    }

    @Test
    void beginsEachKindWithValuesOfItsOwnForm() {
        for (SourceKind kind : SourceKind.ALL) {
            Map<String, String> values = new java.util.HashMap<>();
            kind.fields()
                    .forEach(field -> values.put(field.name(), field.value().isEmpty() ? "1" : field.value()));
            if (kind.fields().stream().anyMatch(field -> field.input() == SourceKind.Input.SWITCH)) {
                values.put("TLS", "s");
            }
            String location = kind.template().location(values);
            SourceKind.Filled again = requireNonNull(SourceKind.read(location), location);
            assertThat(again.kind()).isEqualTo(kind);
            assertThat(again.values()).containsAllEntriesOf(values);
        }
    }
}
