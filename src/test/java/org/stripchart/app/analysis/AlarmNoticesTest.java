// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.overlay.SeverityMark;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.source.SourceOptions;

class AlarmNoticesTest {

    private final List<String> told = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> notified = new ArrayList<>();
    private int beeps;
    private int opened;
    private int ended;
    private long nanos;
    private LiveChart chart;
    private RunningSession session;
    private AlarmNotices notices;
    private JButton chip;

    @BeforeEach
    void make() throws Exception {
        OpenedSources sources = OpenedSources.open(
                List.of("boiler"), SourceOptions.DEFAULTS, (location, options) -> new FakeSource(location));
        chart = execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        session = execute(() -> new RunningSession(chart, sources, Edt.OWNER));
        Notifier notifier = new Notifier() {
            @Override
            public void show(String title, String text, Severity severity) {
                notified.add(severity + ": " + title + ": " + text);
            }

            @Override
            public void end() {
                ended++;
            }
        };
        notices = execute(() -> new AlarmNotices(
                session,
                () -> nanos,
                (line, isFault) -> (isFault ? faults : told).add(line),
                () -> opened++,
                notifier,
                () -> beeps++));
        chip = (JButton) notices.chip();
        execute(() -> chart.analysis().alarm("t > 80"));
        execute(() -> chart.analysis().alarm("t > 60 as warning"));
    }

    @AfterEach
    void close() {
        execute(notices::stop);
        chart.close();
    }

    private void feed(double x, double y) {
        chart.series("t").add(x, y);
        execute(chart::refresh);
    }

    @Test
    void byItselfTheWindowTellsAndNobodyElse() {
        feed(0, 70);
        assertThat(told).containsExactly("Warning: t > 60 as warning since 0");
        feed(1, 90);
        assertThat(faults).containsExactly("Alarm: t > 80 since 1");
        assertThat(notified).isEmpty();
        assertThat(beeps).isZero();
    }

    @Test
    void tellsWhereItWasChosen() {
        execute(() -> session.alarms().reaction(new AlarmReaction(true, true, "")));
        feed(0, 70);
        feed(1, 50);
        assertThat(notified)
                .containsExactly(
                        "WARNING: Warning \u2013 boiler: t > 60 as warning since 0",
                        "WARNING: Warning \u2013 boiler: t > 60 as warning no more, from 0 for 1, at worst 70");
        assertThat(beeps).as("when it comes").isEqualTo(1);
        execute(() -> session.alarms().reaction(new AlarmReaction(false, true, "")));
        feed(2, 70);
        assertThat(notified).hasSize(2);
        assertThat(beeps).isEqualTo(2);
    }

    @Test
    void tellsTenTimesAMinuteAtMost() {
        execute(() -> session.alarms().reaction(new AlarmReaction(true, true, "")));
        for (int i = 0; i < 40; i++) {
            feed(i, i % 2 == 0 ? 70 : 50);
        }
        assertThat(notified).hasSize(10);
        assertThat(beeps).isEqualTo(5);
        nanos += 60_000_000_000L;
        feed(100, 70);
        assertThat(notified).hasSize(11);
        assertThat(told).contains("30 more lines about alarms, not told");
    }

    @Test
    void thatAnAlarmIsOverIsNoFault() {
        feed(0, 90);
        assertThat(faults).containsExactly("Alarm: t > 80 since 0");
        feed(1, 50);
        assertThat(faults).hasSize(1);
        assertThat(told).anyMatch(line -> line.startsWith("Alarm: t > 80 no more"));
    }

    @Test
    void oneThatWasAcknowledgedIsToldOnceItIsGone() {
        feed(0, 70);
        execute(() -> chart.analysis().alarms().acknowledge(1));
        assertThat(told).hasSize(1);
        feed(1, 50);
        assertThat(told).hasSize(2).last().asString().contains("no more");
    }

    @Test
    void theChipCountsWhatNobodyHasSeenAndShowsTheWorst() {
        assertThat(chip.isVisible()).isFalse();
        feed(0, 70);
        assertThat(chip.isVisible()).isTrue();
        assertThat(chip.getText()).isEqualTo("1 alarm");
        assertThat(((SeverityMark) chip.getIcon()).severity()).isEqualTo(Severity.WARNING);
        feed(1, 90);
        assertThat(chip.getText()).isEqualTo("2 alarms");
        assertThat(((SeverityMark) chip.getIcon()).severity()).isEqualTo(Severity.ALARM);
        execute(() -> chip.doClick());
        assertThat(opened).isEqualTo(1);
        execute(() -> chart.analysis().alarms().acknowledge(2));
        assertThat(chip.getText()).isEqualTo("1 alarm");
        execute(() -> chart.analysis().alarms().acknowledge(1));
        assertThat(chip.isVisible()).isFalse();
    }

    @Test
    void stops() {
        execute(notices::stop);
        feed(0, 90);
        assertThat(told).isEmpty();
        assertThat(faults).isEmpty();
        assertThat(ended).isEqualTo(1);
    }
}
