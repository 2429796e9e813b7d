// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;

class SubscriptionTest {

    @TempDir
    Path folder;

    @Test
    void takesALocationApart() throws Exception {
        Subscription subscription =
                of("mqtt://ada@example.org/house/+/power,garden/#?qos=2&id=me&clean=false&keepalive=5");
        assertThat(subscription.title()).isEqualTo("mqtt://ada@example.org/house/+/power,garden/#");
        assertThat(subscription.port()).isEqualTo(1883);
        assertThat(subscription.topics()).containsExactly("house/+/power", "garden/#");
        assertThat(subscription.qos()).isEqualTo(2);
        assertThat(subscription.client()).isEqualTo("me");
        assertThat(subscription.clean()).isFalse();
        assertThat(subscription.keepAliveSeconds()).isEqualTo(5);
        assertThat(subscription.account()).isEqualTo("mqtt://ada@example.org");
    }

    @Test
    void hasDefaults() throws Exception {
        Subscription subscription = of("mqtts://[::1]//leading/slash");
        assertThat(subscription.tls()).isTrue();
        assertThat(subscription.host()).isEqualTo("::1");
        assertThat(subscription.port()).isEqualTo(8883);
        assertThat(subscription.topics()).containsExactly("/leading/slash");
        assertThat(subscription.qos()).isEqualTo(1);
        assertThat(subscription.client()).matches("stripchart-[0-9a-f]{8}");
        assertThat(subscription.clean()).isTrue();
        assertThat(subscription.user()).isEmpty();
    }

    @Test
    void takesTheUserFromTheEnvironmentUnlessItIsGiven() throws Exception {
        Map<String, String> environment = Map.of("STRIPCHART_MQTT_USER", "env", "STRIPCHART_MQTT_PASSWORD", "secret");
        assertThat(Subscription.of(SourceLocation.parse("mqtt://h/t"), environment)
                        .user())
                .isEqualTo("env");
        Subscription given = Subscription.of(SourceLocation.parse("mqtt://ada@h/t"), environment);
        assertThat(given.user()).isEqualTo("ada");
        assertThat(given.password()).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mqtt://h | no topic; expected mqtt://HOST/TOPIC, with # for all topics",
                "mqtt://h/a,,b | no topic; expected mqtt://HOST/TOPIC, with # for all topics",
                "mqtt:///t | no host; expected mqtt://HOST/TOPIC",
                "mqtt://h/a#/b | topic a#/b is none; expected + for a whole level between slashes, # for the last one only",
                "mqtt://h/t?qos=3 | qos (3) must be a whole number from 0 to 2",
                "mqtt://h/t?clean=false | clean=false needs a name for the broker to remember; expected id=NAME",
                "mqtt://h/t?clean=no | clean (no) must be true or false",
                "mqtt://h/t?quality=1 | unknown parameter quality; expected qos, id, clean, keepalive, ca",
                "mqtt://h/t?ca=x | ca is for TLS only; expected mqtts:",
                "mqtts://h/t?ca=missing.pem | ca cannot be read; expected a file in PEM"
            })
    void saysWhatIsWrong(String location, String message) {
        assertThatExceptionOfType(InvalidSourceException.class)
                .isThrownBy(() -> of(location))
                .withMessage(location.replaceFirst("([?]|#(?=/)).*", "$1…") + ": " + message);
    }

    @Test
    void refusesAFileWithoutACertificate() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate\n");
        assertThatExceptionOfType(InvalidSourceException.class)
                .isThrownBy(() -> of("mqtts://h/t?ca=" + file))
                .withMessageEndingWith(": ca holds no certificate; expected a file in PEM");
    }

    @Test
    void neverShowsAPassword() {
        assertThatExceptionOfType(InvalidSourceException.class)
                .isThrownBy(() -> new MqttProvider().open("mqtt://ada:secret@h/t", SourceOptions.DEFAULTS))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    private static Subscription of(String location) throws InvalidSourceException {
        return Subscription.of(SourceLocation.parse(location), Map.of());
    }
}
