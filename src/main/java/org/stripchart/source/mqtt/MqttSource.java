// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Credentials;
import org.stripchart.source.Retry;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextSource;

/**
 * The messages of a broker's topics. It never ends by itself: while there is no connection it says why, and tries again.
 *
 * <p>MQTT 3.1.1, which every broker speaks; MQTT 5 would give nothing here that was measured to matter, since mosquitto
 * caps what is in flight under both.
 *
 * <p>Points that the chart has no room for are dropped and counted. To wait instead would only move the loss into the
 * broker, which drops what exceeds its queue and tells no one.
 *
 * <p><b>Threading:</b> one thread connects and waits; that of the event loop reads the messages, hands their points over,
 * and acknowledges each only then.
 */
final class MqttSource extends TextSource {

    private static final Logger LOG = LoggerFactory.getLogger(MqttSource.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Brokers lock out who knocks too often with a wrong password. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    /** A connection that did not last so long was of no use: two clients of one name take it from each other. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    private final Subscription subscription;
    private final Duration patience;
    private final Credentials credentials;

    // Under the lock of this object.
    private boolean holding;
    private boolean receiving;

    MqttSource(Subscription subscription, SourceOptions options) {
        this(subscription, options, PATIENCE);
    }

    /**
     * @param patience how long to wait for each answer of the broker
     */
    MqttSource(Subscription subscription, SourceOptions options, Duration patience) {
        super(subscription.title(), OverflowPolicy.DROP, options, Ticker.SYSTEM);
        this.subscription = subscription;
        this.patience = patience;
        this.credentials = new Credentials(
                subscription.user(),
                subscription.account(),
                options.passwords(),
                Subscription.PASSWORD_VARIABLE,
                name -> subscription.password());
    }

    @Override
    protected SourceResult run(PointSink sink) throws InterruptedException {
        tell(SourceStatus.State.WAITING, "connecting to " + subscription.host() + ":" + subscription.port());
        Topics topics = new Topics(text(), sink, options());
        // Ours, since a client whose connection hangs would keep its own for long after it is closed.
        NioEventLoopGroup loop = new NioEventLoopGroup(1, MqttSource::thread);
        try {
            Retry retry = newRetry();
            return retry.until(() -> attempt(loop, topics, retry));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} was closed while it connected", title(), e);
            return SourceResult.closed();
        } finally {
            var unused = loop.shutdownGracefully(0, PATIENCE.toSeconds(), TimeUnit.SECONDS);
            credentials.close();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stripchart mqtt");
        thread.setDaemon(true);
        return thread;
    }

    private SourceResult attempt(NioEventLoopGroup loop, Topics topics, Retry retry)
            throws IOException, InterruptedException {
        if (credentials.isToAsk()) {
            tell(SourceStatus.State.WAITING, "waiting for the password of " + subscription.account());
        }
        byte[] password = password();
        long begin = ticker().nanos();
        Throwable cause;
        try {
            cause = hold(loop, auth(password), topics);
        } finally {
            // Only now, since the client does not copy it.
            Arrays.fill(password, (byte) 0);
        }
        if (isClosed()) {
            return SourceResult.closed();
        }
        LOG.debug("{} is lost", title(), cause);
        double lost = ticker().epochSeconds();
        loop.execute(() -> topics.gap(lost));
        if (ticker().nanos() - begin > LASTING.toNanos()) {
            retry.reset();
        }
        Fault fault = Fault.of(cause, subscription);
        if (fault.isRefusal() && !credentials.forget()) {
            retry.nextPause(AFTER_REFUSAL);
        }
        throw new IOException(fault.reason());
    }

    /** Returns the password, which the caller wipes; may wait for a person to tell it. */
    @SuppressWarnings("ByteBufferBackingArray") // an encoder's buffer has an array of its own
    private byte[] password() {
        char[] told = credentials.password();
        if (told == null) {
            return new byte[0];
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(told));
        Arrays.fill(told, '\0');
        byte[] password = new byte[bytes.remaining()];
        bytes.get(password);
        bytes.clear();
        bytes.put(new byte[bytes.capacity()]);
        return password;
    }

    /** Returns who we are to the broker; null for nobody. */
    private @Nullable Mqtt3SimpleAuth auth(byte[] password) {
        if (!credentials.isGiven()) {
            return null;
        }
        var auth = Mqtt3SimpleAuth.builder().username(credentials.user());
        return password.length == 0 ? auth.build() : auth.password(password).build();
    }

    /** Connects, and returns when the connection is lost or there was none: why. */
    private Throwable hold(NioEventLoopGroup loop, @Nullable Mqtt3SimpleAuth auth, Topics topics)
            throws InterruptedException {
        begins();
        BrokerConnection connection =
                new BrokerConnection(subscription, loop, patience, message -> take(message, topics));
        try {
            return connection.hold(auth, this::subscribed);
        } finally {
            ends();
            connection.end();
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
        } catch (RuntimeException | Error e) {
            // The library would end the session, and tell nobody.
            fail(e);
            return;
        }
        message.acknowledge();
        receives();
    }

    private synchronized void begins() {
        holding = true;
        receiving = false;
    }

    /** What is still read of a connection that is lost must not be told over the loss. */
    private synchronized void ends() {
        holding = false;
    }

    /** The first message may come before the broker has confirmed the subscription. */
    private synchronized void receives() {
        if (holding && !receiving) {
            receiving = true;
            tell(SourceStatus.State.RUNNING, "");
        }
    }

    private synchronized void subscribed() {
        if (!receiving) {
            tell(SourceStatus.State.WAITING, "connected, no message yet");
        }
    }
}
