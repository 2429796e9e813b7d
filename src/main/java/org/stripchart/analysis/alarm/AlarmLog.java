// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * What alarms there were, each with its end, in the order in which they came. Of more than {@value #MOST} the oldest are forgotten, and
 * counted.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class AlarmLog {

    /** What has happened to an event. */
    public enum Change {
        /** It is new. */
        CAME,
        /** It is over. */
        GONE,
        /** Somebody has seen it. */
        ACKNOWLEDGED
    }

    /** So many events are kept. */
    public static final int MOST = 10_000;

    private final List<AlarmEvent> events = new ArrayList<>();
    private final List<BiConsumer<Change, AlarmEvent>> listeners = new ArrayList<>();
    private final Executor owner;
    private long count;
    /** How many nobody has acknowledged, by severity. */
    private final Map<Severity, Integer> unseen = new EnumMap<>(Severity.class);

    /** Makes an empty log, which whoever looks at points writes at once. */
    public AlarmLog() {
        this(Runnable::run);
    }

    /**
     * Makes an empty log.
     *
     * @param owner has what is found on another thread written, in its order, where the log is read
     */
    public AlarmLog(Executor owner) {
        this.owner = owner;
    }

    /** Returns those that are kept, the oldest first. */
    public List<AlarmEvent> events() {
        return List.copyOf(events);
    }

    /** Returns how many there were, with those that are forgotten. */
    public long count() {
        return count;
    }

    /** Returns how many of those that are kept nobody has acknowledged. */
    public int unseen() {
        return unseen.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the worst of those that nobody has acknowledged; the least bad if there is none. */
    public Severity worstUnseen() {
        return unseen.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    /**
     * Has a task run whenever an alarm has come, gone or been acknowledged, with which of these, and the event as it is then.
     *
     * @return ends that
     */
    public Runnable onChange(BiConsumer<Change, AlarmEvent> task) {
        listeners.add(task);
        return () -> listeners.remove(task);
    }

    /** Notes that somebody has seen an event; one that is forgotten is passed over. */
    public void acknowledge(long number) {
        int place = place(number);
        if (place >= 0 && !events.get(place).acknowledged()) {
            unseen.merge(events.get(place).severity(), -1, Integer::sum);
            put(place, events.get(place).seen(), Change.ACKNOWLEDGED);
        }
    }

    /** Returns what notes the comings and goings of one alarm. */
    Alarm.Listener of(AlarmRule rule) {
        return new Alarm.Listener() {
            private long number;

            @Override
            public void came(double x) {
                owner.execute(() -> add(x));
            }

            @Override
            public void went(double x, double peak) {
                owner.execute(() -> end(x, peak));
            }

            private void add(double x) {
                count++;
                number = count;
                if (events.size() == MOST) {
                    AlarmEvent oldest = events.remove(0);
                    unseen.merge(oldest.severity(), oldest.acknowledged() ? 0 : -1, Integer::sum);
                }
                unseen.merge(rule.severity(), 1, Integer::sum);
                events.add(new AlarmEvent(number, rule.text(), rule.severity(), x, Double.NaN, Double.NaN, false));
                tell(Change.CAME, events.get(events.size() - 1));
            }

            private void end(double x, double peak) {
                int place = place(number);
                if (place >= 0) {
                    put(place, events.get(place).gone(x, peak), Change.GONE);
                }
            }
        };
    }

    private int place(long number) {
        long place = events.isEmpty() ? -1 : number - events.get(0).number();
        return place >= 0 && place < events.size() ? (int) place : -1;
    }

    private void put(int place, AlarmEvent event, Change change) {
        events.set(place, event);
        tell(change, event);
    }

    private void tell(Change change, AlarmEvent event) {
        List.copyOf(listeners).forEach(listener -> listener.accept(change, event));
    }
}
