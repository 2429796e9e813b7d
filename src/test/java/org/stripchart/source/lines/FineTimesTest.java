// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Times of a table that are told from its start. */
class FineTimesTest {

    private static final TextOptions OWN = TextOptions.DEFAULTS.withX(XFrom.OWN);

    @Test
    void readsHowLongSinceTheStart() {
        ReadText read = ReadText.of("elapsed,v\n0:00:00.5,1\n0:00:01.0,2\n0:01:00.0,3\n", OWN);
        assertThat(read.series("v")).isEqualTo("0.5:1 1:2 60:3");
        assertThat(read.reader.isTimeX()).isFalse();
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void tellsNanosecondsThatADoubleCannotHoldFromTheFirstExactly() {
        ReadText read =
                ReadText.of("timestamp,v\n1700000000000000000,1\n1700000000000000010,2\n1700000000000000025,3\n", OWN);
        assertThat(read.series("v")).isEqualTo("0:1 1.0E-8:2 2.5E-8:3");
        assertThat(read.reader.isTimeX()).isFalse();
    }
}
