// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<LiveChart, SessionAlarms> sessions = new LinkedHashMap<>();
    /** Of those that were left, whose command may still run. */
    private final List<CompletableFuture<Void>> left = new ArrayList<>();

    private final AlarmRecordings recordings;
    private boolean hasCome;

    /**
     * @param out gets each line
     * @param nanos the time, for differences only
     */
    public RunAlarms(Consumer<String> out, LongSupplier nanos) {
        this(out, nanos, AlarmRecordings.none());
    }

    /**
     * @param out gets each line
     * @param nanos the time, for differences only
     * @param recordings keeps what is around alarms
     */
    public RunAlarms(Consumer<String> out, LongSupplier nanos, AlarmRecordings recordings) {
        this.out = out;
        this.recordings = recordings;
        teller = new AlarmTeller(out, nanos);
    }

    /** Tells of the alarms of a session too, until its chart is closed. */
    public void follow(LiveChart chart, SessionAlarms session) {
        sessions.put(chart, session);
        recordings.follow(chart);
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

    /** Writes what is around the alarms of a chart that is to be closed once this completes, when it is written. */
    public CompletableFuture<Void> leave(LiveChart chart) {
        return recordings.ended(chart).thenRun(() -> {
            SessionAlarms session = sessions.remove(chart);
            left.removeIf(CompletableFuture::isDone);
            if (session != null) {
                left.add(session.ended());
            }
        });
    }

    /** Completes when no command of theirs runs any more, and what is around alarms is written. */
    public CompletableFuture<Void> ended() {
        List<CompletableFuture<Void>> all = new ArrayList<>(left);
        all.add(recordings.ended());
        sessions.values().forEach(each -> all.add(each.ended()));
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
    }

    /** Says how many were not told or not recorded, if there are some. */
    public void end() {
        teller.end();
        recordings.end();
    }
}
