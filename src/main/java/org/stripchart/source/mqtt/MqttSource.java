// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import io.netty.channel.nio.NioEventLoopGroup;
import io.reactivex.disposables.Disposable;
import io.reactivex.schedulers.Schedulers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Backoff;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextSource;
import org.stripchart.words.DurationText;

/**
 * The messages of a broker's topics. It never ends by itself: while there is no connection it says why, and tries again.
 *
 * <p>MQTT 3.1.1, which every broker speaks; MQTT 5 would give nothing here that was measured to matter, since mosquitto
 * caps what is in flight under both.
 *
 * <p>Points that the chart has no room for are dropped and counted. To wait instead would only move the loss into the
 * broker, which drops what exceeds its queue and tells no one.
 *
 * <p><b>Threading:</b> one thread connects and waits; the client's own thread reads the messages, hands their points
 * over, and acknowledges each only then.
 */
final class MqttSource extends TextSource {

    private static final Logger LOG = LoggerFactory.getLogger(MqttSource.class);

    private static final int TIMEOUT_SECONDS = 10;

    /** Brokers lock out who knocks too often with a wrong password. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    /** A connection that did not last so long was of no use: two clients of one name take it from each other. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    private final Subscription subscription;
    private final Login login;

    private @Nullable Disposable messages;

    /** Completes when the connection is lost, with the reason. */
    private volatile CompletableFuture<Throwable> lost = new CompletableFuture<>();

    private volatile boolean receiving;

    MqttSource(Subscription subscription, SourceOptions options) {
        super(subscription.title(), OverflowPolicy.DROP, options, Ticker.SYSTEM);
        this.subscription = subscription;
        this.login = new Login(subscription, options.passwords());
    }

    @Override
    protected SourceResult run(PointSink sink) throws InterruptedException {
        Topics topics = new Topics(text(), sink, options());
        // Ours, since a client whose connection hangs would keep its own for long after it is closed.
        NioEventLoopGroup loop = new NioEventLoopGroup(1, MqttSource::thread);
        Mqtt3AsyncClient client = client(loop);
        try {
            keepConnected(client, topics);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} was closed while it connected", title(), e);
        } finally {
            end(client, loop);
        }
        return SourceResult.closed();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stripchart mqtt");
        thread.setDaemon(true);
        return thread;
    }

    private void keepConnected(Mqtt3AsyncClient client, Topics topics) throws InterruptedException {
        Backoff backoff = new Backoff();
        tell(SourceStatus.State.WAITING, "connecting to " + subscription.host() + ":" + subscription.port());
        while (!isClosed()) {
            if (login.isToAsk()) {
                tell(SourceStatus.State.WAITING, "waiting for the password of " + subscription.account());
            }
            Mqtt3SimpleAuth auth = login.auth();
            long begin = ticker().nanos();
            Throwable cause = hold(client, auth, topics);
            LOG.debug("{} is lost", title(), cause);
            if (ticker().nanos() - begin > LASTING.toNanos()) {
                backoff.reset();
            }
            Fault fault = Fault.of(cause, subscription);
            boolean asksAgain = fault.isRefusal() && login.forget();
            Duration pause = fault.isRefusal() && !asksAgain ? AFTER_REFUSAL : backoff.next();
            tell(SourceStatus.State.RETRYING, fault.reason() + "; trying again in " + DurationText.seconds(pause));
            ticker().sleep(pause);
        }
    }

    /** Connects, and returns when the connection is lost or there was none: why. */
    private Throwable hold(Mqtt3AsyncClient client, @Nullable Mqtt3SimpleAuth auth, Topics topics)
            throws InterruptedException {
        lost = new CompletableFuture<>();
        receiving = false;
        try {
            // Before the connection, since a broker that remembers us sends at once what it has kept.
            listen(client, topics);
            client.connectWith()
                    .cleanSession(subscription.clean())
                    .keepAlive(subscription.keepAliveSeconds())
                    .simpleAuth(auth)
                    .send()
                    .get();
            // And again after it: listening ends with a session that the broker has forgotten.
            listen(client, topics);
            client.subscribeWith().addSubscriptions(subscriptions()).send().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            subscribed();
            return lost.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            disconnect(client);
            return cause == null ? e : cause;
        } catch (java.util.concurrent.TimeoutException e) {
            disconnect(client);
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

    private void listen(Mqtt3AsyncClient client, Topics topics) {
        Disposable current = messages;
        if (current == null || current.isDisposed()) {
            messages = client.toRx()
                    .publishes(MqttGlobalPublishFilter.ALL, true)
                    .subscribe(message -> take(message, topics), end -> LOG.debug("The session has ended", end));
        }
    }

    private void take(Mqtt3Publish message, Topics topics) {
        if (isClosed()) {
            return;
        }
        String topic = message.getTopic().toString();
        byte[] payload = message.getPayloadAsBytes();
        try {
            topics.take(topic, payload, ticker().epochSeconds());
        } catch (RuntimeException e) {
            // One message that nobody thought of must not end the others.
            LOG.debug("Reading a message of {} failed", topic, e);
            topics.reject(topic, payload, "cannot be read");
        }
        message.acknowledge();
        if (!receiving) {
            receives();
        }
    }

    /** The first message may come before the broker has confirmed the subscription. */
    private synchronized void receives() {
        receiving = true;
        tell(SourceStatus.State.RUNNING, "");
    }

    private synchronized void subscribed() {
        if (!receiving) {
            tell(SourceStatus.State.WAITING, "connected, no message yet");
        }
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
                .addDisconnectedListener(this::disconnected);
        var transport = builder.transportConfig()
                .serverHost(subscription.host())
                .serverPort(subscription.port())
                .socketConnectTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .mqttConnectTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (subscription.tls()) {
            // Without a verifier of ours, the host's name is verified as for HTTPS.
            transport = transport.sslConfig(MqttClientSslConfig.builder()
                    .trustManagerFactory(subscription.trust())
                    .build());
        }
        return transport.applyTransportConfig().buildAsync();
    }

    private void disconnected(MqttClientDisconnectedContext context) {
        lost.complete(context.getCause());
    }

    /** Says good-bye, if there is anyone to say it to. */
    private void disconnect(Mqtt3AsyncClient client) {
        if (client.getState().isConnected()) {
            CompletableFuture<Void> unused = client.disconnect();
        }
    }

    private void end(Mqtt3AsyncClient client, NioEventLoopGroup loop) {
        disconnect(client);
        Disposable current = messages;
        if (current != null) {
            current.dispose();
        }
        var unused = loop.shutdownGracefully(0, TIMEOUT_SECONDS, TimeUnit.SECONDS);
        login.wipe();
    }
}
