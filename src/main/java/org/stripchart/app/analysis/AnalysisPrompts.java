// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.Window;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.app.Teller;
import org.stripchart.app.dialog.PromptDialog;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.session.RunningSession;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.session.alarm.SessionAlarms;
import org.stripchart.session.analysis.DerivedSpec;
import org.stripchart.session.analysis.MissingSeries;
import org.stripchart.session.analysis.SeriesScales;

/** The questions about computed series and alarms. Event dispatch thread only. */
final class AnalysisPrompts {

    private static final int WIDE = 36;

    private final Window owner;
    private final LiveChart chart;
    private final ChartAnalysis analysis;
    private final SessionAlarms alarms;
    private final SeriesScales scales;
    private final Teller teller;

    AnalysisPrompts(Window owner, RunningSession session, SeriesScales scales, Teller teller) {
        this.owner = owner;
        this.chart = session.chart();
        this.analysis = chart.analysis();
        this.alarms = session.alarms();
        this.scales = scales;
        this.teller = teller;
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
                        "Such as 100 - idle, rate(bytes) or mean(t, 10s); `a name of several words` is put between backquotes")
                .field("Name", name)
                .field("Unit", unit)
                .field("Formula", formula)
                .ask(answer -> {
                    DerivedSpec asked = new DerivedSpec(
                            String.valueOf(name.getEditor().getItem()).strip(),
                            unit.getText().strip(),
                            formula.getText().strip());
                    analysis.derive(asked.name(), asked.unit(), asked.formula());
                    tellIfItWaits(asked.name());
                });
    }

    /** Asks which computed series is to go. */
    void removeDerived() {
        JComboBox<String> name = new JComboBox<>(
                analysis.derived().stream().map(SeriesInfo::name).toArray(String[]::new));
        new PromptDialog(owner, "Remove computed series", "It can be computed again at any time")
                .field("Series", name)
                .ask(answer -> scales.remove(String.valueOf(name.getSelectedItem())));
    }

    /** Asks for a rule. */
    void alarm() {
        JTextField rule = new JTextField(WIDE);
        JComboBox<String> severity =
                new JComboBox<>(Stream.of(Severity.values()).map(Severity::word).toArray(String[]::new));
        severity.setSelectedItem(Severity.ALARM.word());
        new PromptDialog(owner, "Add alarm", "Such as temperature > 80 for 10s, door is open or pressure outside 1..3")
                .field("Rule", rule)
                .field("Severity", severity)
                .ask(answer -> {
                    String asked = rule(rule.getText().strip(), severity.getSelectedItem());
                    analysis.alarm(asked);
                    tellIfItWaits("alarm " + asked);
                });
    }

    /** A name that is not there is taken, since it may come; it may as well be a wrong one. */
    private void tellIfItWaits(String what) {
        List<String> there = chart.seriesNames();
        if (!there.isEmpty()) {
            MissingSeries.of(chart).stream()
                    .filter(each -> each.what().equals(what))
                    .forEach(each -> teller.tell(each.waits(there), false));
        }
    }

    /** What is written in the rule goes before what is chosen beside it. */
    private static String rule(String text, @Nullable Object severity) {
        boolean isSaid = AlarmRule.parse(text).severity() != Severity.ALARM;
        return isSaid || Severity.ALARM.word().equals(severity) ? text : text + " as " + severity;
    }

    /** Asks what happens when an alarm comes. */
    void reaction() {
        AlarmReaction now = alarms.reaction();
        JCheckBox notification = new JCheckBox("on the desktop", now.notification());
        JCheckBox sound = new JCheckBox("of the system", now.sound());
        JCheckBox marks = new JCheckBox("on the chart", now.marks());
        JTextField command = new JTextField(now.command(), WIDE);
        new PromptDialog(
                        owner,
                        "When an alarm comes",
                        "The command gets came or gone, severity, rule and time as further arguments; no shell is involved")
                .field("Notification", notification)
                .field("Sound", sound)
                .field("Mark", marks)
                .field("Command", command)
                .ask(answer -> alarms.reaction(new AlarmReaction(
                        notification.isSelected(), sound.isSelected(), marks.isSelected(), command.getText())));
    }

    /** Asks which rule is to go. */
    void removeAlarm() {
        JComboBox<String> rule = new JComboBox<>(analysis.alarmRules().toArray(String[]::new));
        new PromptDialog(owner, "Remove alarm", "What it has reported stays in the list of alarms")
                .field("Rule", rule)
                .ask(answer -> analysis.removeAlarm(String.valueOf(rule.getSelectedItem())));
    }
}
