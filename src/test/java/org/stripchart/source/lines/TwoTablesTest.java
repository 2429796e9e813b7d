// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Tables that follow each other in a text are read each under its own names. */
final class TwoTablesTest {

    private static final long START = 1_700_000_000;

    private static final List<List<String>> NAMES =
            List.of(List.of("flow", "level", "pressure", "torque"), List.of("speed", "noise", "angle", "force"));

    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private int rows;

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers()
                .between(0, Choices.END - 1)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(20);
    }

    @Property(tries = 300, seed = "20240501", edgeCases = EdgeCasesMode.NONE)
    void eachIsReadUnderItsOwnNames(@ForAll("choices") List<Integer> numbers) {
        expected.clear();
        rows = 0;
        Choices choices = new Choices(numbers);
        String x = choices.of("", "time", "t [s]");
        char delimiter = choices.of(',', ';', '\t');
        char second = choices.chance(20) ? choices.of(';', '\t', ',') : delimiter;
        String between = choices.of("\n", "\n\n", "\nsecond part\n", "\n# second part\n");
        StringBuilder text = new StringBuilder();
        write(choices, text, NAMES.get(0), delimiter, x);
        text.append(between);
        write(choices, text, NAMES.get(1), second, x);

        ReadText read = ReadText.of(text.toString(), TextOptions.DEFAULTS.withX(XFrom.OWN));

        assertThat(read.points).as(text.toString()).isEqualTo(expected);
        // A title amid the text may be counted.
        long titles = between.equals("\nsecond part\n") ? 1 : 0;
        assertThat(read.reader.rejected()).as(text.toString()).isBetween(0L, titles);
    }

    private void write(Choices choices, StringBuilder text, List<String> names, char delimiter, String x) {
        int columns = 2 + choices.below(3);
        int count = choices.of(6, 3, 12, 40);
        Random random = choices.random();
        List<String> header = new ArrayList<>(names.subList(0, columns));
        if (!x.isEmpty()) {
            header.add(0, x);
        }
        line(text, header, delimiter);
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            String at = String.valueOf(rows);
            if (x.equals("time")) {
                row.add(LocalDateTime.ofEpochSecond(START + 7L * rows, 0, ZoneOffset.UTC)
                        .toString());
                at = ReadText.shortly(START + 7.0 * rows);
            } else if (!x.isEmpty()) {
                row.add(rows + ".5");
                at = rows + ".5";
            }
            for (int c = 0; c < columns; c++) {
                double value = random.nextInt(2000) / 8.0 - 50;
                row.add(ReadText.shortly(value));
                expected.computeIfAbsent(names.get(c), n -> new ArrayList<>()).add(at + ":" + ReadText.shortly(value));
            }
            line(text, row, delimiter);
            rows++;
        }
    }

    private static void line(StringBuilder text, List<String> cells, char delimiter) {
        text.append(String.join(String.valueOf(delimiter), cells)).append('\n');
    }
}
