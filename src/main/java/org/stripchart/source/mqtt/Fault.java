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
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stripchart.words.FaultText;

/**
 * Why there is no connection: what a broker says, in words of its own, and what the network says, in those of all sources.
 *
 * @param reason for the user, in a few words
 * @param isRefusal whether the broker does not want us, so that trying again soon is of no use
 */
record Fault(String reason, boolean isRefusal) {

    static Fault of(Throwable cause, Subscription subscription) {
        if (find(cause, Mqtt3ConnAckException.class) instanceof Mqtt3ConnAckException refused) {
            return refused(refused, subscription);
        }
        if (find(cause, Mqtt3SubAckException.class) != null) {
            return new Fault("the broker refuses the subscription to " + String.join(",", subscription.topics()), true);
        }
        return new Fault(lost(cause, subscription), false);
    }

    private static String lost(Throwable cause, Subscription subscription) {
        String at = subscription.host() + ":" + subscription.port();
        if (find(cause, ConnectTimeoutException.class) != null || find(cause, TimeoutException.class) != null) {
            return "no answer from " + at;
        }
        if (find(cause, UnknownHostException.class) != null
                || find(cause, NoRouteToHostException.class) != null
                || find(cause, ConnectException.class) != null) {
            return FaultText.of(cause);
        }
        boolean untrusted = find(cause, CertPathBuilderException.class) != null;
        if (untrusted || find(cause, CertificateException.class) != null) {
            return FaultText.of(cause) + (untrusted ? "; a private authority is given by ca=FILE" : "");
        }
        if (subscription.tls() && cause instanceof ConnectionFailedException) {
            return "no TLS at " + at + "; expected mqtt: or another port";
        }
        boolean silent =
                String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("timeout");
        return silent ? "the broker does not answer" : "the broker closed the connection";
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
