// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.trigger;

import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.app.Teller;
import org.stripchart.app.mark.MarkText;
import org.stripchart.app.table.TableDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.mark.Mark;
import org.stripchart.words.CountText;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.NumberText;

/** The events that a trigger has found, the latest first; a double click goes to one. Event dispatch thread only. */
final class EventTable {

    private static final List<String> COLUMNS = List.of("Event", "At", "After the one before");
    private static final List<Integer> WIDTHS = List.of(90, 220, 200);

    private final LiveChart chart;
    private final TriggerLog log;
    private final JLabel older = new JLabel();
    private @Nullable TableDialog dialog;
    private List<List<String>> rows = List.of();
    /** Of what the rows were made. */
    private long count = -1;

    private double last = Double.NaN;

    private EventTable(LiveChart chart) {
        this.chart = chart;
        this.log = chart.analysis().events();
    }

    /** Opens it. */
    static void show(Window owner, LiveChart chart, Teller teller) {
        EventTable table = new EventTable(chart);
        JButton mark = new JButton("Mark");
        mark.setName("mark");
        mark.addActionListener(event -> table.mark(teller));
        table.older.setName("older");
        table.dialog = TableDialog.show(
                owner,
                "events",
                "Events",
                COLUMNS,
                WIDTHS,
                table::rows,
                "None",
                teller,
                row -> chart.viewHistory().step(() -> chart.analysis().eventView().goTo(table.x(row))),
                mark,
                table.older);
    }

    private double x(int row) {
        return log.x(log.size() - 1 - row);
    }

    private void mark(Teller teller) {
        int row = dialog == null ? -1 : dialog.selected();
        if (row < 0 || row >= log.size()) {
            teller.tell("No event is selected in the list", true);
        } else {
            Mark mark = Mark.at(x(row), "Event " + CountText.of(number(row)));
            if (chart.marks().add(mark)) {
                chart.marks().hold(mark);
            }
        }
    }

    private long number(int row) {
        return log.count() - row;
    }

    private List<List<String>> rows() {
        // What stays is not told anew, be it thousands.
        if (log.count() != count || Double.compare(log.last(), last) != 0) {
            count = log.count();
            last = log.last();
            MarkText words = MarkText.of(chart);
            List<List<String>> made = new ArrayList<>();
            for (int row = 0; row < log.size(); row++) {
                double gap = row + 1 < log.size() ? x(row) - x(row + 1) : Double.NaN;
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
