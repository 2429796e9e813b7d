// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.app.Teller;
import org.stripchart.app.table.TableDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Viewport;
import org.stripchart.session.analysis.AlarmText;
import org.stripchart.words.NumberText;

/** The alarms that there were, the latest first; a double click goes to the moment. Event dispatch thread only. */
final class AlarmTable {

    private static final List<String> COLUMNS = List.of("Rule", "Came", "Gone", "Peak", "Seen");
    private static final List<Integer> WIDTHS = List.of(280, 150, 150, 90, 60);

    private AlarmTable() {}

    static void show(Window owner, LiveChart chart, Teller teller) {
        AlarmLog log = chart.analysis().alarms();
        JButton seen = new JButton("All seen");
        seen.setName("seen");
        seen.addActionListener(event -> log.events().forEach(each -> log.acknowledge(each.number())));
        TableDialog.show(
                owner,
                "alarms",
                "Alarms",
                COLUMNS,
                WIDTHS,
                () -> rows(latestFirst(log), chart.xAxis() == XAxis.TIME ? chart.zone() : null),
                "There was no alarm",
                teller,
                row -> goTo(chart, latestFirst(log).get(row)),
                seen);
    }

    private static List<AlarmEvent> latestFirst(AlarmLog log) {
        List<AlarmEvent> events = new ArrayList<>(log.events());
        Collections.reverse(events);
        return events;
    }

    /** Shows the moment at which it came, in the middle, in a stretch as long as before. */
    private static void goTo(LiveChart chart, AlarmEvent event) {
        Viewport view = chart.viewport();
        double half = (view.to() - view.from()) / 2;
        chart.viewHistory().step(() -> view.show(event.came() - half, event.came() + half));
    }

    /**
     * Returns what the table says.
     *
     * @param zone in which times are told; null where x is none
     */
    static List<List<String>> rows(List<AlarmEvent> events, @Nullable ZoneId zone) {
        return events.stream()
                .map(event -> List.of(
                        event.rule(),
                        AlarmText.x(event.came(), zone),
                        event.isOn() ? "" : AlarmText.x(event.went(), zone),
                        Double.isNaN(event.peak()) ? "" : NumberText.of(event.peak()),
                        event.acknowledged() ? "yes" : ""))
                .toList();
    }
}
