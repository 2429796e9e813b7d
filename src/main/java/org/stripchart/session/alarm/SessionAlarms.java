// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;

/**
 * What happens when an alarm of a chart comes or goes, as it was chosen for its session; with a window and without. It lives as long as
 * the chart.
 *
 * <p><b>Threading:</b> event dispatch thread only, but for {@link #ended}, which is for any thread.
 */
public final class SessionAlarms {

    /** A command that takes longer is ended. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final AlarmCommand command;
    private AlarmReaction reaction = AlarmReaction.NONE;

    /**
     * @param nanos the time, for differences only
     * @param owner runs a task on the event dispatch thread, from any thread
     */
    public SessionAlarms(LiveChart chart, LongSupplier nanos, Consumer<Runnable> owner) {
        command = new AlarmCommand(LONGEST, nanos, fault -> owner.accept(() -> tell(fault)));
        Runnable unused = chart.analysis().alarms().onChange((change, event) -> {
            if (reaction.marks()) {
                mark(chart.marks(), change, event);
            }
            List<String> words = reaction.words();
            if (change != AlarmLog.Change.ACKNOWLEDGED && !words.isEmpty()) {
                command.run(words, event, chart.xAxis() == XAxis.TIME);
            }
        });
    }

    /** An alarm is a moment until it has gone, and a stretch from then on. */
    private static void mark(Marks marks, AlarmLog.Change change, AlarmEvent event) {
        String text = event.rule()
                .substring(0, Math.min(Mark.MOST_LETTERS, event.rule().length()));
        Mark came = Mark.at(event.came(), text);
        if (change == AlarmLog.Change.CAME && marks.leavesRoom(0)) {
            marks.add(came);
        } else if (change == AlarmLog.Change.GONE && event.went() > event.came()) {
            marks.replace(came, Mark.region(event.came(), event.went(), text));
        }
    }

    /** Returns what happens. */
    public AlarmReaction reaction() {
        return reaction;
    }

    /** Has something else happen from now on. */
    public void reaction(AlarmReaction newReaction) {
        reaction = Objects.requireNonNull(newReaction, "newReaction");
    }

    /**
     * Has somebody told, in a line, when a command cannot be run or has failed.
     *
     * @return ends that
     */
    public Runnable onFault(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Completes when no command runs any more. Any thread. */
    public CompletableFuture<Void> ended() {
        return command.ended();
    }

    private void tell(String fault) {
        List.copyOf(listeners).forEach(each -> each.accept(fault));
    }
}
