// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.trigger;

import java.awt.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JLabel;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.app.Teller;
import org.stripchart.app.mark.MarkText;
import org.stripchart.app.table.TableDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;
import org.stripchart.words.CountText;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.NumberText;

/** The events that a trigger has found, the latest first; a double click goes to one. Event dispatch thread only. */
final class EventTable {

    private static final List<TableDialog.Column> COLUMNS = List.of(
            TableDialog.Column.ofNumbers("Event", 90),
            TableDialog.Column.of("At", 220),
            TableDialog.Column.ofNumbers("After the one before", 200));

    private final LiveChart chart;
    private final TriggerLog log;
    private final JLabel older = new JLabel();
    private List<List<String>> rows = List.of();
    private double[] shown = {};
    /** Of what the rows were made. */
    private long count = -1;

    private double last = Double.NaN;
    private @Nullable MarkText told;

    private EventTable(LiveChart chart) {
        this.chart = chart;
        this.log = chart.analysis().events();
    }

    /** Opens it. */
    static void show(Window owner, LiveChart chart, Teller teller) {
        EventTable table = new EventTable(chart);
        table.older.setName("older");
        TableDialog.show(
                owner,
                "events",
                "Events",
                COLUMNS,
                table::rows,
                "None",
                teller,
                row -> chart.viewHistory()
                        .step(() -> chart.analysis().eventView().goTo(table.x(row))),
                List.of(new TableDialog.RowAction(
                        "mark", "Mark", "M", row -> true, chosen -> table.mark(chosen, teller))),
                table.older);
    }

    /** Returns the event in a row as it was when the rows were asked for; more may have been found since. */
    private double x(int row) {
        return shown[row];
    }

    private void mark(List<Integer> events, Teller teller) {
        List<Mark> marks = events.stream()
                .map(row -> Mark.at(x(row), "Event " + CountText.of(number(row))))
                .toList();
        int there = chart.marks().addAll(marks);
        if (there > 0) {
            chart.marks().hold(marks.get(there - 1));
        }
        if (there < marks.size()) {
            teller.tell("There is room for " + CountText.of(Marks.MOST, "mark") + " and no more", false);
        }
    }

    private long number(int row) {
        return count - row;
    }

    private List<List<String>> rows() {
        // What stays is not told anew, be it thousands.
        MarkText words = MarkText.of(chart);
        if (log.count() != count || Double.compare(log.last(), last) != 0 || !words.tellsAs(told)) {
            count = log.count();
            last = log.last();
            told = words;
            List<List<String>> made = new ArrayList<>();
            shown = new double[log.size()];
            Arrays.setAll(shown, row -> log.x(log.size() - 1 - row));
            for (int row = 0; row < shown.length; row++) {
                double gap = row + 1 < shown.length ? x(row) - x(row + 1) : Double.NaN;
                made.add(List.of(
                        CountText.of(number(row)),
                        words.x(x(row)),
                        Double.isNaN(gap) ? "" : words.isTime() ? ElapsedText.of(gap) : NumberText.of(gap)));
            }
            rows = made;
            older.setText(log.dropped() == 0 ? "" : CountText.of(log.dropped()) + " older are no longer kept");
        }
        return rows;
    }
}
