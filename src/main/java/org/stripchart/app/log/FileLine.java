// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.log;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.util.CachingDateFormatter;
import org.jspecify.annotations.NullMarked;

/**
 * Writes an event as Logback's pattern {@code %d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30}: %msg%n%ex}
 * does. What reads patterns makes a hundred classes for all that can be in one, at every start.
 */
@NullMarked
final class FileLine extends LayoutBase<ILoggingEvent> {

    private static final int LEVEL_WIDTH = 5;

    private final CachingDateFormatter date = new CachingDateFormatter("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    private final TargetLengthBasedClassNameAbbreviator names = new TargetLengthBasedClassNameAbbreviator(30);
    private final ThrowableProxyConverter stackTraces = new ThrowableProxyConverter();

    @Override
    public void start() {
        stackTraces.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        line.append(date.format(event.getTimeStamp())).append(' ');
        String level = event.getLevel().toString();
        line.append(level).append(" ".repeat(Math.max(0, LEVEL_WIDTH - level.length())));
        line.append(" [").append(event.getThreadName()).append("] ");
        line.append(names.abbreviate(event.getLoggerName())).append(": ");
        line.append(event.getFormattedMessage()).append(System.lineSeparator());
        return line.append(stackTraces.convert(event)).toString();
    }
}
