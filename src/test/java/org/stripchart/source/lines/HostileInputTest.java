// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;

/** Every format lives through whatever comes, within its bounds. */
class HostileInputTest {

    private static final List<String> LINES = List.of(
            "1,2,3",
            "a b c",
            "1 2",
            "temp:21.5,hum:40",
            "ts=2024-05-01T12:00:00Z took=3",
            "{\"a\":{\"b\":[1,2]},\"time\":1700000000}",
            ">x:1700000000000:5§C;y:3",
            "temp 21.5 hum 40",
            "m,a=b x=1,y=2i 1700000000000000000",
            "# TYPE m counter",
            "m{a=\"b\"} 5 1700000000000",
            "2024-05-01 12:00:00 1 2",
            "0.00 0.01 0.05 1/234 5678",
            "Tasks: 99 total, 1 running",
            "12:00:00     all 1.5 2.5",
            "1e999 -nan 0x1F 1_000 1,5",
            "\"quoted \"\"a\"\"\",5",
            "температура:5");

    @Property(tries = 200, seed = "1")
    void survivesLinesThatAreMixedAndBroken(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] text = broken(random);
        for (TextFormat format : TextFormat.values()) {
            for (XFrom x : List.of(XFrom.INDEX, XFrom.TIME, XFrom.column("1"))) {
                TextOptions options = TextOptions.DEFAULTS
                        .withFormat(format)
                        .withX(x)
                        .withMaxSeries(20)
                        .withRate(random.nextInt(4) == 0);
                ReadText read = ReadText.of(new ByteArrayInputStream(text), options);
                assertThat(read.points.size())
                        .as("seed %d, %s by %s", seed, format, x)
                        .isLessThanOrEqualTo(20);
                assertThat(read.reader.linesRead() - read.reader.rejected())
                        .as("seed %d, %s by %s", seed, format, x)
                        .isNotNegative();
                assertThat(read.points.keySet())
                        .as("seed %d, %s by %s", seed, format, x)
                        .noneMatch(name -> name.isBlank() || name.chars().anyMatch(Character::isISOControl));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoLineWithOtherControlCharactersForText(TextFormat format) {
        ReadText read = ReadText.of(
                "a\u0000=1\n\u00042 3\n\u001cx,y\n{\"a\":\u0006 1}\n\u001a",
                ReadText.byIndex().withFormat(format));
        assertThat(read.points).isEmpty();
        assertThat(read.reader.rejected()).isEqualTo(4);
        assertThat(read.latestRejected()).startsWith("line 4: not text: {");
    }

    @ParameterizedTest
    @EnumSource
    void survivesRandomBytes(TextFormat format) {
        byte[] bytes = new byte[2_000_000];
        new Random(42).nextBytes(bytes);
        ReadText read =
                ReadText.of(new ByteArrayInputStream(bytes), ReadText.byIndex().withFormat(format));
        assertThat(read.reader.bytesRead()).isEqualTo(bytes.length);
        assertThat(read.reader.rowsRead()).isLessThan(read.reader.linesRead() / 10);
    }

    @ParameterizedTest
    @EnumSource
    void boundsItsMemoryAgainstNewLabels(TextFormat format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            switch (format) {
                case JSON -> text.append("{\"l").append(i).append("\":1}\n");
                case TELEPLOT -> text.append(">l").append(i).append(":1\n");
                case INFLUX -> text.append("m,t=l").append(i).append(" v=1\n");
                case PROMETHEUS -> text.append("m{t=\"l").append(i).append("\"} 1\n");
                case DATAID -> text.append('l').append(i).append(" 1\n");
                default -> text.append('l').append(i).append("=1\n");
            }
        }
        TextOptions options = ReadText.byIndex().withFormat(format);
        ReadText read = ReadText.of(text.toString(), options);
        assertThat(read.points.size()).isLessThanOrEqualTo(SeriesRules.DEFAULTS.maxSeries());
        assertThat(read.reader.rejected() + read.reader.rowsRead()).isGreaterThanOrEqualTo(99_980);
        SeriesFilter none = new SeriesFilter(List.of("none"), List.of());
        assertThat(ReadText.of(text.toString(), options.withFilter(none)).points)
                .isEmpty();
    }

    private static byte[] broken(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(30);
        int kinds = 1 + random.nextInt(4);
        for (int i = 0; i < lines; i++) {
            int kind = random.nextInt(kinds);
            text.append(LINES.get((int) Math.floorMod(random.nextInt(3) + 31L * kind, (long) LINES.size())));
            text.append(random.nextInt(8) == 0 ? "\r\n" : "\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int breaks = random.nextInt(8);
        for (int i = 0; i < breaks; i++) {
            // Cuts UTF-8 in two, doubles marks, takes line ends away.
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
