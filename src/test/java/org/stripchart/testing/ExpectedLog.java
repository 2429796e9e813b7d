// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a class logs away from the output of the tests, where it would look like a fault, when the test brings it
 * about on purpose.
 */
public final class ExpectedLog {

    private ExpectedLog() {}

    /** What a test does. */
    @FunctionalInterface
    public interface Action {

        /** Does it. */
        void run() throws Exception;
    }

    /** Runs something during which a class must log, on whatever thread. */
    public static void of(Class<?> type, Action action) throws Exception {
        assertThat(during(type, action))
                .as("what %s logs", type.getSimpleName())
                .isNotEmpty();
    }

    /** Runs something, and returns how many warnings it brings to the user's console. */
    public static int count(Class<?> type, Action action) throws Exception {
        return (int) during(type, action).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .count();
    }

    /** Runs something of which a class must not warn, since that comes to the user's console. */
    public static void none(Class<?> type, Action action) throws Exception {
        assertThat(during(type, action))
                .as("what %s logs", type.getSimpleName())
                .isEmpty();
    }

    private static List<ILoggingEvent> during(Class<?> type, Action action) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(type);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.addAppender(events);
        logger.setAdditive(false);
        try {
            action.run();
        } finally {
            logger.setAdditive(true);
            logger.detachAppender(events);
        }
        return events.list;
    }
}
