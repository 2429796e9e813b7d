// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesRules;

class JsonFormatTest {

    @Test
    void namesSeriesByTheWayToThem() {
        ReadText read = ReadText.of("{\"a\":{\"b\":1,\"c\":[2,{\"d\":3}]},\"e\":4}\n{\"a\":{\"c\":[5]}}\n[6,7]\n");
        assertThat(read.points.keySet()).containsExactly("a.b", "a.c[0]", "a.c[1].d", "e", "[0]", "[1]");
        assertThat(read.series("a.c[0]")).isEqualTo("0:2 1:5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesBooleansForNumbersAndWordsForStates() {
        ReadText read = ReadText.of(
                "{\"on\":true,\"off\":false,\"s\":\"x 3 y\",\"n\":null,\"v\":NaN,\"i\":-Infinity}\n{\"s\":\"5 y\"}\n");
        assertThat(read.points.keySet()).containsExactly("on", "off", "v", "i", "s");
        assertThat(read.series("s")).isEqualTo("0:x 3 y");
        assertThat(read.series("on") + read.series("off")).isEqualTo("0:10:0");
        assertThat(read.series("v") + read.series("i")).isEqualTo("0:NaN0:NaN");
        assertThat(read.reader.rejected()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "21.5, 21.5",
        "-3, -3",
        "0, 0",
        "0.25, 0.25",
        "1.5e-3, 0.0015",
        "1e+3, 1000",
        "123456789012345, 1.23456789012345E14",
        "007,",
        "00.5,",
        "12e4,",
        "1e999x,",
        "'21,5',",
        "1.2.3,",
        "0x1f,",
        "1f,",
        "+49,",
        ".5,",
        "5.,",
        "-,",
        "'',",
        "' 5',",
        "2024-05-01,",
        "12:30,",
        "10.0.0.7,",
        "1234567890123456,",
        "NaN,",
        "Infinity,",
        "5 V,",
        "ON, ON",
        "true, true",
        "null,",
        "n/a,"
    })
    void takesATextForANumberOnlyIfItCanBeNothingElse(String text, String value) {
        ReadText read = ReadText.of("{\"v\":\"" + text + "\",\"w\":1}\n");
        assertThat(read.series("v")).isEqualTo(value == null ? "none" : "0:" + value);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesShortTextsForStates() {
        String longText = "x".repeat(65);
        ReadText read = ReadText.of("{\"door\":{\"state\":\"open\"},\"note\":\"" + longText + "\",\"id\":\"abc\"}\n"
                + "{\"door\":{\"state\":\"\u00f6ffnet\"},\"v\":1}\n{\"door\":{\"state\":\"open\"}}\n");
        assertThat(read.points.keySet()).containsExactlyInAnyOrder("door.state", "v");
        assertThat(read.series("door.state")).isEqualTo("0:open 1:\u00f6ffnet 2:open");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void leavesNoStateOfALineThatBreaksOff() {
        ReadText read = ReadText.of("{\"door\":\"open\"}\n{\"door\":\"broken\"\n{\"door\":\"shut\"}\n");
        assertThat(read.series("door")).isEqualTo("0:open 1:shut");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void takesNoDigitsInATextThatNamesSomething() {
        ReadText read = ReadText.of(
                "{\"id\":\"12\",\"sensor_id\":\"12\",\"deviceId\":\"12\",\"fw.version\":\"1.2\",\"Serial\":\"4711\","
                        + "\"valid\":\"1\",\"humid\":\"40\",\"n\":12}\n");
        assertThat(read.points.keySet()).containsExactly("valid", "humid", "n");
    }

    @Test
    void takesATimeInATextForX() {
        ReadText read = ReadText.of(
                "{\"ts\":\"1700000000\",\"v\":\"1\"}\n{\"ts\":\"1700000001\",\"v\":\"2\"}\n", TextOptions.DEFAULTS);
        assertThat(read.series("v")).isEqualTo("1.7E9:1 1.700000001E9:2");
        assertThat(read.points).hasSize(1);
    }

    @Test
    void takesTheLastOfTwoFieldsOfTheSameName() {
        ReadText read = ReadText.of("{\"a\":1,\"b\":2,\"a\":3}\n{\"a\":4}\n");
        assertThat(read.series("a")).isEqualTo("0:3 1:4");
    }

    @Test
    void keepsNoTimeOfALineThatBreaksOff() {
        ReadText read =
                ReadText.of("{\"ts\":\"2024-05-01T12:00:00Z\",\"v\":1\n{\"ts\":5,\"v\":2}\n", TextOptions.DEFAULTS);
        assertThat(read.series("ts") + read.series("v")).isEqualTo("1000:51000:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pump/1 {"flow":4}                                   | pump/1/flow            | 1000:4
            pump/1: {"flow":4}                                  | pump/1/flow            | 1000:4
            /pump/1 [{"flow":4}]                                |                        |
            payload={"flow":4}                                  | payload/flow           | 1000:4
            pump {"":4}                                         | pump                   | 1000:4
            sensor 1: {"flow":4}                                | sensor 1/flow          | 1000:4
            2024-05-01T12:00:00Z {"flow":4}                     | flow                   | 1.7145648E9:4
            2024-05-01 12:00:00 {"flow":4}                      | flow                   | 1.7145648E9:4
            2024-05-01 12:00:00,250 {"flow":4}                  | flow                   | 1.71456480025E9:4
            [2024-05-01 12:00:00] {"flow":4}                    | flow                   | 1.7145648E9:4
            [1700000000.5] {"flow":4}                           | flow                   | 1.7000000005E9:4
            1700000000500 {"flow":4}                            | flow                   | 1.7000000005E9:4
            1700000000 pump/1 {"flow":4}                        | pump/1/flow            | 1.7E9:4
            1700000000 {"flow":4,"time":1700000001}             | flow                   | 1.700000001E9:4
            1700000000 [3,4]                                    | [1]                    | 1.7E9:4
            2024-05-01T12:00:00Z INFO {"flow":4}                | flow                   | 1.7145648E9:4
            2024-05-01T12:00:00Z [WARN] pump: got {"flow":4}    | pump: got/flow         | 1.7145648E9:4
            INFO: {"flow":4}                                    | flow                   | 1000:4
            state {on} {"flow":4}                               |                        |
            # pump {"flow":4}                                   |                        |
            1,2,{"flow":4}                                      |                        |
            took=12 {"flow":4}                                  |                        |
            5 {"flow":4}                                        | flow                   | 1000:4
            [12] {"flow":4}                                     | flow                   | 1000:4
            5 6 {"flow":4}                                      |                        |
            pump {"flow":4                                      |                        |
            pump {"flow":4} x                                   |                        |
            pump {flow:4}                                       |                        |
            """)
    void readsJsonBehindATimeOrALabel(String line, String name, String points) {
        TextOptions json = TextOptions.DEFAULTS.withFormat(TextFormat.JSON);
        ReadText read = ReadText.of(line + "\n{\"v\":1}\n", json);
        assertThat(read.series("flow")).isEqualTo("flow".equals(name) ? points : "none");
        assertThat(read.reader.rejected()).isEqualTo(name == null || points.contains("E9") ? 1 : 0);
        if (name != null) {
            assertThat(read.series(name)).isEqualTo(points);
            assertThat(ReadText.of(line + "\n", TextOptions.DEFAULTS).series(name))
                    .isEqualTo(points);
        }
    }

    @Test
    void tellsTheValuesOfDifferentLabelsApart() {
        ReadText read = ReadText.of("a {\"v\":1}\nb {\"v\":2}\na {\"v\":3}\n{\"v\":4}\n");
        assertThat(read.points.keySet()).containsExactly("a/v", "b/v", "v");
        assertThat(read.series("a/v")).isEqualTo("0:1 2:3");
    }

    @Test
    void leavesListsWithLabelsToOthers() {
        for (String text : List.of("acc: [1, 2, 3]\n", "acc=[1, 2, 3]\n", "acc [1, 2]\n")) {
            assertThat(ReadText.of(text, ReadText.byIndex().withFormat(TextFormat.JSON)).points)
                    .as(text)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[1700000000,1],[1700000001,2.5],[1700000002,null]]        | value    | 1.7E9:1 1.700000001E9:2.5
            [[1700000000000,1],[1700000001000,true]]                   | value    | 1.7E9:1 1.700000001E9:1
            [1700000000,1]                                             | value    | 1.7E9:1
            [[1700000000,1,2],[1700000001,3,4]]                        | [2]      | 1.7E9:2 1.700000001E9:4
            [[1700000000,null,2],[1700000001,3,4]]                     | [2]      | 1.7E9:2 1.700000001E9:4
            {"a":{"b":[[1700000000,1],[1700000001,2]]}}                | a.b      | 1.7E9:1 1.700000001E9:2
            {"range":[1700000000,5],"v":1}                             | range[1] | 1000:5
            [[1700000000,1700000060]]                                  | [0][1]   | 1000:1.70000006E9
            [[1,2],[3,4]]                                              | [1][0]   | 1000:3
            """)
    void makesRowsOfArraysThatBeginWithATime(String line, String name, String points) {
        ReadText read = ReadText.of(line + "\n", TextOptions.DEFAULTS);
        assertThat(read.series(name)).isEqualTo(points);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void namesWhatPrometheusAnswersByItsMetrics() {
        ReadText read = ReadText.of("""
                {"status":"success","data":{"resultType":"matrix","result":[
                 {"metric":{"__name__":"up","job":"a \\"b\\"","no":"1"},"values":[[1700000000,"1"],[1700000015.5,"NaN"]]},
                 {"metric":{"__name__":"up"},"values":[[1700000000,"0"]]},
                 {"metric":{"job":"c"},"value":[1700000000,"1700000000"]},
                 {"metric":{},"value":[1700000000,"1e5"]}]}}
                """, TextOptions.DEFAULTS);
        assertThat(read.points.keySet())
                .containsExactly("up{job=\"a \\\"b\\\"\",no=\"1\"}", "up", "{job=\"c\"}", "value");
        assertThat(read.series("up{job=\"a \\\"b\\\"\",no=\"1\"}")).isEqualTo("1.7E9:1 1.7000000155E9:NaN");
        assertThat(read.series("up")).isEqualTo("1.7E9:0");
        assertThat(read.series("{job=\"c\"}")).isEqualTo("1.7E9:1.7E9");
        assertThat(read.series("value")).isEqualTo("1.7E9:100000");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsAFieldCalledMetricThatHoldsNumbers() {
        ReadText read = ReadText.of("{\"metric\":{\"cpu\":5,\"values\":[1,2]},\"values\":[3]}\n");
        assertThat(read.points.keySet())
                .containsExactly("metric.cpu", "metric.values[0]", "metric.values[1]", "values[0]");
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
    @Tag("load")
    void survivesDeepAndWideAndEndlesslyNewObjects() {
        String text = "{\"a\":1}\n"
                + "[".repeat(100_000) + "\n"
                + "{\"x\":[" + "1,".repeat(50_000) + "1]}\n"
                + IntStream.range(0, 200_000)
                        .mapToObj(i -> "{\"l" + i + "\":1}\n")
                        .collect(Collectors.joining());
        ReadText read = ReadText.of(text);
        assertThat(read.points).hasSize(SeriesRules.DEFAULTS.maxSeries());
        assertThat(read.reader.rejected()).isEqualTo(200_002);
    }
}
