// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.EventQueue;
import java.awt.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.app.Teller;
import org.stripchart.app.table.TableDialog;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Viewport;
import org.stripchart.session.Background;
import org.stripchart.session.alarm.AlarmText;
import org.stripchart.session.file.AlarmJournal;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.words.FaultText;
import org.stripchart.words.NumberText;

/**
 * The alarms that there were in this run and, once these are read, in others, the latest first; a double click goes to the moment. Event
 * dispatch thread only.
 */
public final class AlarmTable {

    private static final List<TableDialog.Column> COLUMNS = List.of(
            TableDialog.Column.of("Severity", 80),
            TableDialog.Column.of("Rule", 180),
            TableDialog.Column.of("Came", 182),
            TableDialog.Column.of("Gone", 182),
            TableDialog.Column.of("Acknowledged", 110),
            TableDialog.Column.ofNumbers("Peak", 80));

    /** As many are listed, the latest ones; the list is made anew again and again. */
    private static final int MOST = 1000;

    private final SessionKeeper keeper;
    private final LiveChart chart;
    private final AlarmLog log;
    private final JButton all = new JButton("Acknowledge all");
    private List<AlarmJournal.Entry> others = List.of();
    /** Where each of the others is, by its id. */
    private Map<String, Integer> places = Map.of();

    private List<AlarmJournal.Entry> shown = List.of();

    public AlarmTable(SessionKeeper keeper) {
        this.keeper = keeper;
        this.chart = keeper.session().chart();
        this.log = chart.analysis().alarms();
        all.setName("seen");
        all.addActionListener(event -> acknowledgeAll());
    }

    /** Opens the list. */
    public void show(Window owner, Teller teller) {
        readOthers(teller);
        TableDialog.show(
                owner,
                "alarms",
                "Alarms",
                COLUMNS,
                this::rows,
                "No alarms yet",
                teller,
                row -> goTo(shown.get(row), teller),
                List.of(TableDialog.RowAction.each(
                        "acknowledge",
                        "Acknowledge",
                        "SPACE",
                        row -> shown.get(row),
                        entry -> !entry.event().acknowledged(),
                        this::acknowledge)),
                all);
    }

    private void readOthers(Teller teller) {
        CompletableFuture<Void> unused = Background.call("alarms", keeper::otherAlarms)
                .handleAsync(
                        (read, fault) -> {
                            if (fault == null) {
                                others(read);
                            } else {
                                teller.tell("The alarms of other runs cannot be read: " + FaultText.of(fault), true);
                            }
                            return null;
                        },
                        EventQueue::invokeLater);
    }

    /** Lists the alarms of other runs. */
    void others(List<AlarmJournal.Entry> read) {
        others = new ArrayList<>(read);
        places = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            places.put(read.get(i).id(), i);
        }
    }

    void acknowledgeAll() {
        log.events().forEach(event -> log.acknowledge(event.number()));
        List.copyOf(others).forEach(this::acknowledge);
        all.setEnabled(false);
    }

    /** Returns the button that acknowledges all, which can be pressed once the rows have been looked at and somebody has not seen one. */
    JButton all() {
        return all;
    }

    private void acknowledge(AlarmJournal.Entry entry) {
        if (entry.event().acknowledged()) {
            return;
        }
        Integer place = places.get(entry.id());
        if (place == null) {
            log.acknowledge(entry.event().number());
        } else {
            others.set(place, entry.acknowledged());
            keeper.store().alarms().note(entry.acknowledged());
        }
    }

    List<List<String>> rows() {
        boolean isTime = chart.xAxis() == XAxis.TIME;
        List<AlarmEvent> events = log.events();
        List<AlarmJournal.Entry> latest = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0 && latest.size() < MOST; i--) {
            latest.add(new AlarmJournal.Entry("/" + events.get(i).number(), isTime, events.get(i)));
        }
        for (int i = others.size() - 1; i >= 0 && latest.size() < MOST; i--) {
            latest.add(others.get(i));
        }
        shown = latest;
        all.setEnabled(log.unseen() > 0
                || others.stream().anyMatch(other -> !other.event().acknowledged()));
        return rows(latest, chart.zone());
    }

    /** Shows the moment at which it came, in the middle, in a stretch as long as before. */
    void goTo(AlarmJournal.Entry entry, Teller teller) {
        if (entry.isTime() != (chart.xAxis() == XAxis.TIME)) {
            teller.tell(
                    entry.isTime()
                            ? "That alarm came at a time, but x of this chart is not time"
                            : "That alarm did not come at a time, but x of this chart is time",
                    true);
            return;
        }
        AlarmEvent event = entry.event();
        Viewport view = chart.viewport();
        double half = (view.to() - view.from()) / 2;
        chart.viewHistory().step(() -> view.show(event.came() - half, event.came() + half));
    }

    /**
     * Returns what the table says, and by what each row is known again.
     *
     * @param zone in which times are told
     */
    static List<List<String>> rows(List<AlarmJournal.Entry> entries, ZoneId zone) {
        return entries.stream()
                .map(entry -> row(entry, entry.isTime() ? zone : null))
                .toList();
    }

    private static List<String> row(AlarmJournal.Entry entry, @Nullable ZoneId zone) {
        AlarmEvent event = entry.event();
        return List.of(
                event.severity().word(),
                event.rule(),
                AlarmText.x(event.came(), zone),
                event.isOn() ? "" : AlarmText.x(event.went(), zone),
                event.acknowledged() ? "yes" : "",
                Double.isNaN(event.peak()) ? "" : NumberText.of(event.peak()),
                entry.id());
    }
}
