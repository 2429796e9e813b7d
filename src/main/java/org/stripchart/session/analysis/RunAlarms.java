// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;

/**
 * Tells in lines of the alarms of all sessions of a run, ten a minute at most, and knows whether there were some.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class RunAlarms {

    private final Consumer<String> out;
    private final AlarmTeller teller;
    private final List<SessionAlarms> sessions = new ArrayList<>();
    private boolean hasCome;

    /**
     * @param out gets each line
     * @param nanos the time, for differences only
     */
    public RunAlarms(Consumer<String> out, LongSupplier nanos) {
        this.out = out;
        teller = new AlarmTeller(out, nanos);
    }

    /** Tells of the alarms of a session too, until its chart is closed. */
    public void follow(LiveChart chart, SessionAlarms session) {
        sessions.add(session);
        Runnable unusedFaults = session.onFault(out);
        Runnable unused = chart.analysis().alarms().onChange((change, event) -> {
            hasCome |= change == AlarmLog.Change.CAME;
            if (change != AlarmLog.Change.ACKNOWLEDGED) {
                teller.tell("alarm: " + AlarmText.of(event, chart.xAxis() == XAxis.TIME ? chart.zone() : null));
            }
        });
    }

    /** Returns whether an alarm has come in any of them. */
    public boolean hasCome() {
        return hasCome;
    }

    /** Completes when no command of theirs runs any more. */
    public CompletableFuture<Void> ended() {
        return CompletableFuture.allOf(
                sessions.stream().map(SessionAlarms::ended).toArray(CompletableFuture<?>[]::new));
    }

    /** Says how many were not told, if there are some. */
    public void end() {
        teller.end();
    }
}
