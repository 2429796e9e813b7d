// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/** The topics of an MQTT broker, {@code mqtt://HOST/TOPIC}. */
public final class MqttProvider implements SourceProvider {

    private static final String PLAIN = "mqtt";
    private static final String TLS = "mqtts";

    @Override
    public String form() {
        return "mqtt://HOST/TOPIC";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, PLAIN, TLS);
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        Subscription subscription = Subscription.of(SourceLocation.parse(location), System.getenv());
        return new MqttSource(subscription, options);
    }
}
