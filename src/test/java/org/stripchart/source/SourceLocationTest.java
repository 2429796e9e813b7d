// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLocationTest {

    @Test
    void takesAllPartsApart() throws Exception {
        SourceLocation location = SourceLocation.parse("MQTT://ada@example.org:1883/house/+/power?qos=1&clean=");
        assertThat(location.scheme()).isEqualTo("mqtt");
        assertThat(location.user()).isEqualTo("ada");
        assertThat(location.host()).isEqualTo("example.org");
        assertThat(location.port()).isEqualTo(1883);
        assertThat(location.path()).isEqualTo("/house/+/power");
        assertThat(location.parameters()).isEqualTo(Map.of("qos", "1", "clean", ""));
    }

    @Test
    void takesWhatAnUriDoesNot() throws Exception {
        assertThat(SourceLocation.parse("mqtt://h/a/#").path()).isEqualTo("/a/#");
        assertThat(SourceLocation.parse("udp://:5000").port()).isEqualTo(5000);
        assertThat(SourceLocation.parse("udp://:5000").host()).isEmpty();
        assertThat(SourceLocation.parse("tcp://[::1]:9").host()).isEqualTo("::1");
        assertThat(SourceLocation.parse("serial:///dev/ttyUSB0?baud=9600").path())
                .isEqualTo("/dev/ttyUSB0");
        assertThat(SourceLocation.parse("system:?metrics=cpu").parameters()).isEqualTo(Map.of("metrics", "cpu"));
        assertThat(SourceLocation.parse("jvm:1234").path()).isEqualTo("1234");
    }

    @Test
    void resolvesEscapes() throws Exception {
        assertThat(SourceLocation.parse("mqtt://h/100%25/a%3Fb+c%zz%").path()).isEqualTo("/100%/a?b+c%zz%");
    }

    @Test
    void showsNoPassword() {
        assertThatThrownBy(() -> SourceLocation.parse("mqtt://ada:secret@example.org/t"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("mqtt://…: a password must not stand on the command line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mqtt://ada:se/cret@h/t", "mqtt://ada:se?cret@h/t", "mqtt:ada:secret@h/t", "mqtt:/ada:secret@h"})
    void showsNoPasswordThatMakesTheLocationAnother(String text) {
        assertThatThrownBy(() -> SourceLocation.parse(text))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("mqtt://…: a password must not stand on the command line");
    }

    @Test
    void showsNoPasswordOfAnUnknownSource() {
        assertThatThrownBy(() -> Sources.open("htp://ada:secret@example.org/", SourceOptions.DEFAULTS))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageStartingWith("htp://…: unknown source; expected ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http//ada:secret@h/t",
                "ada secret@h",
                "tcp://h:port?token=secret",
                "tcp://h:99999?token=secret",
                "tcp://[::1:80?token=secret"
            })
    void showsOfWhatIsNoLocationNothingSecret(String text) {
        assertThatThrownBy(() -> SourceLocation.parse(text))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void showsNoKeyOfAnUnknownSource() {
        assertThatThrownBy(() -> Sources.open("htp://example.org/?token=secret", SourceOptions.DEFAULTS))
                .hasMessageStartingWith("htp://example.org/?…: unknown source; expected ");
    }

    /** What is sent to a web socket stands there. */
    @Test
    void showsNothingOfAnUnknownSourceThatIsBehindItsAddress() {
        assertThatThrownBy(() -> Sources.open("wws://example.org/#send={\"key\":\"secret\"}", SourceOptions.DEFAULTS))
                .hasMessageStartingWith("wws://example.org/#…: unknown source; expected ");
        assertThatThrownBy(() -> SourceLocation.parse("mqtt://h:70000/a/#,b?qos=1"))
                .hasMessageStartingWith("mqtt://h:70000/a/#,b?…: port 70000");
    }

    @Test
    void showsNothingSecretOfALocationThatIsReadAndWrong() throws Exception {
        SourceLocation location = SourceLocation.parse("mqtt://h/a/#?token=secret&qos=7");
        assertThat(location.wrong("no")).hasMessage("mqtt://h/a/#?…: no");
        assertThatThrownBy(() -> location.allowing("qos")).hasMessageNotContaining("secret");
        assertThatThrownBy(() -> SourceLocation.parse("tcp://h:1?secret").allowing("qos"))
                .hasMessage("tcp://h:1?…: unknown parameter …; expected qos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://h#secret", "tcp://h#secret:80", "udp://#secret"})
    void refusesAMessageWhereThereIsNoneAndDoesNotShowIt(String text) {
        assertThatThrownBy(() -> SourceLocation.parse(text))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("#…")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://secret@h/a?secret#secret, https://…@h/a?…",
        "mqtt://secret:secret@h/a, mqtt://…",
        "ws://h/a#send=secret, ws://h/a#…",
        "mqtt://h/a/#, mqtt://h/a/#",
        "exec:curl -u secret http://h/, exec:curl …",
        "exec:'a b' secret, exec",
        "a?b#c@d.csv, a?b#c@d.csv",
        "C:\\a@b.csv, C:\\a@b.csv",
        "-, -",
        "random, random",
        "serial:/dev/ttyUSB0?baud=9600, serial:/dev/ttyUSB0?…",
    })
    void keepsOfALocationNothingThatMayBeSecret(String location, String kept) {
        assertThat(Sources.withoutSecrets(location)).isEqualTo(kept);
    }

    @Test
    void saysWhatIsWrongWithAPort() {
        assertThatThrownBy(() -> SourceLocation.parse("tcp://h:70000"))
                .hasMessage("tcp://h:70000: port 70000 must be at most 65535");
        assertThatThrownBy(() -> SourceLocation.parse("tcp://h:http"))
                .hasMessage("tcp://h:http: expected HOST:PORT, with a port of digits");
    }

    @Test
    void refusesUnknownParameters() throws Exception {
        SourceLocation location = SourceLocation.parse("serial://p?bout=1");
        assertThatThrownBy(() -> location.allowing("baud", "parity"))
                .hasMessage("serial://p?…: unknown parameter bout; expected baud, parity");
    }

    @Test
    void readsWholeNumbers() throws Exception {
        SourceLocation location = SourceLocation.parse("serial://p?baud=x");
        assertThat(location.parameter("bits", 8, 5, 8)).isEqualTo(8);
        assertThatThrownBy(() -> location.parameter("baud", 9600, 1, 10_000_000))
                .hasMessage("serial://p?…: baud (x) must be a whole number from 1 to 10000000");
    }
}
