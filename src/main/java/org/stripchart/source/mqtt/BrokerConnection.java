// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import io.netty.channel.nio.NioEventLoopGroup;
import io.reactivex.schedulers.Schedulers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a broker, from its beginning to its end, with a client of its own: a broker that is slow to part may
 * end one long after the next has begun, and must not end that one.
 *
 * <p><b>Threading:</b> confined to the source's thread; the messages come on that of the event loop.
 */
final class BrokerConnection {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerConnection.class);

    private final Subscription subscription;
    private final Duration patience;
    private final Mqtt3AsyncClient client;

    /** Completes when the connection is lost, with the reason. */
    private final CompletableFuture<Throwable> lost = new CompletableFuture<>();

    /**
     * @param patience how long to wait for each answer of the broker
     * @param messages takes what comes, also after {@link #end}, and acknowledges it
     */
    BrokerConnection(
            Subscription subscription, NioEventLoopGroup loop, Duration patience, Consumer<Mqtt3Publish> messages) {
        this.subscription = subscription;
        this.patience = patience;
        this.client = client(loop);
        // Before the connection, since a broker that remembers us sends at once what it has kept. It ends with the
        // session:
        // to cancel it would leave the word of that to nobody, which the library takes for a fault.
        var unused = client.toRx()
                .publishes(MqttGlobalPublishFilter.ALL, true)
                .subscribe(messages::accept, end -> LOG.debug("The session has ended", end));
    }

    /**
     * Connects and subscribes, and waits until the connection is lost.
     *
     * @param auth who we are to the broker, or null
     * @param onSubscribed told when the broker has confirmed the subscription
     * @return why there is no connection, or none any more
     */
    Throwable hold(@Nullable Mqtt3SimpleAuth auth, Runnable onSubscribed) throws InterruptedException {
        try {
            client.connectWith()
                    .cleanSession(subscription.clean())
                    .keepAlive(subscription.keepAliveSeconds())
                    .simpleAuth(auth)
                    .send()
                    .get();
            client.subscribeWith()
                    .addSubscriptions(subscriptions())
                    .send()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            onSubscribed.run();
            return lost.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return cause == null ? e : cause;
        } catch (TimeoutException e) {
            return e;
        }
    }

    private List<Mqtt3Subscription> subscriptions() {
        MqttQos qos = MqttQos.fromCode(subscription.qos());
        return subscription.topics().stream()
                .map(topic -> Mqtt3Subscription.builder()
                        .topicFilter(topic)
                        .qos(qos == null ? MqttQos.AT_LEAST_ONCE : qos)
                        .build())
                .toList();
    }

    private Mqtt3AsyncClient client(NioEventLoopGroup loop) {
        Mqtt3ClientBuilder builder = MqttClient.builder()
                .useMqttVersion3()
                .identifier(subscription.client())
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(loop)
                        .nettyThreads(1)
                        // On the thread that reads: the next message is read when this one is on the chart.
                        .applicationScheduler(Schedulers.from(Runnable::run))
                        .build())
                .addDisconnectedListener(context -> lost.complete(context.getCause()));
        var transport = builder.transportConfig()
                .serverHost(subscription.host())
                .serverPort(subscription.port())
                .socketConnectTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (subscription.tls()) {
            // Without a verifier of ours, the host's name is verified as for HTTPS.
            transport = transport.sslConfig(MqttClientSslConfig.builder()
                    .trustManagerFactory(subscription.trust())
                    .build());
        }
        return transport.applyTransportConfig().buildAsync();
    }

    /** Says good-bye, if there is anyone to say it to. */
    void end() {
        if (client.getState().isConnected()) {
            var unused = client.disconnect();
        }
    }
}
