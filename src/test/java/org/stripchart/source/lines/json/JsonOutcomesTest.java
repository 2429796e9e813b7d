// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

/** What becomes of single lines of JSON, amid others. */
class JsonOutcomesTest {

    @Test
    void readsObjectsAndArrays() {
        FormatReading.check(new JsonFormat(), """
                 => SKIPPED
                hello => NO_JSON
                5 => NO_JSON
                { => NO_JSON
                {} => PASSED
                [] => PASSED
                {"a":1} => ROW a 1
                \t {"a":2}\t => ROW a 2
                {"a":3} x => NO_JSON
                {"a":4}] => NO_JSON
                {"a":{"b":5},"c":[6,[7],{"d":8}]} => ROW a.b 5, c[0] 6, c[1][0] 7, c[2].d 8
                [9,10] => ROW [0] 9, [1] 10
                {"a":1e999,"b":-1e999,"c":Infinity,"e":NaN} => INFINITE c NaN, e NaN
                {"t":true,"f":false,"n":null} => ROW t 1, f 0
                {"s":"on","u":"äus","id":"x"} => ROW s on, u äus
                {"s":"off"} => ROW s off
                {"s":"5"} => ROW s (numbers) 5
                pump {"a":11} => ROW pump/a 11
                pump {"a":12} => ROW pump/a 12
                [1] {"a":13} => ROW a 13
                pump [x] {"a":14} => ROW pump [x]/a 14
                {x} {"a":15} => NO_JSON
                a { b { c { {"a":16} => NO_JSON
                """);
    }

    @Test
    void objectsAreLikeTheOneBeforeOrNot() {
        FormatReading.check(new JsonFormat(), """
                {"a":1,"b":2,"c":{"d":3,"e":4}} => ROW a 1, b 2, c.d 3, c.e 4
                {"a":5,"b":6,"c":{"d":7,"e":8}} => ROW a 5, b 6, c.d 7, c.e 8
                {"a":9,"b":10,"c":{"d":11,"e":12}} => ROW a 9, b 10, c.d 11, c.e 12
                {"b":13,"a":14} => ROW a 14, b 13
                {"a":15,"c":{"e":16,"d":17}} => ROW a 15, c.d 17, c.e 16
                {"a":18,"bb":19,"c":20} => ROW a 18, bb 19, c 20
                {"a":21,"b\\u0062":22,"c":{}} => ROW a 21, bb 22
                {"a":23,'b':24} => ROW a 23, b 24
                {"a":25,"b" : 26 , "c" : [27]} => ROW a 25, b 26, c[0] 27
                {"a":28,"b":29,"c":{"d":30} => NO_JSON
                {"a":31,"b":NaN,"c":{"d":-Infinity,"e":true}} => ROW a 31, b NaN, c.d NaN, c.e 1
                {"a":32,"b":+Infinity,"c":{"d":null,"e":"on"}} => ROW a 32, b NaN, c.e (states) on
                {"a":33,"b":-,"c":1} => NO_JSON
                {"a":34,"a":35} => ROW a 35
                {} => PASSED
                {"a":36} => ROW a 36
                """);
    }

    @Test
    void namesMayHoldWhatCannotBeWrittenAsItIs() {
        FormatReading.check(new JsonFormat(), """
                {"\\"":1,"\\\\":2,"ä":3} => ROW " 1, \\ 2, ä 3
                {"\\"":4,"\\\\":5,"ä":6} => ROW " 4, \\ 5, ä 6
                {"\\"":7,"\\\\":8,"\\u00e4":9} => ROW " 7, \\ 8, ä 9
                {"\\ud800":10} => NO_JSON
                {"\\"":11,"\\\\":12,"\\ud800":13} => NO_JSON
                {"\\"":14,"\\\\":15,"ä":16} => ROW " 14, \\ 15, ä 16
                """);
    }

    @Test
    void takesTimesForX() {
        FormatReading.check(new JsonFormat(), """
                {"time":1700000000,"a":1} => ROW at 1700000000: a 1
                {"time":"2024-05-01T12:00:00Z","a":1} => ROW at 1714564800: a 1
                {"a":1} => NO_TIME
                1700000001 {"a":2} => ROW at 1700000001: a 2
                [{"time":1700000002,"a":3},{"time":1700000003,"a":4}] => ROW at 1700000003: a 3, a 4
                [{"time":1700000002,"a":3},5] => NO_TIME
                [{"time":1700000002,"a":3},{"a":4}] => NO_TIME at 1700000002: a 3
                [[1700000004,1],[1700000005,2]] => ROW at 1700000005: value 1, value 2
                [1700000006,7] => ROW at 1700000006: value 7
                [1700000006,1700000007] => NO_TIME
                {"v":[1700000008,9]} => NO_TIME
                {"time":1700000009} => PASSED
                """);
        FormatReading.check(new JsonFormat(), """
                {"time":"2024-05-01T12:00:00Z","a":1} => ROW at 1714564800: a 1
                {"time":"hello","a":2} => NO_TIME
                """);
        FormatReading.check(new JsonFormat(), """
                {"time":5,"a":1} => ROW time 5, a 1
                {"time":1700000000,"a":1} => ROW time 1700000000, a 1
                """);
        FormatReading.check(new JsonFormat(), XFrom.column("n"), """
                {"n":5,"a":1} => ROW at 5: a 1
                {"n":"6","a":1} => ROW at 6: a 1
                {"a":1} => NO_X
                [{"n":7,"a":1},{"n":8,"a":2}] => ROW at 8: a 1, a 2
                [{"a":1},{"a":2}] => NO_X
                """);
        FormatReading.check(new JsonFormat(), XFrom.INDEX, """
                {"time":1700000000,"a":1} => ROW at 0: time 1700000000, a 1
                1700000001 {"a":2} => ROW at 1: a 2
                [1700000006,7] => ROW at 2: [0] 1700000006, [1] 7
                """);
    }

    @Test
    void readsAsMuchAsAnObjectHolds() {
        FormatReading reading = new FormatReading(new JsonFormat(), XFrom.TIME);
        String numbers =
                IntStream.range(0, 100).mapToObj(i -> "\"n" + i + "\":" + i).collect(Collectors.joining(",", "{", "}"));
        assertThat(reading.read(numbers)).startsWith("ROW n0 0, n1 1, n2 2,").endsWith(", n98 98, n99 99");
        String states = IntStream.range(0, 40)
                .mapToObj(i -> "\"s" + i + "\":\"state" + (i % 10) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(reading.read(states)).startsWith("ROW s0 state0, s1 state1,").endsWith(", s38 state8, s39 state9");
        String beyondAscii = IntStream.range(0, 20)
                .mapToObj(i -> "\"s" + i + "\":\"" + "\u20ac".repeat(i + 1).replaceFirst("\u20ac", "a") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(reading.read(beyondAscii))
                .startsWith("ROW s0 a, s1 a\u20ac,")
                .endsWith("s19 a" + "\u20ac".repeat(19));
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> "[" + (1_700_000_000 + i) + "," + i + "]")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(reading.read(rows))
                .startsWith("ROW at 1700000049: value 0, value 1,")
                .endsWith("value 49");
        String wide = IntStream.range(0, 40).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(reading.read("[[1700000060," + wide + "]]")).endsWith("[39] 38, [40] 39");
    }

    @Test
    void takesTextsOfLettersForStates() {
        String longest = "x".repeat(64);
        FormatReading reading = new FormatReading(new JsonFormat(), XFrom.TIME);
        assertThat(reading.read("{\"s\":\"" + longest + "\"}")).isEqualTo("ROW s " + longest);
        assertThat(reading.read("{\"s\":\"" + longest + "x\"}")).isEqualTo("PASSED");
        assertThat(reading.read("{\"s\":\"\"}")).isEqualTo("PASSED");
        assertThat(reading.read("{\"s\":\"nan\",\"t\":\"n/a\"}")).isEqualTo("PASSED");
        assertThat(reading.read("{\"s\":\"12 V\"}")).isEqualTo("PASSED");
    }

    @Test
    void leavesNothingOfALineThatBreaksOffBehindALine() {
        FormatReading reading = new FormatReading(new JsonFormat(), XFrom.TIME);
        assertThat(reading.read("{\"metric\":{\"__name__\":\"up\",\"x\":")).isEqualTo("NO_JSON");
        assertThat(reading.read("{\"metric\":5,\"values\":[1,2],\"s\":\"on\"}"))
                .isEqualTo("ROW metric 5, values[0] 1, values[1] 2, s on");
    }
}
