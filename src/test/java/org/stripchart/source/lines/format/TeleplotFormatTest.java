// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.TimeFormat;

class TeleplotFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"at:12:30", "a:1,b:2:3", "a:1;b", "a::1"})
    void takesNoLineWithoutItsMarks(String text) {
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        RowWriter rows = new RowWriter(
                name -> {
                    throw new AssertionError(name);
                },
                SeriesRules.DEFAULTS,
                new TimeReader(TimeFormat.AUTO, ZoneOffset.UTC),
                new SeriesBudget(256),
                "");
        assertThat(new TeleplotFormat(false).read(line, 0, line.length, rows)).isEqualTo(Outcome.OTHER_FORMAT);
    }
}
