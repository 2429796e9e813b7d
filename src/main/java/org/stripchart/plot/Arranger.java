// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryView;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.auto.AutoArrangement;

/**
 * Divides series into strips by a rule: once the first rows have come, and again when there are new series, but never because
 * values wander. It divides them once more soon after if the values show that lines cannot be read. Series placed by the user stay.
 *
 * <p>More than 300 lines, since everything that places series by a rule is here.
 *
 * <p><b>Threading:</b> as its {@link Arrangement}.
 */
public final class Arranger {

    /** How many bands are shown at first: as many as can be read where there are lines as well. */
    static final int MOST_BANDS = 12;

    /** After that many rows a series shows whether it changes. */
    private static final long FIRST_ROWS = 3;

    /** After that many it shows how much it varies. */
    private static final long MANY_ROWS = 100;

    private final Arrangement arrangement;
    private final HistoryView history;
    private final IntFunction<String> unit;
    private final IntFunction<String> group;
    private final StripRule rule;
    /** The strips that this has made, and the one that was there. */
    private final List<Strip> own = new ArrayList<>();

    private final ArrangementState.Restorer restorer;
    /** What is done to series that have not come yet, by their names. */
    private final Map<String, Consumer<Trace>> awaited = new HashMap<>();

    private int arranged;
    private long rows;
    private boolean isRestored;

    /**
     * Makes an arranger that has done nothing yet.
     *
     * @param unit of the series of a number; empty if none is known
     * @param group that its header puts the series of a number into; empty if none does
     */
    public Arranger(
            Arrangement arrangement,
            HistoryView history,
            IntFunction<String> unit,
            IntFunction<String> group,
            StripRule rule) {
        this.arrangement = arrangement;
        this.history = history;
        this.unit = unit;
        this.group = group;
        this.rule = rule;
        this.restorer = new ArrangementState.Restorer(arrangement);
        own.add(arrangement.strips().get(0));
    }

    /** Returns the arrangement as a value, with the places of series that were expected and have not come. */
    public ArrangementState state() {
        List<ArrangementState.StripState> strips = arrangement.strips().stream()
                .map(strip -> new ArrangementState.StripState(
                        strip.isOfStates(),
                        strip.share(),
                        own.contains(strip),
                        strip.axes().stream()
                                .map(ArrangementState.AxisState::of)
                                .toList()))
                .toList();
        List<ArrangementState.TraceState> traces =
                new ArrayList<>(arrangement.listed().stream().map(Trace::state).toList());
        for (ArrangementState.TraceState trace : restorer.expected()) {
            // Strips may have gone since.
            if (trace.strip() < strips.size()
                    && trace.axis() < strips.get(trace.strip()).axes().size()) {
                traces.add(trace);
            }
        }
        return new ArrangementState(strips, traces, arrangement.width(), arrangement.style());
    }

    /**
     * Makes the strips and axes of a state in place of those that there are; its series get their places back when they come.
     * Nothing is arranged until there is a series that the state does not know.
     */
    public void restore(ArrangementState state) {
        List<Strip> automatic = restorer.restore(state);
        own.clear();
        own.addAll(automatic);
        rows = FIRST_ROWS;
        isRestored = true;
    }

    /**
     * Has something done to the trace of a series as soon as that has come, before it is arranged: at once, if it is there; in place of what
     * was to be done to it before.
     */
    public void whenCome(String name, Consumer<Trace> task) {
        awaited.put(name, task);
        welcome();
    }

    private void welcome() {
        for (Trace trace : awaited.isEmpty() ? List.<Trace>of() : arrangement.listed()) {
            Consumer<Trace> task = awaited.remove(trace.name());
            if (task != null) {
                arrangement.change(() -> task.accept(trace));
            }
        }
    }

    /** Arranges what has come, if it is time to. */
    public void update() {
        welcome();
        int count = arrangement.traces().size();
        if (restorer.seat()) {
            arranged = count;
            return;
        }
        if (isByHand() || count == 0 || (count == arranged && rows >= FIRST_ROWS)) {
            return;
        }
        long most = mostRows();
        if (count != arranged || Math.min(FIRST_ROWS, most) > rows) {
            rows = Math.min(FIRST_ROWS, most);
            arranged = count;
            arrangement.change(this::arrange);
        }
    }

    private long mostRows() {
        long most = 0;
        for (Trace trace : arrangement.traces()) {
            most = Math.max(most, history.series(trace.series()).size());
        }
        return most;
    }

    /**
     * Arranges once more where lines cannot be read in the strips that the first rows gave, or where what moves is hidden there for the
     * sake of what does not, unless a person has had a hand in these. Where all is well nothing moves.
     */
    public void mend() {
        if (rule.kind() == StripRule.Kind.AUTO && !isTouched() && !isReadable()) {
            arrangement.change(this::arrange);
        }
    }

    private boolean isTouched() {
        return isRestored
                || arrangement.isIsolated()
                || arrangement.listed().stream().anyMatch(trace -> trace.placedByHand() || trace.shownByHand())
                || arrangement.strips().stream()
                        .flatMap(strip -> strip.axes().stream())
                        .anyMatch(axis -> axis.limits().mode() != YScale.Mode.AUTO);
    }

    private boolean isReadable() {
        boolean isKnown = mostRows() >= MANY_ROWS;
        Map<Strip, List<AutoArrangement.Facts>> shown = new HashMap<>();
        Map<Strip, List<AutoArrangement.Facts>> hidden = new HashMap<>();
        for (Trace trace : arrangement.listed()) {
            if (!trace.isState() && rule.globOf(trace.name()) < 0) {
                (trace.visible() ? shown : hidden)
                        .computeIfAbsent(trace.axis().strip(), strip -> new ArrayList<>())
                        .add(facts(trace));
            }
        }
        return shown.entrySet().stream()
                .allMatch(strip -> AutoArrangement.isReadable(strip.getValue(), isKnown)
                        && AutoArrangement.isWellChosen(
                                strip.getValue(), hidden.getOrDefault(strip.getKey(), List.of())));
    }

    /** Arranges all series anew, those that a person has placed as well. */
    public void again() {
        if (isByHand()) {
            return;
        }
        restorer.forget();
        arrangement.change(() -> {
            arrangement.traces().forEach(Trace::leaveToArrangement);
            arrange();
            arrangement.even();
        });
    }

    /** Where nothing is divided, strips are those that somebody has made by hand. */
    private boolean isByHand() {
        return rule.kind() == StripRule.Kind.ONE && rule.globs().isEmpty();
    }

    private void arrange() {
        // A person may have removed some.
        own.removeIf(strip -> !arrangement.strips().contains(strip));
        List<Trace> free = arrangement.listed().stream()
                .filter(trace -> !trace.placedByHand())
                .toList();
        List<List<Trace>> named = new ArrayList<>();
        rule.globs().forEach(globs -> named.add(new ArrayList<>()));
        List<Trace> rest = new ArrayList<>();
        int bands = 0;
        for (Trace trace : free) {
            int glob = rule.globOf(trace.name());
            if (trace.isState()) {
                trace.arranged(arrangement.stateStrip().axis(), bands++ < MOST_BANDS);
            } else {
                (glob < 0 ? rest : named.get(glob)).add(trace);
            }
        }
        int next = 0;
        for (List<Trace> strip : named) {
            if (!strip.isEmpty()) {
                YAxis axis = axis(next++, "");
                show(strip, axis, true);
            }
        }
        next = switch (rule.kind()) {
            case ONE -> oneStrip(rest, next);
            case EACH -> eachItsOwn(rest, next);
            case AUTO -> automatic(rest, next);
        };
        removeFrom(Math.max(1, next));
        // Those that are shown come first: who is not may have to do with what is left.
        arrangement.dealColors(free.stream()
                .sorted(Comparator.comparing(trace -> !trace.needsColor()))
                .toList());
        arrangement.firstAxis().label(next == 1 ? "" : arrangement.firstAxis().label());
    }

    private int oneStrip(List<Trace> rest, int next) {
        if (rest.isEmpty()) {
            return next;
        }
        YAxis axis = axis(next, "");
        show(rest, axis, true);
        return next + 1;
    }

    private int eachItsOwn(List<Trace> rest, int from) {
        int next = from;
        for (Trace trace : rest) {
            trace.arranged(axis(next++, unit.apply(trace.series())), true);
        }
        return next;
    }

    private int automatic(List<Trace> rest, int from) {
        List<AutoArrangement.Facts> facts = rest.stream().map(this::facts).toList();
        int next = from;
        for (AutoArrangement.Found strip : AutoArrangement.of(facts, mostRows() >= MANY_ROWS)) {
            YAxis axis = axis(next++, strip.label());
            show(strip.shown().stream().map(rest::get).toList(), axis, true);
            show(strip.hidden().stream().map(rest::get).toList(), axis, false);
        }
        return next;
    }

    private static void show(List<Trace> traces, YAxis axis, boolean visible) {
        traces.forEach(trace -> trace.arranged(axis, visible));
    }

    private AutoArrangement.Facts facts(Trace trace) {
        SeriesView series = history.series(trace.series());
        double low = Double.NaN;
        double high = Double.NaN;
        if (!series.isEmpty()) {
            // The extremes of all points are those of one column that holds them all.
            double span = Math.max(series.lastX() - series.firstX(), Math.ulp(series.lastX()) * 4);
            PointBuffer points = new PointBuffer();
            series.reducer().reduce(ColumnGrid.startingAt(series.firstX(), span * 2 + Double.MIN_NORMAL, 2), points);
            for (int i = 0; i < points.size(); i++) {
                double y = points.y(i);
                low = low <= y ? low : Double.isNaN(y) ? low : y;
                high = high >= y ? high : Double.isNaN(y) ? high : y;
            }
        }
        return new AutoArrangement.Facts(
                trace.name(), unit.apply(trace.series()), group.apply(trace.series()), low, high);
    }

    /** The axis of the strip of that number, which is made if there are fewer. */
    private YAxis axis(int number, String label) {
        while (own.size() <= number) {
            own.add(arrangement.addStrip());
        }
        YAxis axis = own.get(number).axis();
        axis.label(label);
        axis.unit(label);
        return axis;
    }

    private void removeFrom(int number) {
        while (own.size() > number) {
            Strip strip = own.remove(own.size() - 1);
            boolean isUsed = arrangement.traces().stream()
                    .anyMatch(trace -> trace.placedByHand() && trace.axis().strip() == strip);
            if (!isUsed && arrangement.strips().contains(strip)) {
                arrangement.remove(strip);
            }
        }
    }
}
