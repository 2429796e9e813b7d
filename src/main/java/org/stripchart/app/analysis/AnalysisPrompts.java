// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.Window;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.session.analysis.DerivedSpec;

/** The questions about computed series and alarms. Event dispatch thread only. */
final class AnalysisPrompts {

    private static final int WIDE = 36;

    private final Window owner;
    private final ChartAnalysis analysis;

    AnalysisPrompts(Window owner, ChartAnalysis analysis) {
        this.owner = owner;
        this.analysis = analysis;
    }

    /** Asks for a series that is to be computed; the name of one that is there brings up its formula, to be changed. */
    void derive() {
        List<SeriesInfo> there = analysis.derived();
        JComboBox<String> name =
                new JComboBox<>(there.stream().map(SeriesInfo::name).toArray(String[]::new));
        name.setEditable(true);
        name.setSelectedItem("");
        JTextField unit = new JTextField();
        JTextField formula = new JTextField(WIDE);
        name.addActionListener(event -> there.stream()
                .filter(each -> each.name().equals(name.getSelectedItem()))
                .forEach(each -> {
                    unit.setText(each.unit());
                    formula.setText(each.formula());
                }));
        new PromptDialog(
                        owner,
                        "Compute series",
                        "Such as 100 - idle, rate(bytes) or mean(t, 10s); `a name of several words` stands between backquotes")
                .field("Name", name)
                .field("Unit", unit)
                .field("Formula", formula)
                .ask(answer -> {
                    DerivedSpec asked = new DerivedSpec(
                            String.valueOf(name.getEditor().getItem()).strip(),
                            unit.getText().strip(),
                            formula.getText().strip());
                    analysis.derive(asked.name(), asked.unit(), asked.formula());
                });
    }

    /** Asks which computed series is to go. */
    void removeDerived() {
        JComboBox<String> name = new JComboBox<>(
                analysis.derived().stream().map(SeriesInfo::name).toArray(String[]::new));
        new PromptDialog(owner, "Remove computed series", "Its points can be computed again at any time")
                .field("Series", name)
                .ask(answer -> analysis.removeDerived(String.valueOf(name.getSelectedItem())));
    }

    /** Asks for a rule. */
    void alarm() {
        JTextField rule = new JTextField();
        new PromptDialog(owner, "Add alarm", "Such as temperature > 80 for 10s, door is open or pressure outside 1..3")
                .field("Rule", rule)
                .ask(answer -> analysis.alarm(rule.getText().strip()));
    }

    /** Asks which rule is to go. */
    void removeAlarm() {
        JComboBox<String> rule = new JComboBox<>(analysis.alarmRules().toArray(String[]::new));
        new PromptDialog(owner, "Remove alarm", "What it has told stays in the list of alarms")
                .field("Rule", rule)
                .ask(answer -> analysis.removeAlarm(String.valueOf(rule.getSelectedItem())));
    }
}
