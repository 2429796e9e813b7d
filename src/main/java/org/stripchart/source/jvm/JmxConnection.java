// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectionNotification;
import javax.management.remote.JMXConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection over JMX, which is looked after each second. Any thread. */
final class JmxConnection {

    private static final Logger LOG = LoggerFactory.getLogger(JmxConnection.class);

    /** What the connector is to look after, and how often; milliseconds. */
    private static final Map<String, ?> CHECKED = Map.of("jmx.remote.x.client.connection.check.period", 1000L);

    private @Nullable JMXConnector open;

    /** Returns the environment for a connector, with these entries besides. */
    static Map<String, Object> environment(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(CHECKED);
        all.putAll(more);
        return all;
    }

    /**
     * Takes over a connector that is connected.
     *
     * @param lost called when it is found to be broken
     */
    MBeanServerConnection adopt(JMXConnector connector, Runnable lost) throws IOException {
        synchronized (this) {
            open = connector;
        }
        connector.addConnectionNotificationListener(
                (notification, unused) -> {
                    if (!notification.getType().equals(JMXConnectionNotification.NOTIFS_LOST)) {
                        lost.run();
                    }
                },
                null,
                null);
        return connector.getMBeanServerConnection();
    }

    /** Gives it up, on a thread of its own: to say goodbye to somebody who does not answer takes for ever. */
    synchronized void close() {
        JMXConnector connector = open;
        open = null;
        if (connector != null) {
            Thread goodbye = new Thread(() -> close(connector), "stripchart goodbye to a JVM");
            goodbye.setDaemon(true);
            goodbye.start();
        }
    }

    private static void close(JMXConnector connector) {
        try {
            connector.close();
        } catch (IOException e) {
            LOG.debug("A connection was closed that was broken", e);
        }
    }
}
