// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no connection.
 *
 * @param reason for the user, in a few words
 * @param isRefusal whether the broker does not want us, so that trying again soon is of no use
 */
record Fault(String reason, boolean isRefusal) {

    static Fault of(Throwable cause, Subscription subscription) {
        String at = subscription.host() + ":" + subscription.port();
        if (find(cause, Mqtt3ConnAckException.class) instanceof Mqtt3ConnAckException refused) {
            return refused(refused, subscription);
        }
        if (find(cause, Mqtt3SubAckException.class) != null) {
            return new Fault("the broker refuses the subscription to " + String.join(",", subscription.topics()), true);
        }
        if (find(cause, UnknownHostException.class) != null) {
            return new Fault("unknown host " + subscription.host(), false);
        }
        if (find(cause, ConnectTimeoutException.class) != null || find(cause, TimeoutException.class) != null) {
            return new Fault("no answer from " + at, false);
        }
        if (find(cause, NoRouteToHostException.class) != null) {
            return new Fault("no route to " + subscription.host(), false);
        }
        if (find(cause, ConnectException.class) != null) {
            return new Fault("connection refused by " + at, false);
        }
        if (find(cause, CertificateExpiredException.class) != null) {
            return new Fault("the certificate of " + subscription.host() + " has expired", false);
        }
        if (find(cause, CertPathBuilderException.class) != null) {
            return new Fault(
                    "certificate of " + subscription.host() + " not trusted; a private authority is given by ca=FILE",
                    false);
        }
        if (find(cause, CertificateException.class) != null) {
            return new Fault("the certificate is not for " + subscription.host(), false);
        }
        if (subscription.tls() && cause instanceof ConnectionFailedException) {
            return new Fault("no TLS at " + at + "; expected mqtt: or another port", false);
        }
        boolean silent =
                String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("timeout");
        return new Fault(silent ? "the broker does not answer" : "the broker closed the connection", false);
    }

    private static Fault refused(Mqtt3ConnAckException refusal, Subscription subscription) {
        return switch (refusal.getMqttMessage().getReturnCode()) {
            case BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED -> new Fault(notAuthorised(subscription), true);
            case IDENTIFIER_REJECTED -> new Fault("the broker refuses the id " + subscription.client(), true);
            case SERVER_UNAVAILABLE -> new Fault("the broker is not available", false);
            default -> new Fault("the broker does not speak MQTT 3.1.1", true);
        };
    }

    private static String notAuthorised(Subscription subscription) {
        return subscription.user().isEmpty()
                ? "not authorised without a user; expected mqtt://USER@HOST/TOPIC"
                : "not authorised as " + subscription.user();
    }

    private static @Nullable Throwable find(Throwable cause, Class<? extends Throwable> type) {
        // Ten links are more than any library makes; a chain can be a ring.
        Throwable link = cause;
        for (int i = 0; i < 10 && link != null; i++) {
            if (type.isInstance(link)) {
                return link;
            }
            link = link.getCause();
        }
        return null;
    }
}
