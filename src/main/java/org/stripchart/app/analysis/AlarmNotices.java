// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.Toolkit;
import java.util.Locale;
import java.util.function.LongSupplier;
import javax.swing.JComponent;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.app.Teller;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.session.RunningSession;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.session.alarm.AlarmTeller;
import org.stripchart.session.alarm.AlarmText;

/**
 * Says that an alarm has come or gone: in the window and, where that was chosen, by the desktop and by a sound; ten a minute at most.
 * Event dispatch thread only.
 */
public final class AlarmNotices {

    private final RunningSession session;
    private final AlarmTeller teller;
    private final Notifier notifier;
    private final Runnable beep;
    private final AlarmChip chip;
    private final Runnable endOfListening;
    private final Runnable endOfFaults;
    private boolean isGrave;

    /**
     * Begins to tell of a session's alarms.
     *
     * @param nanos the time, for differences only
     * @param open shows the list of alarms
     */
    public AlarmNotices(RunningSession session, LongSupplier nanos, Teller window, Runnable open) {
        this(
                session,
                nanos,
                window,
                open,
                DesktopNotifier.of(line -> window.tell(line, true)),
                () -> Toolkit.getDefaultToolkit().beep());
    }

    AlarmNotices(
            RunningSession session,
            LongSupplier nanos,
            Teller window,
            Runnable open,
            Notifier notifier,
            Runnable beep) {
        this.session = session;
        this.notifier = notifier;
        this.beep = beep;
        teller = new AlarmTeller(line -> window.tell(line, isGrave), nanos);
        chip = new AlarmChip(session.chart().analysis().alarms(), open);
        endOfListening = session.chart().analysis().alarms().onChange(this::changed);
        endOfFaults = session.alarms().onFault(line -> window.tell(line, true));
    }

    /** Returns what says how many nobody has acknowledged. */
    public JComponent chip() {
        return chip;
    }

    /** Follows the theme. */
    public void refresh() {
        chip.refresh();
    }

    /** Tells no more. */
    public void stop() {
        endOfListening.run();
        endOfFaults.run();
        notifier.end();
    }

    private void changed(AlarmLog.Change change, AlarmEvent event) {
        chip.refresh();
        if (change == AlarmLog.Change.ACKNOWLEDGED) {
            return;
        }
        LiveChart chart = session.chart();
        String text = AlarmText.of(event, chart.xAxis() == XAxis.TIME ? chart.zone() : null);
        // That it is over is good news.
        isGrave = event.isOn() && event.severity() == Severity.ALARM;
        if (!teller.tell(word(event.severity()) + ": " + text)) {
            return;
        }
        AlarmReaction reaction = session.alarms().reaction();
        if (reaction.notification()) {
            String title = session.title().isEmpty() ? "Stripchart" : session.title();
            notifier.show(word(event.severity()) + " \u2013 " + title, text, event.severity());
        }
        if (reaction.sound() && event.isOn()) {
            beep.run();
        }
    }

    private static String word(Severity severity) {
        String word = severity.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
