// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XFromTest {

    @Test
    void isWhatTheCommandLineSays() {
        assertThat(XFrom.parse("time")).isEqualTo(XFrom.TIME);
        assertThat(XFrom.parse("arrival")).isEqualTo(XFrom.ARRIVAL);
        assertThat(XFrom.parse("index")).isEqualTo(XFrom.INDEX);
        assertThat(XFrom.parse("t [s]")).isEqualTo(XFrom.column("t [s]"));
        assertThatThrownBy(() -> XFrom.parse(" ")).hasMessage("column ( ) must be a name or a number");
    }

    @Test
    void knowsItsColumnByNameOrNumber() {
        assertThat(XFrom.column("t").isColumn(3, "t")).isTrue();
        assertThat(XFrom.column("3").isColumn(3, "a")).isTrue();
        assertThat(XFrom.column("3").isColumn(2, "a")).isFalse();
        assertThat(XFrom.column("t").isColumn("t")).isTrue();
        assertThat(XFrom.column("t").isColumn("a")).isFalse();
        assertThat(XFrom.TIME.isColumn(1, "")).as("no column at all").isFalse();
        assertThat(XFrom.TIME.isColumn("")).isFalse();
    }

    @Test
    void isATimeForSureWhereNothingElseCanCome() {
        TimeFormat millis = TimeFormat.parse("ms");
        assertThat(XFrom.TIME.isTime()).isTrue();
        assertThat(XFrom.ARRIVAL.isTime()).isTrue();
        assertThat(XFrom.INDEX.isTime()).isFalse();
        assertThat(XFrom.OWN.isTime()).isFalse();
        assertThat(XFrom.OWN.withTimeFormat(millis).isTime())
                .as("it may tell none")
                .isFalse();
        assertThat(XFrom.column("t").isTime()).isFalse();
        assertThat(XFrom.column("t").withTimeFormat(millis).isTime()).isTrue();
        assertThat(XFrom.column("t").withTimeFormat(millis)).isEqualTo(new XFrom(XFrom.Kind.COLUMN, "t", millis));
    }
}
