// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

class ReportOutcomesTest {

    @Test
    void readsNoForecastAsAnObservation() {
        FormatReading.check(new MetarFormat(), """
                KJFK 301751Z 20010KT => ROW KJFK wind direction 200 °, KJFK wind 10 kn
                KJFK 301720Z 3018/3124 20010KT P6SM => OTHER_FORMAT
                KJFK 301751Z 20010KT FM302000 21012KT 6SM => ROW KJFK wind direction 200 °, KJFK wind 10 kn
                """);
    }

    @Test
    void waitsForTheFirstProbeOfEachStream() {
        FormatReading.check(new RouteFormat(), """
                p 0 1409 33000 => OTHER_FORMAT
                x 0 33000 => PASSED
                p 0 1409 33000 => ROW hop 0 1409 µs
                (restart) => done
                p 0 1409 33000 => OTHER_FORMAT
                """);
    }

    @Test
    void keepsMetersApartInAFurtherStream() {
        FormatReading.check(new VolkszaehlerFormat(), XFrom.OWN, """
                [Mar 31 05:01:22][mtr0] Reading: id=1.8.0 value=17 ts=1617159682000 => ROW at 1617159682: 1.8.0 17
                (restart) => done
                [Mar 31 05:01:23][mtr1] Reading: id=1.8.0 value=18 ts=1617159683000 => ROW at 1617159683: mtr1 1.8.0 18
                """);
    }
}
