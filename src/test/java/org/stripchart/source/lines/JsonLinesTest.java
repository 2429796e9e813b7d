// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;

/** JSON that goes over many lines, in a stream. */
class JsonLinesTest {

    static Stream<Arguments> wholeTexts() {
        return Stream.of(
                Arguments.of("an object a line in an array", "[\n{\"v\":1},\n{\"v\":2},\n{\"v\":3}\n]\n"),
                Arguments.of("the same without line end", "[\n{\"v\":1},\n{\"v\":2},\n{\"v\":3}\n]"),
                Arguments.of("the same with CRLF", "[\r\n{\"v\":1},\r\n{\"v\":2},\r\n{\"v\":3}\r\n]\r\n"),
                Arguments.of("the first beside the bracket", "[{\"v\":1},\n {\"v\":2},\n {\"v\":3}]\n"),
                Arguments.of("with commas in front", "[\n {\"v\":1}\n,{\"v\":2}\n,{\"v\":3}\n]\n"),
                Arguments.of("with commas and the first bracket in front", "[{\"v\":1}\n,{\"v\":2}\n,{\"v\":3}]\n"),
                Arguments.of("with blank lines", "\n[\n\n{\"v\":1},\n\n{\"v\":2},\n{\"v\":3}\n\n]\n\n"),
                Arguments.of("with a blank line before the first comma", "[{\"v\":1}\n\n,{\"v\":2},\n{\"v\":3}]\n"),
                Arguments.of("several in a line", "[\n{\"v\":1},{\"v\":2},\n{\"v\":3}\n]\n"),
                Arguments.of("without a comma", "[\n{\"v\":1}\n{\"v\":2}\n{\"v\":3}\n]\n"),
                Arguments.of("without the bracket at the end", "[\n{\"v\":1},\n{\"v\":2},\n{\"v\":3},\n"),
                Arguments.of("without the bracket at the beginning", "{\"v\":1},\n{\"v\":2},\n{\"v\":3}\n"),
                Arguments.of(
                        "printed", "[\n  {\n    \"v\": 1\n  },\n  {\n    \"v\": 2\n  },\n  {\n    \"v\": 3\n  }\n]\n"),
                Arguments.of("printed closely", "[{\n\"v\": 1\n}, {\n\"v\": 2\n}, {\n\"v\": 3\n}]\n"),
                Arguments.of("documents", "{\n  \"v\": 1\n}\n{\n  \"v\":\n  2\n}\n{\"v\":3}\n"),
                Arguments.of("brackets in texts", "{\n\"s\":\"} ] \\\" {\",\n\"v\":1}\n{\"v\":2}\n[\n{\"v\":3}]\n"),
                Arguments.of("arrays after arrays", "[\n{\"v\":1}\n]\n[\n]\n[{\"v\":2},\n{\"v\":3}]\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeTexts")
    void readsEachObjectAsARow(String name, String text) {
        for (TextFormat format : new TextFormat[] {TextFormat.AUTO, TextFormat.JSON}) {
            ReadText read = ReadText.of(text, ReadText.byIndex().withFormat(format));
            assertThat(read.series("v")).isEqualTo("0:1 1:2 2:3");
            assertThat(read.points).hasSize(1);
            assertThat(read.reader.rejected()).isZero();
        }
    }

    @Test
    void readsElementsAtTheirOwnTimes() {
        ReadText read = ReadText.of(
                "[\n{\"t\":1700000000,\"v\":1},\n{\"t\":1700000001,\"v\":2},\n{\"t\":1700000002,\"v\":3}\n]\n",
                TextOptions.DEFAULTS);
        assertThat(read.series("v")).isEqualTo("1.7E9:1 1.700000001E9:2 1.700000002E9:3");
        assertThat(read.points).hasSize(1);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsPlainNumbersOfAnArrayOneAfterTheOther() {
        ReadText read = ReadText.of("[\n  1,\n  2.5,\n  -3e1\n]\n");
        assertThat(read.series("value")).isEqualTo("0:1 1:2.5 2:-30");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsAnArrayThatClosesInItsLineByThePlaces() {
        ReadText read = ReadText.of("[1,2]\n[{\"v\":3},{\"v\":4}]\n[5,\n6]\n");
        assertThat(read.points.keySet()).containsExactly("[0]", "[1]", "[0].v", "[1].v");
        assertThat(read.series("[0]")).isEqualTo("0:1 2:5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsAnElementAsSoonAsItCloses() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "[\n{\"v\":1},\n", "{\n\"v\":", "2");
        assertThat(read.series("v")).isEqualTo("0:1");
        read.take("\n}\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:2");
    }

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                Arguments.of("an object breaks off", "{\"v\":9,\"w\":1\n", 1),
                Arguments.of("behind a comma", "{\"v\":9,\n", 1),
                Arguments.of("in a text", "{\"v\":9,\"w\":\"tex\n", 1),
                Arguments.of("in a number's name", "{\"v\":9,\"w\":tru\n", 1),
                Arguments.of("over lines", "{\n\"v\":9,\n\"w\":1\n", 3),
                Arguments.of("an array breaks off", "[9,8\n", 1),
                Arguments.of("of objects", "[{\"v\":9},{\"v\":8}\n", 1),
                Arguments.of("behind its first object", "[{\"v\":9}\n", 1),
                Arguments.of("a wrong bracket", "{\n\"v\":[9}\n", 2),
                Arguments.of("two values", "{\n\"v\":9 8\n}\n", 3),
                Arguments.of("no name", "{\n9\n", 2),
                Arguments.of("text behind it", "{\n\"v\":9\n} x\n", 3),
                Arguments.of("too deep", "[{\n" + "[".repeat(70) + "\n", 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTexts")
    void rejectsWhatBreaksOffWithoutATrace(String name, String broken, int rejected) {
        String text = "{\"v\":1}\n{\"v\":2}\n{\"v\":3}\n{\"v\":4}\n" + broken + "{\"v\":5}\n{\"v\":6}\n";
        ReadText read = ReadText.of(text, ReadText.byIndex().withMaxSeries(1));
        assertThat(read.series("v")).isEqualTo("0:1 1:2 2:3 3:4 4:5 5:6");
        assertThat(read.points).hasSize(1);
        assertThat(read.reader.rejected()).isEqualTo(rejected);
        read = ReadText.of(
                broken + text, ReadText.byIndex().withFormat(TextFormat.JSON).withMaxSeries(1));
        assertThat(read.series("v")).isEqualTo("0:1 1:2 2:3 3:4 4:5 5:6");
        assertThat(read.reader.rejected()).isEqualTo(2L * rejected);
    }

    @Test
    void rejectsWhatTheStreamsEndLeavesOpen() {
        ReadText read = ReadText.of("{\"v\":1}\n{\n\"v\":2\n");
        assertThat(read.series("v")).isEqualTo("0:1");
        assertThat(read.latestRejected()).isEqualTo("line 2: breaks off: { \"v\":2 ");
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    void rejectsAnElementThatIsBrokenAndReadsTheOthers() {
        ReadText read = ReadText.of("[\n{\"v\":1},\n{\"v\":x},\n{\"v\":3}\n]\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:3");
        assertThat(read.latestRejected()).isEqualTo("line 3: not JSON: {\"v\":x},");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void readsOtherTextsThatHaveBrackets() {
        for (String line :
                new String[] {"[INFO] v=%d", "[1700000000.5] v=%d", "[1/3] v=%d", "{x} v=%d", "[ 12%%] v=%d"}) {
            ReadText read = ReadText.of(line.formatted(1) + "\n" + line.formatted(2) + "\n");
            assertThat(read.series("v")).as(line).isEqualTo("0:1 1:2");
        }
        ReadText read = ReadText.of("1,2\n3,4\n[\n5,6\n7,8\n");
        assertThat(read.series("column 1")).isEqualTo("0:1 1:3 2:5 3:7");
        assertThat(read.latestRejected()).isEqualTo("line 3: breaks off: [");
    }

    @Test
    void passesOverAnElementThatIsTooLong() {
        String text = "[\n{\"v\":1},\n{\"w\":[\n" + "1,\n".repeat(400_000) + "1\n]},\n{\"v\":2}\n]\n";
        ReadText read = ReadText.of(text);
        assertThat(read.series("v")).isEqualTo("0:1 1:2");
        assertThat(read.points).hasSize(1);
        assertThat(read.latestRejected()).startsWith("line 3: longer than 1 MiB: {\"w\":[ 1, 1,");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void takesADocumentOfOneMebibyteAndNoLongerOne() {
        // With the blanks that stand for its line ends.
        int most = LineSplitter.MAX_LINE - "{\"v\":1  } ".length();
        ReadText read = ReadText.of("{\"v\":1\n" + " ".repeat(most) + "\n}\n{\"v\":2}\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:2");
        read = ReadText.of("{\"v\":1\n" + " ".repeat(most + 1) + "\n}\n{\"v\":2}\n");
        assertThat(read.series("v")).isEqualTo("0:2");
        assertThat(read.latestRejected()).startsWith("line 1: longer than 1 MiB: {\"v\":1");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void readsManyElementsOfALine() {
        ReadText read = ReadText.of("[\n" + "{\"v\":1},".repeat(40) + "\n{\"v\":2}\n]\n");
        assertThat(read.points.get("v")).hasSize(41).endsWith("39:1", "40:2");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesNumbersSideBySideForColumns() {
        ReadText read = ReadText.of("[\n1, 2\n3, 4\n]\n");
        assertThat(read.series("column 2")).isEqualTo("0:2 1:4");
        assertThat(read.reader.rejected()).isEqualTo(2);
        read = ReadText.of("[\n1 2\n3 4\n]\n");
        assertThat(read.series("column 2")).isEqualTo("0:2 1:4");
    }

    @Test
    void readsPlainNumbersWhereverTheirCommasAre() {
        for (String text : List.of("[\n1\n,2\n, 3 ]\n", "[\n1,\n2 ,\n3,]\n", "[\n1\n2\n3\n]\n")) {
            ReadText read = ReadText.of(text, ReadText.byIndex().withFormat(TextFormat.JSON));
            assertThat(read.series("value")).as(text).isEqualTo("0:1 1:2 2:3");
            assertThat(read.reader.rejected()).as(text).isZero();
        }
    }

    @Test
    void rejectsABracketThatNothingFollows() {
        ReadText read = ReadText.of("{\"v\":1}\n[\n");
        assertThat(read.latestRejected()).isEqualTo("line 2: breaks off: [");
        assertThat(read.reader.rejected()).isEqualTo(1);
        read = ReadText.ofPieces(ReadText.byIndex(), "{\"v\":1}\n[\n5 V\n");
        assertThat(read.latestRejected()).as("as soon as it shows").isEqualTo("line 2: breaks off: [");
    }

    @Test
    void rejectsNoBracketThatElementsHaveFollowed() {
        for (String element : List.of("{\"v\":1},", "{\n\"v\":1\n},", "{\"v\":1}\n]")) {
            ReadText read = ReadText.of("[\n" + element + "\nhello\n");
            assertThat(read.series("v")).isEqualTo("0:1");
            assertThat(read.reader.rejected()).as(element).isEqualTo(1);
            assertThat(read.latestRejected()).endsWith(": hello");
        }
    }

    @Test
    void staysInTheArrayAfterAnElementThatBreaksOff() {
        ReadText read = ReadText.of("[\n{\"v\":1},\n{\"v\":9,\n{\"v\":2},\n{\"v\":3}\n]\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:2 2:3");
        assertThat(read.latestRejected()).isEqualTo("line 3: breaks off: {\"v\":9, ");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void countsALineOnceThatHoldsTwoElementsThatAreBroken() {
        for (String unfit : List.of("{\"v\":1-2}", "1-2")) {
            ReadText read = ReadText.of(
                    "[\n{\"v\":1},\n" + unfit + ", {\n\"v\":2\nhello\n",
                    ReadText.byIndex().withFormat(TextFormat.JSON));
            assertThat(read.series("v")).isEqualTo("0:1");
            assertThat(read.reader.rejected()).as("lines 3 to 5 of %s", unfit).isEqualTo(3);
        }
        ReadText read = ReadText.of("[\n{\"v\":1},\n{\"v\":3}, {\n\"v\":2\nhello\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:3");
        assertThat(read.reader.rejected()).isEqualTo(3);
    }

    @Test
    void makesNoDocumentOfWhatIsAroundALineThatIsTooLong() {
        ReadText read = ReadText.of("{\"v\":1}\n{\n" + "x".repeat(1_100_000) + "\n\"v\":9}\n{\"v\":2}\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:2");
        assertThat(read.reader.rejected()).isEqualTo(3);
    }

    @Test
    void wantsACommaBehindAnElementThatClosesInALaterLine() {
        ReadText read = ReadText.of("[\n{\n\"v\":1\n} {\"v\":2}\n]\n{\"v\":3}\n");
        assertThat(read.series("v")).isEqualTo("0:3");
        assertThat(ReadText.of("[\n{\n\"v\":1\n}, {\"v\":2}\n]\n{\"v\":3}\n").series("v"))
                .isEqualTo("0:1 1:2 2:3");
    }

    @Test
    void doesNotHoldOverTheEndOfAMessage() {
        ReadText read = ReadText.ofMessages(ReadText.byIndex().withFormat(TextFormat.JSON), "{\"v\":\n", "{\"v\":2}");
        assertThat(read.series("v")).isEqualTo("0:2");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    @Tag("load")
    @Timeout(60)
    void isNotSlowWithBracketsThatNeverClose() {
        for (String line :
                new String[] {"[", "[\n", "[{\n", "{\"a\":\n", "[[],\n", "{\n", "[\n{\n", "{\"a\":[\n1,\n"}) {
            ReadText read = ReadText.of(repeat(line, 10_000_000), ReadText.byIndex());
            assertThat(read.reader.bytesRead()).isEqualTo(10_000_000);
            assertThat(read.points).as(line).isEmpty();
        }
    }

    private static InputStream repeat(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[size];
        for (int i = 0; i < size; i++) {
            all[i] = bytes[i % bytes.length];
        }
        return new ByteArrayInputStream(all);
    }
}
