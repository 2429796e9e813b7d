// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    private final Fields fields = new Fields();

    private List<String> split(String line, char delimiter) {
        byte[] bytes = ("<" + line + ">").getBytes(StandardCharsets.UTF_8);
        fields.split(bytes, 1, bytes.length - 1, (byte) delimiter);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < fields.count(); i++) {
            found.add(new String(bytes, fields.from(i), fields.to(i) - fields.from(i), StandardCharsets.UTF_8));
        }
        return found;
    }

    @Test
    void areRunsBetweenBlanks() {
        assertThat(split("  a \t b\tc  ", ' ')).containsExactly("a", "b", "c");
        assertThat(split(" \t ", ' ')).isEmpty();
        assertThat(split("", ' ')).isEmpty();
    }

    @Test
    void mayBeEmptyBetweenDelimitersButNotAtTheEnd() {
        assertThat(split("a,,b,", ',')).containsExactly("a", "", "b");
        assertThat(split(",a", ',')).containsExactly("", "a");
        assertThat(split(" a , b ,  , c ", ',')).containsExactly("a", "b", "", "c");
        assertThat(split("a\t\tb c\t d", '\t')).containsExactly("a", "", "b c", "d");
    }

    @Test
    void mayHoldTheDelimiterInQuotes() {
        assertThat(split("\"a,b\",c", ',')).containsExactly("a,b", "c");
        assertThat(split("\"a b\" c", ' ')).containsExactly("a b", "c");
        assertThat(split("\"say \"\"a,b\"\"\",c", ',')).containsExactly("say \"\"a,b\"\"", "c");
        assertThat(split("\"\",\"\"", ',')).containsExactly("", "");
        assertThat(split("\"a", ',')).containsExactly("\"a");
        assertThat(split("\"", ',')).containsExactly("\"");
        assertThat(split("\"a,b", ',')).as("a quote that is not closed").containsExactly("\"a", "b");
    }

    @Test
    void ofADateAndATimeOfDayAreOne() {
        assertThat(split("1 2026-03-04 12:30:15 7", ' ')).containsExactly("1", "2026-03-04 12:30:15", "7");
        assertThat(split("2026/03/04,12:30,5", ',')).containsExactly("2026/03/04,12:30", "5");
        assertThat(split("2026-03-04 12:30 2026-03-04 12:31", ' '))
                .as("the first two only")
                .containsExactly("2026-03-04 12:30", "2026-03-04", "12:31");
        assertThat(split("5 12:30", ' ')).containsExactly("5", "12:30");
        assertThat(split("12:30 2026-03-04", ' ')).containsExactly("12:30", "2026-03-04");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, true",
        "2026/03/04, true",
        "2026-03/04, false",
        "2026.03.04, false",
        "2026-03-4, false",
        "2026-03-041, false",
        "x026-03-04, false",
        "202x-03-04, false",
        "2026-03-0x, false",
        "0000-00-09, true",
        "9999-99-90, true"
    })
    void knowADateByItsMarks(String text, boolean isDate) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Fields.isDate(bytes, 0, bytes.length)).isEqualTo(isDate);
    }

    @ParameterizedTest
    @CsvSource({
        "12:30, true",
        "00:09, true",
        "12:30:15.5, true",
        "99:99, true",
        "1:30, false",
        "12:3, false",
        "12-30, false",
        "x2:30, false",
        "1x:30, false",
        "12:x0, false",
        "12:3x, false"
    })
    void knowATimeOfDayByItsColon(String text, boolean isTime) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Fields.isTimeOfDay(bytes, 0, bytes.length)).isEqualTo(isTime);
    }

    @Test
    void areAsManyAsALineHas() {
        String line = IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(";"));
        assertThat(split(line, ';')).hasSize(1000).startsWith("0", "1").endsWith("999");
    }

    @Test
    void arePartedByBarsAndBlanksAlike() {
        assertThat(split("| a | b|c\td  |e |", 'B')).containsExactly("a", "b", "c", "d", "e");
        assertThat(split("a|b c", ' ')).containsExactly("a|b", "c");
    }

    @Test
    void mayHoldSingleBlanksWhereWideOnesPartThem() {
        assertThat(split("used mem  free \tall of it ", 'W')).containsExactly("used mem", "free", "all of it");
        assertThat(split("a \t b", 'W')).containsExactly("a", "b");
    }

    @Test
    void mayEndWithTheDelimiterInQuotes() {
        assertThat(split("\"a,\",b", ',')).containsExactly("a,", "b");
        assertThat(split("\"a \" b", ' ')).containsExactly("a ", "b");
    }

    @Test
    void areJoinedOnDemandWhereADateAndATimeAreApart() {
        Fields apart = new Fields(false);
        byte[] bytes = "1 2026-03-04 12:30 7 8".getBytes(StandardCharsets.UTF_8);
        apart.split(bytes, 0, bytes.length, Fields.BLANKS);
        assertThat(apart.count()).isEqualTo(5);
        apart.joinWithNext(1);
        assertThat(texts(apart, bytes)).containsExactly("1", "2026-03-04 12:30", "7", "8");
        apart.joinWithNext(2);
        assertThat(texts(apart, bytes)).containsExactly("1", "2026-03-04 12:30", "7 8");
    }

    @Test
    void knowWhetherTheyStoodInQuotes() {
        byte[] bytes = "1,\"2\",3\"".getBytes(StandardCharsets.UTF_8);
        fields.split(bytes, 0, bytes.length, (byte) ',');
        assertThat(IntStream.range(0, 3).mapToObj(i -> fields.isQuoted(bytes, i)))
                .containsExactly(false, true, false);
        byte[] first = "\"1\"".getBytes(StandardCharsets.UTF_8);
        fields.split(first, 0, first.length, (byte) ',');
        assertThat(fields.isQuoted(first, 0)).isTrue();
    }

    private static List<String> texts(Fields fields, byte[] bytes) {
        return IntStream.range(0, fields.count())
                .mapToObj(i -> new String(bytes, fields.from(i), fields.to(i) - fields.from(i), StandardCharsets.UTF_8))
                .toList();
    }
}
