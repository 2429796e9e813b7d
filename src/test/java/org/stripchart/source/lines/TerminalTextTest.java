// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalTextTest {

    private static final String ESC = "\u001b";

    static Stream<Arguments> texts() {
        return Stream.of(
                text("colours", "\u001b[32mTemp\u001b[0m: \u001b[1;38;5;200m21\u001b[m.5\n", "Temp: 21.5"),
                text("colours with colons", "\u001b[38:2::1:2:3m5\n", "5"),
                text("a match that is marked within a number", "2\u001b[01;31m\u001b[K1\u001b[m\u001b[K.5\n", "21.5"),
                text("a title", "\u001b]0;cpu 99 %\u00075\n\u001b]2;x\u001b\\6\n", "5", "6"),
                text("a link", "\u001b]8;;http://a/1\u001b\\7\u001b]8;;\u001b\\\n", "7"),
                text("a device's own string", "\u001bPq#0\u001b\\8\n", "8"),
                text("a title that never ends", "9\u001b]0;cpu 99\n5\n", "9", "5"),
                text("character sets", "\u001b(B5\u001b[m\u000f\n", "5"),
                text("modes", "\u001b[?25l\u001b[?1049h\u001b[?2004h5\u001b[?25h\n", "5"),
                text("keypads", "\u001b=1\u001b>\n", "1"),
                text("bold of printers", "T\bTe\bem\bmp\bp: 5\b5\n", "Temp: 5"),
                text("underlines of printers", "_\bT_\be: 5\n", "Te: 5"),
                text("underlines behind the letter", "T\b_e\b_: 5\n", "Te: 5"),
                text("letters of two bytes over each other", "ä\bä=5\n", "ä=5"),
                text("a number that is written over", "done: 10%\b\b\b20%\n", "done: 20%"),
                text("a cursor that stays on a digit", "15\b\n", "15"),
                text("nothing to go back to", "\b\b5\n", "5"),
                text("bells", "\u00075\u0007\n", "5"),
                text("deleted characters of a tape", "\u007f5\u007f\n", "5"),
                text("the frames of a scale", "\u0002+12.5 kg\u0003\r\n", "+12.5 kg"),
                text("a form feed", "\fa b\n1 2\n", "a b", "1 2"),
                text("JSON text sequences", "\u001e{\"a\":1}\n", "{\"a\":1}"),
                text("steps to the right", "a\u001b[5Cb\u001b[20G7\n", "a b 7"),
                text("to the begin of the row", "10%\u001b[G20%\u001b[1G30%\u001b[0G40%\n", "10%", "20%", "30%", "40%"),
                text("to the left", "10%\u001b[1000D20%\n", "10%", "20%"),
                text("to other rows", "a 1\u001b[2;1Hb 2\u001b[3dc 3\u001b[Hd 4\n", "a 1", "b 2", "c 3", "d 4"),
                text("a row up", "1\n\u001b[1A\u001b[2K2\n\u001b[F3\n", "1", "2", "3"),
                text("a screen that is cleared", "\u001b[H\u001b[2J\u001b[3Ja 1\n", "a 1"),
                text("a cursor that is kept", "\u001b71\u001b82\u001bc3\n", "1", "2", "3"),
                text("an escape alone", "1\u001b\n2\u001b\u0001\n", "1", "2\u0001"),
                text("an escape before what is none", "1\u001bä\n", "1ä"),
                text("a sequence that the line breaks off", "1\u001b[31\n2\n", "1", "2"),
                text("a sequence that the stream breaks off", "1\u001b[3", "1"));
    }

    private static Arguments text(String what, String text, String... lines) {
        return Arguments.of(what, text, List.of(lines));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void takesOutWhatATerminalDoesNotShow(String what, String text, List<String> lines) throws IOException {
        assertThat(lines(text, 1 << 16)).as(what).isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void doesSoHoweverItIsCut(String what, String text, List<String> lines) throws IOException {
        for (int length = 1; length < 8; length++) {
            assertThat(lines(text, length)).as(what).isEqualTo(lines);
        }
    }

    @Test
    void tellsARowOfAScreenWhenTheCursorLeavesIt() throws IOException {
        LineSplitter splitter = new LineSplitter();
        splitter.fill(stream("a 1\n" + ESC + "[2;1Hb 2"));
        assertThat(next(splitter)).isEqualTo("a 1");
        assertThat(splitter.next()).isFalse();
        splitter.fill(stream(ESC + "["));
        assertThat(splitter.next()).isFalse();
        splitter.fill(stream("3;1H"));
        assertThat(next(splitter)).isEqualTo("b 2");
    }

    @Test
    void takesWhatIsPaintedIntoARowForNoLine() {
        ReadText read = ReadText.of(
                "\u001b[1;1Ha=1\u001b[2;1Hb=2\u001b[H\u001b[1;3H7\u001b[2;12H8\u001b[3;1Ha=3\u001b[4d9\u001b[4H");
        assertThat(read.series("a")).isEqualTo("0:1 2:3");
        assertThat(read.series("b")).isEqualTo("1:2");
        assertThat(read.points).hasSize(2);
        assertThat(read.reader.rejected()).isEqualTo(3);
        assertThat(read.latestRejected()).endsWith(": a part of a row of a screen: 9");
    }

    @Test
    void waitsForNoEndOfASequenceThatIsNone() throws IOException {
        assertThat(lines("1" + ESC + "[" + "9".repeat(200) + "m\n2\n", 1 << 16))
                .hasSize(2)
                .endsWith("2");
        assertThat(lines("1" + ESC + "]" + "x".repeat(10_000) + "\n2\n", 10))
                .hasSize(2)
                .endsWith("2");
    }

    private static String next(LineSplitter splitter) {
        assertThat(splitter.next()).isTrue();
        return text(splitter);
    }

    private static List<String> lines(String text, int most) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LineSplitter splitter = new LineSplitter();
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += most) {
            splitter.fill(new ByteArrayInputStream(bytes, at, Math.min(most, bytes.length - at)));
            tell(splitter, lines);
        }
        splitter.fill(stream(""));
        tell(splitter, lines);
        return lines;
    }

    private static void tell(LineSplitter splitter, List<String> lines) {
        while (splitter.next()) {
            lines.add(text(splitter));
        }
    }

    private static String text(LineSplitter splitter) {
        return new String(splitter.bytes(), splitter.from(), splitter.to() - splitter.from(), StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
