// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.trigger;

import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerKind;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.Aggregate;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Trace;
import org.stripchart.plot.Viewport;

/** Asks what is an event, beginning with what suits what is shown. Event dispatch thread only. */
final class TriggerPrompt {

    /** Something to choose, by its text. */
    private record Choice<T>(T value, String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    private static final List<Choice<TriggerKind>> KINDS = List.of(
            new Choice<>(TriggerKind.RISING, "rises above the level"),
            new Choice<>(TriggerKind.FALLING, "falls below the level"),
            new Choice<>(TriggerKind.EITHER, "crosses the level"),
            new Choice<>(TriggerKind.ENTERING, "enters the band"),
            new Choice<>(TriggerKind.LEAVING, "leaves the band"),
            new Choice<>(TriggerKind.ABOVE_LONGER, "is above for longer than"),
            new Choice<>(TriggerKind.ABOVE_SHORTER, "is above for shorter than"),
            new Choice<>(TriggerKind.BELOW_LONGER, "is below for longer than"),
            new Choice<>(TriggerKind.BELOW_SHORTER, "is below for shorter than"),
            new Choice<>(TriggerKind.STATE, "becomes the state"));

    private static final List<Choice<TriggerRule.Mode>> MODES = List.of(
            new Choice<>(TriggerRule.Mode.AUTO, "Auto: the latest event, live when there is none"),
            new Choice<>(TriggerRule.Mode.NORMAL, "Normal: the latest event"),
            new Choice<>(TriggerRule.Mode.SINGLE, "Single: the next event only"));

    /** More points take too long to be looked at for a suggestion. */
    private static final long MOST_POINTS = 2_000_000;

    private static final int COLUMNS = 22;

    private final LiveChart chart;
    private final JComboBox<String> series;
    private final JComboBox<Choice<TriggerKind>> kind = box(KINDS);
    private final JTextField level = new JTextField(COLUMNS);
    private final JTextField upper = new JTextField(COLUMNS);
    private final JTextField hysteresis = new JTextField(COLUMNS);
    private final JTextField width = new JTextField(COLUMNS);
    private final JComboBox<String> state = new JComboBox<>();
    private final JTextField holdOff = new JTextField(COLUMNS);
    private final JComboBox<Choice<TriggerRule.Mode>> mode = box(MODES);
    private final JTextField before = new JTextField(COLUMNS);
    private final JTextField overlay = new JTextField(COLUMNS);
    private final JCheckBox marks = new JCheckBox("each event");

    private TriggerPrompt(LiveChart chart) {
        this.chart = chart;
        List<String> names = new ArrayList<>(chart.seriesNames());
        TriggerRule now = chart.analysis().trigger();
        if (now != null && !names.contains(now.series())) {
            names.add(now.series());
        }
        series = new JComboBox<>(names.toArray(String[]::new));
        state.setEditable(true);
        TriggerForm plain =
                TriggerForm.of(new TriggerRule("any", new Trigger.Edge(0, 0, Trigger.Slope.RISING)), isTime());
        if (now != null) {
            series.setSelectedItem(now.series());
            offerStates();
            show(TriggerForm.of(now, isTime()));
        } else {
            chart.arrangement().traces().stream()
                    .filter(Trace::visible)
                    .findFirst()
                    .ifPresent(trace -> series.setSelectedItem(trace.name()));
            offerStates();
            show(suggestion(plain));
        }
        series.addActionListener(event -> {
            offerStates();
            show(suggestion(form()));
        });
        kind.addActionListener(event -> enable());
    }

    /** Asks, and looks for the events from then on. */
    static void ask(Window owner, LiveChart chart) {
        TriggerPrompt prompt = new TriggerPrompt(chart);
        new PromptDialog(owner, "Trigger", "Events are found among all points, kept and new; the window stops at them")
                .field("Series", prompt.series)
                .field("Event", prompt.kind)
                .field("Level", prompt.level)
                .field("Upper level", prompt.upper)
                .field("Hysteresis", prompt.hysteresis)
                .field("Length", prompt.width)
                .field("State", prompt.state)
                .field("Hold-off", prompt.holdOff)
                .field("Show", prompt.mode)
                .field("Before it (%)", prompt.before)
                .field("Earlier events drawn", prompt.overlay)
                .field("Mark", prompt.marks)
                .ask(answer -> {
                    TriggerRule rule = prompt.form().rule();
                    chart.analysis().trigger(rule);
                    if (!chart.viewport().isComplete()) {
                        chart.viewport().goLive();
                    }
                });
    }

    private boolean isTime() {
        return chart.xAxis() == XAxis.TIME;
    }

    private String name() {
        return String.valueOf(series.getSelectedItem());
    }

    private TriggerForm form() {
        return new TriggerForm(
                series.getSelectedItem() == null ? "" : name(),
                chosen(kind, KINDS),
                level.getText(),
                upper.getText(),
                hysteresis.getText(),
                width.getText(),
                String.valueOf(state.getEditor().getItem()),
                holdOff.getText(),
                chosen(mode, MODES),
                before.getText(),
                overlay.getText(),
                marks.isSelected(),
                isTime());
    }

    private void show(TriggerForm form) {
        int number = chart.seriesNames().indexOf(name());
        boolean isState = number >= 0 && chart.seriesInfo(number).isState();
        boolean fits = isState == (form.kind() == TriggerKind.STATE);
        TriggerKind shown = fits ? form.kind() : isState ? TriggerKind.STATE : TriggerKind.RISING;
        choose(kind, KINDS, shown);
        level.setText(form.level());
        upper.setText(form.upper());
        hysteresis.setText(form.hysteresis());
        width.setText(form.width());
        if (!form.state().isEmpty()) {
            state.setSelectedItem(form.state());
        }
        holdOff.setText(form.holdOff());
        choose(mode, MODES, form.mode());
        before.setText(form.before());
        overlay.setText(form.overlay());
        marks.setSelected(form.marks());
        enable();
    }

    private static <T> JComboBox<Choice<T>> box(List<Choice<T>> choices) {
        JComboBox<Choice<T>> box = new JComboBox<>();
        choices.forEach(box::addItem);
        return box;
    }

    private static <T> T chosen(JComboBox<Choice<T>> box, List<Choice<T>> choices) {
        return choices.get(Math.max(0, box.getSelectedIndex())).value();
    }

    private static <T> void choose(JComboBox<Choice<T>> box, List<Choice<T>> choices, T value) {
        choices.stream().filter(each -> each.value() == value).forEach(box::setSelectedItem);
    }

    private void enable() {
        TriggerKind chosen = chosen(kind, KINDS);
        level.setEnabled(chosen.hasLevel());
        upper.setEnabled(chosen.isBand());
        hysteresis.setEnabled(chosen.hasLevel());
        width.setEnabled(chosen.isPulse());
        state.setEnabled(chosen == TriggerKind.STATE);
        if (chosen.isBand() && upper.getText().isBlank()) {
            TriggerForm suggested = suggestion(form());
            level.setText(suggested.level());
            upper.setText(suggested.upper());
        }
    }

    private void offerStates() {
        state.removeAllItems();
        int number = chart.seriesNames().indexOf(name());
        StateLabels labels = number < 0 ? null : chart.seriesInfo(number).labels();
        if (labels != null) {
            labels.texts().forEach(state::addItem);
        }
    }

    /** Returns a form with levels that suit what is shown of the series. */
    private TriggerForm suggestion(TriggerForm otherwise) {
        int number = chart.seriesNames().indexOf(name());
        if (number < 0 || chart.seriesInfo(number).isState()) {
            return otherwise;
        }
        Viewport view = chart.viewport();
        SeriesView points = chart.history(number);
        long from = points.lowerBound(view.from());
        long to = points.lowerBound(Math.nextUp(view.to()));
        if (to - from > MOST_POINTS) {
            Interval range =
                    chart.arrangement().traces().get(number).axis().limits().range();
            return TriggerForm.around(name(), range.lower(), range.upper(), otherwise);
        }
        Aggregate shown = from < to ? points.aggregate(from, to) : Aggregate.NONE;
        return TriggerForm.around(name(), shown.min(), shown.max(), otherwise);
    }
}
