// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.LinePattern;
import org.stripchart.source.lines.pair.PairsFormat;
import org.stripchart.source.rows.XFrom;

/** What a person is told of the formats, and how they end. */
class FormatWordsTest {

    @Test
    void sayWhatTheFormatsAre() {
        assertThat(new PairsFormat(FormatReading.TIMES).sentence()).isEqualTo("labels with values");
        assertThat(new LongFormat().sentence()).isEqualTo("a recording, a point a line");
        assertThat(new MixedFormat(List.of(), FormatReading.TIMES).sentence()).isEqualTo("text with numbers");
        assertThat(new NumbersFormat(List.of()).sentence()).isEqualTo("numbers, whatever stands between");
        assertThat(new IdsFormat(false, FormatReading.TIMES).sentence()).isEqualTo("names and values in turns");
        assertThat(new TeleplotFormat(false).sentence()).isEqualTo("Teleplot");
        assertThat(new PatternFormat(LinePattern.parse("(\\d+)"), List.of()).sentence())
                .isEqualTo("the groups of the pattern");
    }

    @Test
    void needTheEndOfTheLastLineOnlyInARecording() {
        LongFormat format = new LongFormat();
        FormatReading reading = new FormatReading(format, XFrom.TIME);
        assertThat(format.needsLineEnd()).isFalse();
        reading.read("time,series,value");
        assertThat(format.needsLineEnd()).isTrue();
        assertThat(new PairsFormat(FormatReading.TIMES).needsLineEnd()).isFalse();
    }

    @Test
    void takeTheUnitsThatTeleplotHasBehindItsValues() {
        FormatReading reading = new FormatReading(new TeleplotFormat(false), XFrom.TIME);
        assertThat(reading.read("temp:21§°C|g;hum:40§%;door:1|g")).isEqualTo("ROW temp 21, hum 40, door 1");
        assertThat(reading.unit("temp")).isEqualTo("°C");
        assertThat(reading.unit("hum")).isEqualTo("%");
        assertThat(reading.unit("door")).isEmpty();
        reading.read("temp:21§K");
        assertThat(reading.unit("temp")).isEqualTo("°C");
        reading.read("late:5");
        reading.read("late:6§V");
        assertThat(reading.unit("late")).isEqualTo("V");
        reading.read("bare:5§");
        assertThat(reading.unit("bare")).isEmpty();
    }

    @Test
    void takeUnitsThatAreWrittenInLatin1() {
        FormatReading reading = new FormatReading(new TeleplotFormat(false), XFrom.TIME);
        assertThat(reading.read("temp:21 §V|g".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("ROW temp 21");
        assertThat(reading.unit("temp")).isEqualTo("V");
    }

    @Test
    void keepNamesThatAreLong() {
        String word = "w".repeat(150);
        String label = "l".repeat(150);
        FormatReading reading = new FormatReading(new PairsFormat(FormatReading.TIMES), XFrom.TIME);
        assertThat(reading.read("a " + label + "=1 " + label + "=2"))
                .isEqualTo("ROW " + label + " 1, " + label + " 2 2");
        assertThat(reading.read(word + " " + label + "=3")).isEqualTo("ROW " + word + " " + label + " 3");
        assertThat(reading.read(label + "x: 1 ms 2 ms")).isEqualTo("ROW " + label + "x 1 ms, " + label + "x 2 2 ms");
        assertThat(reading.read("y: 1 " + word + ", 2 " + label)).isEqualTo("ROW y " + word + " 1, y " + label + " 2");
    }

    @Test
    void keepLongWordsAmidNumbers() {
        String word = "w".repeat(200);
        FormatReading reading = new FormatReading(new MixedFormat(List.of(), FormatReading.TIMES), XFrom.TIME);
        reading.read("a 1 " + word + " " + word + " b 2 c");
        assertThat(reading.read("a 3 " + word + " " + word + " b 4 c"))
                .isEqualTo("ROW_UNDER_HEADING a 1, a 3, b 2, b 4");
        assertThat(reading.read("a 5 " + word + " " + word + "x b 6 c")).isEqualTo("OTHER_FORMAT");
    }
}
