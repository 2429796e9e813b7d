// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;

class JsonFormatTest {

    @Test
    void namesSeriesByTheWayToThem() {
        ReadText read = ReadText.of("{\"a\":{\"b\":1,\"c\":[2,{\"d\":3}]},\"e\":4}\n{\"a\":{\"c\":[5]}}\n[6,7]\n");
        assertThat(read.points.keySet()).containsExactly("a.b", "a.c[0]", "a.c[1].d", "e", "[0]", "[1]");
        assertThat(read.series("a.c[0]")).isEqualTo("0:2 1:5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesBooleansForNumbersAndPassesOverTexts() {
        ReadText read =
                ReadText.of("{\"on\":true,\"off\":false,\"s\":\"x 3 y\",\"n\":null,\"v\":NaN}\n{\"s\":\"5\"}\n");
        assertThat(read.points.keySet()).containsExactly("on", "off", "v");
        assertThat(read.series("on") + read.series("off") + read.series("v")).isEqualTo("0:10:00:NaN");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void findsTheTime() {
        ReadText read = ReadText.of(
                "{\"v\":1,\"timestamp\":1700000000.5}\n{\"timestamp\":1700000001,\"v\":2}\n{\"v\":3}\n",
                TextOptions.DEFAULTS);
        assertThat(read.series("v")).isEqualTo("1.7000000005E9:1 1.700000001E9:2");
        assertThat(read.latestRejected()).startsWith("line 3: no time, which lines before had: {\"v\":3}");
        read = ReadText.of("{\"@timestamp\":\"2024-05-01T12:00:00.250Z\",\"v\":1}\n", TextOptions.DEFAULTS);
        assertThat(read.series("v")).isEqualTo("1.71456480025E9:1");
    }

    @Test
    void takesASmallNumberUnderATimesNameForAValue() {
        assertThat(ReadText.of("{\"time\":12.5}\n", TextOptions.DEFAULTS).series("time"))
                .isEqualTo("1000:12.5");
    }

    @Test
    void takesTheFieldThatTheUserNamesForX() {
        ReadText read = ReadText.of("{\"h\":{\"at\":5},\"v\":1}\n{\"v\":2}\n", ReadText.byColumn("h.at"));
        assertThat(read.series("v")).isEqualTo("5:1");
        assertThat(read.reader.isTimeX()).isFalse();
        read = ReadText.of("{\"at\":\"2024-05-01T12:00:00Z\",\"v\":1}\n", ReadText.byColumn("at"));
        assertThat(read.series("v")).isEqualTo("1.7145648E9:1");
        assertThat(read.reader.isTimeX()).isTrue();
    }

    @Test
    void rejectsALineThatBreaksOffWholly() {
        ReadText read = ReadText.of("{\"a\":1}\n{\"a\":2,\"b\":3\n{\"a\":4} x\n{\"c\":tru}\n{\"a\":5}\n{\"a\":6}\n");
        assertThat(read.points.keySet()).containsExactly("a");
        assertThat(read.series("a")).isEqualTo("0:1 1:5 2:6");
        assertThat(read.reader.rejected()).isEqualTo(3);
        assertThat(read.latestRejected()).isEqualTo("line 4: not JSON: {\"c\":tru}");
    }

    @Test
    void needsNoTimeSinceALineHadOneThatBreaksOff() {
        for (String broken : List.of(
                "{\"ts\":\"2024-05-01T12:00:00Z\",\"v\":1",
                "{\"ts\":\"2024-05-01T12:00:00Z\"",
                "\"ts\":\"2024-05-01T12:00:00Z\",",
                "ts=2024-05-01T12:00:00Z",
                "2024-05-01T12:00:00Z started")) {
            ReadText read = ReadText.of(broken + "\n{\"v\":2}\n{\"v\":3}\n", TextOptions.DEFAULTS);
            assertThat(read.series("v")).as(broken).isEqualTo("1000:2 1000:3");
        }
    }

    @Test
    void survivesDeepAndWideAndEndlesslyNewObjects() {
        String text = "{\"a\":1}\n"
                + "[".repeat(100_000) + "\n"
                + "{\"x\":[" + "1,".repeat(50_000) + "1]}\n"
                + IntStream.range(0, 200_000)
                        .mapToObj(i -> "{\"l" + i + "\":1}\n")
                        .collect(Collectors.joining());
        ReadText read = ReadText.of(text);
        assertThat(read.points).hasSize(256);
        assertThat(read.reader.rejected()).isEqualTo(200_002);
    }
}
