// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import java.awt.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Cursor;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.words.CountText;
import org.stripchart.words.DurationText;

/** Asks where a run is to begin that is compared with others. Event dispatch thread only. */
public final class ComparisonPrompt {

    static final String WITH_OTHERS = "Together with the others";
    static final String AT_EVENT = "At the latest event";
    static final String AS_RECORDED = "As recorded";

    private final RunningSession session;
    private final Comparison comparison;
    private final @Nullable Window owner;
    private final Teller teller;

    private ComparisonPrompt(RunningSession session, @Nullable Window owner, Teller teller) {
        this.session = session;
        this.comparison = new Comparison(session);
        this.owner = owner;
        this.teller = teller;
    }

    /** Adds the action. */
    public static void addTo(Actions actions, RunningSession session, @Nullable Window owner, Teller teller) {
        ComparisonPrompt prompt = new ComparisonPrompt(session, owner, teller);
        actions.add(Action.of("analysis.compare", "Compare runs\u2026", "", prompt::ask)
                .when(() -> session.sources().stream().anyMatch(SessionSource::canMove)));
    }

    private void ask() {
        List<SessionSource> runs = comparison.runs();
        JComboBox<Run> run = new JComboBox<>(Run.of(runs).toArray(Run[]::new));
        // What was opened last is what is to be compared.
        run.setSelectedIndex(runs.size() - 1);
        JComboBox<String> start = new JComboBox<>();
        run.addActionListener(event -> offer(start, run.getItemAt(run.getSelectedIndex()).source));
        offer(start, run.getItemAt(run.getSelectedIndex()).source);
        JTextField later = new JTextField(isTime() ? "0 s" : "0");
        JCheckBox differences = new JCheckBox("Also compute the differences of the others from it");
        new PromptDialog(
                        owner,
                        "Compare runs",
                        "The file is read again and its lines are shifted along x; \u201cLater by\u201d may be negative")
                .field("Run", run)
                .field("Begins", start)
                .field("Later by", later)
                .field("Differences", differences)
                .ask(answer -> {
                    SessionSource chosen = run.getItemAt(run.getSelectedIndex()).source;
                    double by = starts(chosen).getOrDefault(String.valueOf(start.getSelectedItem()), 0.0)
                            + span(later.getText());
                    int count = differences.isSelected() ? comparison.addDifferences(chosen) : -1;
                    comparison.move(chosen, by);
                    if (count >= 0) {
                        teller.tell(CountText.of(count, "difference") + " computed", false);
                    }
                });
    }

    /** A source that can be moved, as the list tells it. One is not equal to another. */
    private static final class Run {

        private final SessionSource source;
        private final String text;

        private Run(SessionSource source, String text) {
            this.source = source;
            this.text = text;
        }

        static List<Run> of(List<SessionSource> sources) {
            Map<String, Long> counts =
                    sources.stream().collect(Collectors.groupingBy(SessionSource::location, Collectors.counting()));
            return sources.stream()
                    .map(each -> new Run(
                            each,
                            counts.getOrDefault(each.location(), 0L) > 1
                                            && !each.prefix().isEmpty()
                                    ? each.prefix() + ": " + each.location()
                                    : each.location()))
                    .toList();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private void offer(JComboBox<String> start, SessionSource run) {
        start.removeAllItems();
        starts(run).keySet().forEach(start::addItem);
    }

    /** Returns how far a run is to be moved for each of the places where it may begin. */
    private Map<String, Double> starts(SessionSource run) {
        LiveChart chart = session.chart();
        Map<String, Double> starts = new LinkedHashMap<>();
        double first = comparison.start(run);
        put(starts, WITH_OTHERS, comparison.startOfOthers(run) - first);
        for (Cursor cursor : Cursor.values()) {
            put(
                    starts,
                    "At cursor " + cursor,
                    chart.cursors().isSet(cursor) ? chart.cursors().x(cursor) - first : Double.NaN);
        }
        TriggerLog events = chart.analysis().events();
        if (events.size() > 0) {
            put(starts, AT_EVENT, events.x(events.size() - 1) - first);
        }
        starts.put("Where it is now", 0.0);
        starts.put(AS_RECORDED, -run.choice().moved());
        return starts;
    }

    private static void put(Map<String, Double> starts, String name, double by) {
        if (!Double.isNaN(by)) {
            starts.put(name, by);
        }
    }

    private boolean isTime() {
        return session.chart().xAxis() == XAxis.TIME;
    }

    /** Reads a time, or a number where x is none; both may be negative. */
    private double span(String text) {
        String written = text.strip().replace('\u2212', '-');
        boolean isNegative = written.startsWith("-");
        String size = isNegative ? written.substring(1).strip() : written;
        double span;
        if (size.matches("0+(\\.0+)?( ?[a-z]+)?")) {
            span = 0;
        } else if (isTime()) {
            span = DurationText.parse(size).toNanos() / 1e9;
        } else {
            try {
                span = Double.parseDouble(size);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\u201c" + text + "\u201d must be a number", e);
            }
        }
        return isNegative ? -span : span;
    }
}
