// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import org.jspecify.annotations.NullMarked;

/** Writes an event as Logback's pattern {@code stripchart: %msg%n%nopex} does. See {@link FileLine}. */
@NullMarked
final class ConsoleLine extends LayoutBase<ILoggingEvent> {

    @Override
    public String doLayout(ILoggingEvent event) {
        return "stripchart: " + event.getFormattedMessage() + System.lineSeparator();
    }
}
