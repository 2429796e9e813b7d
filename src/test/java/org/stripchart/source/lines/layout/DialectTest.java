// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.cell.Fields;

class DialectTest {

    @Test
    void hasWordsForItsDelimiter() {
        assertThat(Dialect.of((byte) ',').sentence()).isEqualTo("commas");
        assertThat(Dialect.of((byte) ';').sentence()).isEqualTo("semicolons");
        assertThat(Dialect.of((byte) '\t').sentence()).isEqualTo("tabs");
        assertThat(Dialect.of((byte) '|').sentence()).isEqualTo("bars");
        assertThat(Dialect.of(Fields.BLANKS).sentence()).isEqualTo("blanks");
        assertThat(Dialect.of(Fields.WIDE_BLANKS).sentence()).isEqualTo("two blanks or more");
        assertThat(Dialect.of(Fields.BARS_AND_BLANKS).sentence()).isEqualTo("blanks and bars");
        assertThat(Dialect.of((byte) ',').inPairsFrom(0, 1).sentence())
                .isEqualTo("commas, which are decimal marks as well");
    }

    @Test
    void knowsWhereProseLooksLikeRows() {
        assertThat(Dialect.of(Fields.BLANKS).isBlank()).isTrue();
        assertThat(Dialect.of(Fields.WIDE_BLANKS).isBlank()).isTrue();
        assertThat(Dialect.of(Fields.BARS_AND_BLANKS).isBlank()).isTrue();
        assertThat(Dialect.of((byte) ',').isBlank()).isFalse();
        assertThat(Dialect.of((byte) '\t').isBlank()).isFalse();
    }

    @Test
    void isDoubledWhereTwoCellsMakeANumber() {
        Dialect commas = Dialect.of((byte) ',');
        assertThat(commas.isDoubled()).isFalse();
        assertThat(commas.inPairsFrom(0, 2).isDoubled()).isTrue();
        assertThat(commas.inPairsFrom(3, 2).pairsFrom()).isEqualTo(3);
        assertThat(commas.inPairsFrom(3, 2).pairs()).isEqualTo(2);
    }
}
