// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricNameTest {

    private final MetricName metric = new MetricName();

    /** Amidst other bytes. */
    private static byte[] bytes(String line) {
        return ("_" + line + "}").getBytes(StandardCharsets.UTF_8);
    }

    private int read(String line) {
        byte[] bytes = bytes(line);
        int end = metric.read(bytes, 1, bytes.length - 1);
        return end < 0 ? end : end - 1;
    }

    private String text() {
        return new String(metric.text(), 0, metric.length(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "up 1                       | up                     | false",
                "node:x_9.total 1           | node:x_9.total         | false",
                "up{a=\"b\"} 1              | up{a=\"b\"}            | true",
                "up { a = \"b\" , c=\"d\", } 1 | up{a=\"b\",c=\"d\"} | true",
                "up{} 1                     | up{}                   | true",
                "up{a9_z=\"}\"} 1           | up{a9_z=\"}\"}         | true",
                "up{a=\"b\\\"\"} 1          | up{a=\"b\\\"\"}        | true",
                "up{\"a b\"=\"c\"} 1        | up{\"a b\"=\"c\"}      | true",
                "{\"my metric\"} 1          | my metric              | true",
                "{\"my metric\",a=\"b\"} 1  | my metric{a=\"b\"}     | true",
                "{a=\"b\",\"my metric\"} 1  | my metric{a=\"b\"}     | true",
                "{\"my{metric\"} 1          | {\"my{metric\"}        | true",
                "{\"my{metric\",a=\"b\"} 1  | {\"my{metric\",a=\"b\"} | true"
            })
    void isOneTextHoweverALineWritesIt(String line, String text, boolean marked) {
        assertThat(read(line)).isEqualTo(line.length() - 2);
        assertThat(text()).isEqualTo(text);
        assertThat(metric.isMarked()).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9up",
                ".up",
                "-",
                "{} 1",
                "{a=\"b\"} 1",
                "{\"\"} 1",
                "up{",
                "up{a",
                "up{a=",
                "up{a=\"b",
                "up{a=\"b\\\"",
                "up{a=\"b\"",
                "up{a=b} 1",
                "up{a} 1",
                "up{9a=\"b\"} 1",
                "up{é=\"b\"} 1",
                "up{a=\"b\"c=\"d\"} 1",
                "up{\"x\"} 1",
                "{\"x\",\"y\"} 1",
                "up{,} 1"
            })
    void isNothingElse(String line) {
        assertThat(read(line)).isEqualTo(-1);
    }

    @Test
    void isNotEndless() {
        assertThat(read("u".repeat(4096))).isEqualTo(4096);
        assertThat(text()).hasSize(4096);
        assertThat(read("u".repeat(4097))).isEqualTo(-1);
        assertThat(read("u{a=\"" + "x".repeat(4090) + "\"}")).isEqualTo(-1);
        assertThat(read("up")).isEqualTo(2);
        assertThat(text()).isEqualTo("up");
    }

    @Test
    void tellsWhereTheNameItselfIs() {
        read("up{a=\"b\"} 1");
        assertThat(new int[] {metric.nameFrom(), metric.nameTo()}).containsExactly(1, 3);
        read("{a=\"b\",\"my\"} 1");
        assertThat(new int[] {metric.nameFrom(), metric.nameTo()}).containsExactly(9, 11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"{a=\"b\"} 1 | 7", "{} 1 | 2", "a 1 | -1", "~~ | -1", "{\"a\"} 1 | -1", "{a=\"b\" | -1"})
    void skipsLabelsThatStandAlone(String line, int end) {
        byte[] bytes = bytes(line);
        int found = metric.skipLabels(bytes, 1, bytes.length - 1);
        assertThat(found < 0 ? found : found - 1).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"up gauge | 2", "\"my up\" gauge | 7", "9 gauge | -1", "\"my | -1", "~~ | -1"})
    void knowsTheNameThatACommentDeclares(String comment, int end) {
        byte[] bytes = bytes(comment);
        int found = MetricName.familyEnd(bytes, 1, bytes.length - 1);
        assertThat(found < 0 ? found : found - 1).isEqualTo(end);
    }
}
