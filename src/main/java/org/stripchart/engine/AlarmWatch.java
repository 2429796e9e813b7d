// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmRun;
import org.stripchart.analysis.formula.FormulaRun.SpanTooLargeException;
import org.stripchart.analysis.join.Changes;
import org.stripchart.engine.computed.SilentSeries;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/**
 * Evaluates an alarm rule once all series that it names exist.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class AlarmWatch {

    private final AlarmRun run;
    private final History history;
    private final Changes changes;
    private final ToIntFunction<String> find;
    private final IntFunction<SeriesInfo> info;
    /** By name, once they are there: to look for each point through thousands of names would take longer than all else. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private @Nullable SilentSeries silence;
    private String fault = "";
    private final AlarmRun.Known known = new AlarmRun.Known() {
        @Override
        public SeriesView points(String name) {
            return history.series(number(name));
        }

        @Override
        public String state(String name, double y) {
            StateLabels labels = info.apply(number(name)).labels();
            return labels == null ? "" : labels.text(y);
        }

        @Override
        public Changes changes() {
            return changes;
        }
    };

    /**
     * @param changes knows from where on series have changed
     * @param find returns the number of a series by its name; -1 if it is not there yet
     * @param info by number
     */
    AlarmWatch(
            AlarmRun run, History history, Changes changes, ToIntFunction<String> find, IntFunction<SeriesInfo> info) {
        this.changes = changes;
        this.run = run;
        this.history = history;
        this.find = find;
        this.info = info;
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, find::applyAsInt);
    }

    private boolean areThere() {
        return run.of().stream().noneMatch(name -> find.applyAsInt(name) < 0);
    }

    /** Returns what is followed, and whether it is wrong. */
    Pipeline.Watched state() {
        String series = run.rule().condition().of().asSeries();
        return new Pipeline.Watched(run.rule(), series == null ? -1 : find.applyAsInt(series), run.isOn());
    }

    /** Returns the names of the series that it is about. */
    Set<String> of() {
        return run.of();
    }

    /**
     * Looks at the next points; returns whether there may be more.
     *
     * @param now the time, for differences only
     * @param head the x at which points land now; NaN before the first
     * @param isEnd whether no more points come, so that nothing is waited for
     * @param ahead what lies beyond is of before x went back
     */
    boolean next(long now, double head, boolean isEnd, double ahead) {
        if (!fault.isEmpty()) {
            return false;
        }
        try {
            return look(now, head, isEnd, ahead);
        } catch (SpanTooLargeException e) {
            giveUp(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            giveUp("there is no memory for it");
        }
        return false;
    }

    private void giveUp(String reason) {
        fault = "alarm " + run.rule() + ": is followed no more, as " + reason;
    }

    private boolean look(long now, double head, boolean isEnd, double ahead) {
        SilentSeries waits = silence;
        if (waits == null) {
            if (!areThere()) {
                return false;
            }
            waits = new SilentSeries(run.of().stream().map(known::points).toList(), now, head);
            silence = waits;
        }
        // Not longer where points came all the same, or an alarm would be late.
        double silentUntil = isEnd && !Double.isNaN(head) ? head : waits.until(now, head);
        return run.next(known, silentUntil, ahead);
    }

    /** Returns whether it is wrong, and was not for long enough: time may bring the alarm. */
    boolean isPending() {
        return fault.isEmpty() && run.isPending();
    }

    /** Returns whether a series has not got as far as an x, so that others wait for it a while. */
    boolean waitsBefore(double x) {
        return fault.isEmpty() && run.waitsBefore(x);
    }

    /** Returns how many points were evicted before it had looked at them. */
    long passedOver() {
        return run.passedOver();
    }

    /** Returns whether it has looked at less than half of what is kept. */
    boolean isFarBehind() {
        return fault.isEmpty() && (silence == null ? areThere() : run.share() < 0.5);
    }

    /** Returns why it is followed no more, in a line; empty while it is. */
    String fault() {
        return fault;
    }

    /** Follows it no more. */
    void end() {
        run.end();
    }

    /** Says that nothing has come up to an x. */
    void until(double x) {
        run.until(x);
    }

    /** Says that x has gone back, and that points now come from there on. */
    void wentBack(double x) {
        run.wentBack(x);
    }

    /** Says that the points of some series were taken away. */
    void cleared(Predicate<String> isCleared) {
        if (run.of().stream().anyMatch(isCleared)) {
            run.cleared();
        }
    }

    /** Says that points that were taken away are there again. */
    void broughtBack() {
        run.broughtBack();
    }
}
