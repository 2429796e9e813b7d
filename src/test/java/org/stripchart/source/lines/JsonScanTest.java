// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScanTest {

    private final JsonScan scan = new JsonScan();

    private int end(String text) {
        byte[] bytes = ("##" + text).getBytes(StandardCharsets.UTF_8);
        int end = scan.scan(bytes, 2, bytes.length);
        return end == JsonScan.BROKEN ? end : end - 2;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1}",
                "{ \"a\" : -1.5e+3 , \"b\" : \"x\" }",
                "[1,[2],{\"a\":[]},true,false,null]",
                "[NaN,Infinity,-Infinity,+Infinity,INF,-INF]",
                "[\"} ] , : \\\" \\\\\",\"\"]",
                "{\"a\":{\"b\":{}},\"c\":[{}]}",
                "[0,9,-0]",
                "[1\r,\t2]"
            })
    void findsTheEndOfWhatIsWhole(String text) {
        scan.begin();
        assertThat(end(text)).isEqualTo(text.length());
        assertThat(scan.isOpen()).isFalse();
        scan.begin();
        assertThat(end(text + " ]}x")).as("with something behind").isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "[1,",
                "[1",
                "[{",
                "{\"a\":[",
                "[{}",
                "[ "
            })
    void staysOpenWhereMoreMayCome(String text) {
        scan.begin();
        assertThat(end(text)).isEqualTo(text.length());
        assertThat(scan.isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{1",
                "{,",
                "{:",
                "{[",
                "{]",
                "[}",
                "[,",
                "[:",
                "[1 2",
                "[1,]",
                "[1:",
                "[\"a\":",
                "{\"a\"}",
                "{\"a\",",
                "{\"a\" 1",
                "{\"a\":}",
                "{\"a\":,",
                "{\"a\"::",
                "{\"a\":1 \"b\"",
                "{\"a\":1,}",
                "{\"a\":1:",
                "{\"a\":1]",
                "{\"a\":1,2",
                "[1}",
                "[[]}",
                "{\"a\":[}",
                "[\"text",
                "[\"text\\\"",
                "[tru",
                "[True",
                "[1x",
                "[12:",
                "[-",
                "[--1",
                "[1.2.3v",
                "[.5",
                "[/",
                "[\\",
                "}",
                "]",
                ",",
                ":",
                "1",
                "\"a\"",
                "true",
                "[1 [",
                "[1 {",
                "[1 \"a\""
            })
    void noticesWhatIsBroken(String text) {
        scan.begin();
        assertThat(end(text)).isEqualTo(JsonScan.BROKEN);
    }

    @Test
    void goesOnInFurtherLines() {
        scan.begin();
        assertThat(end("{\"a\":")).isEqualTo(5);
        assertThat(end("")).isZero();
        assertThat(end("[1,")).isEqualTo(3);
        assertThat(scan.isOpen()).isTrue();
        assertThat(end(" 2] } x")).isEqualTo(5);
        assertThat(scan.isOpen()).isFalse();
        scan.begin();
        assertThat(end("[{")).isEqualTo(2);
        scan.begin();
        assertThat(end("{}")).as("of another one").isEqualTo(2);
        assertThat(scan.isOpen()).isFalse();
    }

    @Test
    void goesAsDeepAsAnythingReal() {
        scan.begin();
        assertThat(end("[".repeat(64))).isEqualTo(64);
        assertThat(end("]".repeat(64))).isEqualTo(64);
        assertThat(scan.isOpen()).isFalse();
        scan.begin();
        assertThat(end("[".repeat(65))).isEqualTo(JsonScan.BROKEN);
        scan.begin();
        assertThat(end("{\"a\":[".repeat(32) + "]}".repeat(32))).isEqualTo(256);
        assertThat(scan.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'1,', 1",
        "'-12.5e3]', 7",
        "'true}', 4",
        "'-INF x', 4",
        "'5[', 1",
        "'5{', 1",
        "'5:', 1",
        "'5\"', 1",
        "'9', 1",
        "'', -1",
        "',', -1",
        "'abc', -1",
        "'-', -1",
        "'-x', -1",
        "'1/2', -1",
        "'1;', -1"
    })
    void tellsNumbersAndItsWordsFromOthers(String text, int end) {
        byte[] bytes = ("#" + text).getBytes(StandardCharsets.UTF_8);
        int found = JsonScan.scalarEnd(bytes, 1, bytes.length);
        assertThat(found == JsonScan.BROKEN ? found : found - 1).isEqualTo(end);
    }
}
