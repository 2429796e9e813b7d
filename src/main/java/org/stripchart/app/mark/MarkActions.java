// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.mark;

import java.awt.Window;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.stripchart.app.PendingWrites;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.dialog.FileFolder;
import org.stripchart.chart.ClearedPoints;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;
import org.stripchart.session.undo.TakenOff;
import org.stripchart.session.undo.TakenOffList;
import org.stripchart.words.CountText;

/** What can be done about marks, besides what the chart's panel can do by itself. Event dispatch thread only. */
public final class MarkActions {

    /** Behind what can be put back. */
    private static final String UNDO = "; Ctrl+Shift+K undoes that";

    private MarkActions() {}

    /**
     * Adds the actions.
     *
     * @param takenOff where marks that are removed can be put back from
     * @param folder where they are exported to
     * @param writes waits for what is exported when the window closes
     */
    public static void addTo(
            Actions actions,
            LiveChart chart,
            TakenOffList takenOff,
            Window owner,
            FileFolder folder,
            PendingWrites writes,
            Teller teller) {
        Marks marks = chart.marks();
        marks.onDragged((from, to) -> dragged(chart, takenOff, from, to, teller));
        actions.add(Action.of("mark.edit", "Edit mark\u2026", "", () -> held(marks, mark -> edit(owner, chart, mark)))
                .keys("Shift+M")
                .when(() -> marks.held() != null));
        actions.add(Action.of(
                        "mark.remove",
                        "Remove mark",
                        "",
                        () -> held(marks, mark -> remove(chart, takenOff, List.of(mark), teller)))
                .when(() -> marks.held() != null));
        actions.add(Action.of("mark.list", "Marks\u2026", "", () -> new MarkTable(
                                owner, chart, takenOff, folder, writes, teller)
                        .show())
                .keys("Ctrl+Shift+M"));
    }

    /** Asks for the text and the colour of a mark. */
    static void edit(Window owner, LiveChart chart, Mark mark) {
        MarkPrompt.edit(owner, chart, MarkText.of(chart), mark);
    }

    /** Removes marks, which can be put back for a while, and says which, or how many. */
    static void remove(LiveChart chart, TakenOffList takenOff, List<Mark> marks, Teller teller) {
        String what = "Removed "
                + (marks.size() == 1 ? MarkText.of(chart).of(marks.get(0)) : CountText.of(marks.size(), "mark"));
        chart.marks().removeAll(marks);
        // No points go with them.
        ClearedPoints none = chart.setAside(Set.of(), TakenOff.TIME);
        takenOff.add(
                TakenOff.ofLittle(what, "Undo remove", none, () -> chart.marks().addAll(marks)));
        teller.tell(what + UNDO, false);
    }

    /** Says where a mark was dragged to, and lets it be put back for a while. */
    static void dragged(LiveChart chart, TakenOffList takenOff, Mark from, Mark to, Teller teller) {
        String what = "Moved: " + MarkText.of(chart).of(to);
        ClearedPoints none = chart.setAside(Set.of(), TakenOff.TIME);
        takenOff.add(
                TakenOff.ofLittle(what, "Undo move", none, () -> chart.marks().replace(to, from)));
        teller.tell(what + UNDO, false);
    }

    private static void held(Marks marks, Consumer<Mark> does) {
        Mark held = marks.held();
        if (held != null) {
            does.accept(held);
        }
    }
}
