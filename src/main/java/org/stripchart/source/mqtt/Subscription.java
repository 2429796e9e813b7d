// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceLocation;

/**
 * What a location says: which topics of which broker, and how.
 *
 * @param title the location without its parameters
 * @param trust of a private authority; null for those that Java trusts
 * @param topics filters, with wildcards
 * @param qos 0, 1 or 2
 * @param client how the broker is to call us
 * @param clean whether the broker forgets us when the connection ends
 * @param keepAliveSeconds after how long a silence the broker is asked for a sign of life
 * @param user empty for none
 * @param password from the environment; null to ask for it
 */
record Subscription(
        String title,
        String host,
        int port,
        boolean tls,
        @Nullable TrustManagerFactory trust,
        List<String> topics,
        int qos,
        String client,
        boolean clean,
        int keepAliveSeconds,
        String user,
        @Nullable String password) {

    /** The variable of the environment in which the password is looked for before a person is asked. */
    static final String PASSWORD_VARIABLE = "STRIPCHART_MQTT_PASSWORD";

    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    /** A dead broker is noticed within twice that time; a ping of two bytes is no burden. */
    private static final int KEEP_ALIVE_SECONDS = 10;

    private static final int MOST_SECONDS = 65_535;

    static Subscription of(SourceLocation location, Map<String, String> environment) throws InvalidSourceException {
        location.allowing("qos", "id", "clean", "keepalive", "ca");
        if (location.host().isEmpty()) {
            throw location.wrong("no host; expected " + location.scheme() + "://HOST/TOPIC");
        }
        boolean tls = location.scheme().equals("mqtts");
        String ca = location.parameter("ca", "");
        if (!ca.isEmpty() && !tls) {
            throw location.wrong("ca is for TLS only; expected mqtts:");
        }
        boolean clean = clean(location);
        String id = location.parameter("id", "");
        if (id.isEmpty() && !clean) {
            throw location.wrong("clean=false needs a name for the broker to remember; expected id=NAME");
        }
        String text = location.text();
        int query = text.indexOf('?');
        String user =
                location.user().isEmpty() ? environment.getOrDefault("STRIPCHART_MQTT_USER", "") : location.user();
        return new Subscription(
                query < 0 ? text : text.substring(0, query),
                location.host(),
                location.portOr(tls ? TLS_PORT : PLAIN_PORT),
                tls,
                ca.isEmpty() ? null : Authority.read(location, ca),
                topics(location),
                location.parameter("qos", 1, 0, 2),
                id.isEmpty() ? "stripchart-" + UUID.randomUUID().toString().substring(0, 8) : id,
                clean,
                location.parameter("keepalive", KEEP_ALIVE_SECONDS, 1, MOST_SECONDS),
                user,
                environment.get(PASSWORD_VARIABLE));
    }

    private static boolean clean(SourceLocation location) throws InvalidSourceException {
        String clean = location.parameter("clean", "true").toLowerCase(Locale.ROOT);
        if (!clean.equals("true") && !clean.equals("false")) {
            throw location.wrong("clean (" + clean + ") must be true or false");
        }
        return clean.equals("true");
    }

    private static List<String> topics(SourceLocation location) throws InvalidSourceException {
        String path = location.path().isEmpty() ? "" : location.path().substring(1);
        List<String> topics = List.of(path.split(",", -1));
        for (String topic : topics) {
            if (topic.isEmpty()) {
                throw location.wrong(
                        "no topic; expected " + location.scheme() + "://HOST/TOPIC, with # for all topics");
            }
            try {
                MqttTopicFilter.of(topic);
            } catch (IllegalArgumentException e) {
                throw location.wrong("topic " + topic
                        + " is none; expected + for a whole level between slashes, # for the last one only");
            }
        }
        return topics;
    }

    /** Who asks for a password, and where. */
    String account() {
        return (tls ? "mqtts://" : "mqtt://") + user + "@" + host;
    }
}
