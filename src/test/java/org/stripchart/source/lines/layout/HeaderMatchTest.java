// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines are a header once more: by its first letters, and by its cells. */
class HeaderMatchTest {

    private static TableLayout layout(String header, String below) {
        return new TableLayout(
                Dialect.of((byte) ','),
                List.of(),
                null,
                Arrays.asList(header.split(",", -1)),
                below == null ? List.of() : List.of(Arrays.asList(below.split(",", -1))),
                false,
                0,
                1,
                true,
                false,
                false,
                0,
                -1,
                "",
                Set.of(),
                Map.of());
    }

    /** With bytes around the line that are none of it. */
    private static byte[] amidOthers(String line) {
        return ("9" + line + "9").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "temp,hum ! ! temp,hum ! true",
                "temp,hum ! ! temp ! true",
                "temp,hum ! ! tempo ! true",
                "temp,hum ! ! tem ! false",
                "temp,hum ! ! 21,40 ! false",
                "temp,hum ! ! `` ! false",
                "temp,hum ! ! ` \ttemp` ! true",
                "temp,hum ! ! \"temp\" ! true",
                "temp,hum ! ! | temp ! true",
                "temp,hum ! ! 'temp ! false",
                "temp,hum ! V,s ! V,s ! true",
                "temp,hum ! V,s ! s,V ! false",
                "temp,hum ! V,s ! temp ! true",
                ",hum ! ! anything ! true",
                "` temp,hum` ! ! anything ! true",
                "größe,hum ! ! gr ! true",
                "größe,hum ! ! kl ! false",
                "a\"b,hum ! ! a ! true",
                "12:00:01,CPU ! ! 13:00:01,CPU ! true",
                "12:00:01,CPU ! ! noon,CPU ! true",
                "CPU1,hum ! ! CPU2 ! false"
            })
    void mayBeWhereALineBeginsAsTheyDo(String header, String below, String line, boolean mayBe) {
        byte[] bytes = amidOthers(line);
        assertThat(HeaderMatch.mayBe(bytes, 1, bytes.length - 1, layout(header, below)))
                .isEqualTo(mayBe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "temp,hum ! V,s ! temp,hum ! true ! false",
                "temp,hum ! V,s ! temp, hum ! true ! false",
                "temp,hum ! V,s ! V,s ! false ! true",
                "temp,hum ! V,s ! V,A ! false ! false",
                "temp,hum ! V,s ! V ! false ! false",
                "temp,hum ! V,s ! V,s,A ! false ! false",
                "temp,hum ! V,s ! temp ! false ! false",
                "temp,hum ! V,s ! temp,door ! false ! false",
                "temp,hum ! V,s ! temp,hum,x ! false ! false",
                "12:00:01,CPU ! all,usr ! 13:00:02,CPU ! true ! false",
                "12:00:01,CPU ! all,usr ! noon,CPU ! false ! false",
                "noon,CPU ! all,usr ! 13:00:02,CPU ! false ! false"
            })
    void areTheSameCellByCellButForTimes(String header, String below, String line, boolean isHeader, boolean isBelow) {
        byte[] bytes = amidOthers(line);
        TableLayout layout = layout(header, below);
        RowCells cells = new RowCells();
        cells.split(bytes, 1, bytes.length - 1, layout.dialect());
        assertThat(HeaderMatch.isHeader(cells, layout)).isEqualTo(isHeader);
        assertThat(HeaderMatch.isBelow(cells, layout)).isEqualTo(isBelow);
    }
}
