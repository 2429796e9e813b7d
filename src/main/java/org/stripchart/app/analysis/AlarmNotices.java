// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.util.function.LongSupplier;
import org.stripchart.app.Teller;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.session.analysis.AlarmTeller;
import org.stripchart.session.analysis.AlarmText;

/** Says in the window that an alarm has come or gone. Event dispatch thread only. */
public final class AlarmNotices {

    private AlarmNotices() {}

    /**
     * Begins to tell of a chart's alarms.
     *
     * @param nanos the time, for differences only
     * @return ends it
     */
    public static Runnable tell(LiveChart chart, LongSupplier nanos, Teller window) {
        AlarmTeller teller = new AlarmTeller(line -> window.tell(line, true), nanos);
        return chart.analysis().alarms().onChange(event -> {
            if (!event.acknowledged()) {
                teller.tell("Alarm: " + AlarmText.of(event, chart.xAxis() == XAxis.TIME ? chart.zone() : null));
            }
        });
    }
}
