// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Wait;
import org.stripchart.testing.RequiresProgram;

/** Whom a broker lets in, and which broker is trusted. */
@Timeout(120)
@RequiresProgram({"mosquitto", "mosquitto_passwd", "openssl"})
@SuppressWarnings("NullAway.Init") // each test begins with it
class MqttLoginIT {

    private MqttScene scene;

    @BeforeEach
    void begin(@TempDir Path folder) {
        scene = new MqttScene(folder);
    }

    @AfterEach
    void end() throws Exception {
        scene.close();
    }

    @Test
    void logsInWithThePasswordThatItIsGiven() throws Exception {
        Broker broker = brokerWithPassword();
        Map<String, String> environment = Map.of("STRIPCHART_MQTT_PASSWORD", "secret");
        Source source = scene.start(broker, "ada@", "t", "", SourceOptions.DEFAULTS, environment);
        MqttScene.awaitConnection(source);
    }

    @Test
    void asksForThePasswordAgainWhenItIsWrong() throws Exception {
        Broker broker = brokerWithPassword();
        List<String> asked = new ArrayList<>();
        List<char[]> answers = List.of("guess".toCharArray(), "secret".toCharArray());
        SourceOptions options = SourceOptions.DEFAULTS.withPasswords(purpose -> {
            asked.add(purpose);
            return answers.get(asked.size() - 1);
        });
        Source source = scene.start(broker, "ada@", "t", "", options, Map.of());
        MqttScene.awaitRetrying(source, "not authorised as ada");
        MqttScene.awaitConnection(source);
        assertThat(asked).containsExactly("mqtt://ada@127.0.0.1", "mqtt://ada@127.0.0.1");
        assertThat(answers.get(0)).as("refused").containsOnly('\0');
        source.close();
        Wait.until(() -> answers.get(1)[0] == '\0', source::status);
    }

    @Test
    void doesNotHammerABrokerThatRefusesIt() throws Exception {
        Broker broker = brokerWithPassword();
        Map<String, String> wrong = Map.of("STRIPCHART_MQTT_USER", "ada", "STRIPCHART_MQTT_PASSWORD", "wrong");
        Source source = scene.start(broker, "", "t", "", SourceOptions.DEFAULTS, wrong);
        MqttScene.awaitRetrying(source, "not authorised as ada; trying again in 60 s");
        Source nobody = scene.start(broker, "t", "");
        MqttScene.awaitRetrying(nobody, "not authorised without a user");
        assertThat(source.status().detail()).doesNotContain("wrong");
    }

    @Test
    void verifiesTheCertificateAndTheHost() throws Exception {
        certificates();
        Broker broker = scene.broker(
                MqttScene.OPEN,
                "cafile " + scene.folder().resolve("ca.pem"),
                "certfile " + scene.folder().resolve("server.pem"),
                "keyfile " + scene.folder().resolve("server.key"));
        String trusting = "?ca=" + scene.folder().resolve("ca.pem");
        // The certificate names localhost only.
        Source source =
                scene.start("mqtts://localhost:" + broker.port() + "/t" + trusting, SourceOptions.DEFAULTS, Map.of());
        MqttScene.awaitConnection(source);
        Source untrusted = scene.start("mqtts://localhost:" + broker.port() + "/t", SourceOptions.DEFAULTS, Map.of());
        MqttScene.awaitRetrying(
                untrusted, "the server's certificate is not trusted; a private authority is given by ca=FILE");
        Source other =
                scene.start("mqtts://127.0.0.1:" + broker.port() + "/t" + trusting, SourceOptions.DEFAULTS, Map.of());
        MqttScene.awaitRetrying(other, "the server's certificate is for another host");
        Source plain = scene.start("mqtt://localhost:" + broker.port() + "/t", SourceOptions.DEFAULTS, Map.of());
        MqttScene.awaitRetrying(plain, "the broker closed the connection");
    }

    @Test
    void saysWhereThereIsNoTls() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        Source source = scene.start("mqtts://localhost:" + broker.port() + "/t", SourceOptions.DEFAULTS, Map.of());
        MqttScene.awaitRetrying(
                source, "no TLS at localhost:" + broker.port() + "; expected mqtt: or another port; trying again");
    }

    private Broker brokerWithPassword() throws Exception {
        Path passwords = scene.folder().resolve("passwords");
        scene.run("mosquitto_passwd", "-b", "-c", passwords.toString(), "ada", "secret");
        return scene.broker("allow_anonymous false", "password_file " + passwords);
    }

    private void certificates() throws Exception {
        Path names = Files.writeString(scene.folder().resolve("names"), "subjectAltName=DNS:localhost\n");
        scene.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=Test CA",
                "-days",
                "2",
                "-keyout",
                path("ca.key"),
                "-out",
                path("ca.pem"));
        scene.run(
                "openssl",
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-keyout",
                path("server.key"),
                "-out",
                path("server.csr"));
        scene.run(
                "openssl",
                "x509",
                "-req",
                "-in",
                path("server.csr"),
                "-CA",
                path("ca.pem"),
                "-CAkey",
                path("ca.key"),
                "-CAcreateserial",
                "-days",
                "2",
                "-extfile",
                names.toString(),
                "-out",
                path("server.pem"));
    }

    private String path(String name) {
        return scene.folder().resolve(name).toString();
    }
}
