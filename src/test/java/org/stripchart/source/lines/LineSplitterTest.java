// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private final LineSplitter splitter = new LineSplitter();

    @Test
    void endsLinesWithLfOrCrLfOrTheEndOfTheStream() throws IOException {
        assertThat(lines("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
    }

    @Test
    void makesNoLineOfNothing() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(splitter.number()).isZero();
    }

    @Test
    void endsALineWithCrAlone() throws IOException {
        assertThat(lines("a\rb\n")).containsExactly("a", "b");
        assertThat(lines("\r 10%\r 20%\r\n")).containsExactly(" 10%", " 20%");
    }

    @Test
    void makesOneLineEndOfCrsAndALf() throws IOException {
        assertThat(lines("a\r\r\nb\n\rc\n\r")).containsExactly("a", "b", "c");
    }

    @Test
    void keepsEmptyLines() throws IOException {
        assertThat(lines("\na\n\nb\r\n\r\nc\r\n\r\n")).containsExactly("", "a", "", "b", "", "c", "");
    }

    @Test
    void tellsALineWithItsCrAndMakesNoFurtherOneOfTheLf() throws IOException {
        splitter.fill(stream("1\r"));
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("1");
        assertThat(splitter.next()).isFalse();
        splitter.fill(stream("\n"));
        assertThat(splitter.next()).isFalse();
        splitter.fill(stream("\r\n2\r\n"));
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEmpty();
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("2");
        assertThat(splitter.number()).isEqualTo(3);
    }

    @Test
    void dropsTheFirstLineWithItsWholeEnd() throws IOException {
        splitter.restart(true);
        splitter.fill(stream("3\r"));
        assertThat(splitter.next()).isFalse();
        splitter.fill(stream("\n4\r\n"));
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("4");
    }

    @Test
    void findsLineEndsWhereverTheyAre() throws IOException {
        for (int length = 0; length < 40; length++) {
            String line = "ä~\u00ff\u0100".repeat(10).substring(0, length);
            splitter.restart(false);
            assertThat(lines(line + "\n" + line + "\tx\r" + line)).startsWith(line, line + "\tx");
        }
    }

    @Test
    void leavesOutAByteOrderMark() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb\n")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void tellsALineAsSoonAsItsLastByteIsThere() throws IOException {
        splitter.fill(stream("1\n2"));
        assertThat(splitter.next()).isTrue();
        assertThat(splitter.next()).isFalse();
        splitter.fill(stream("3\n"));
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("23");
        assertThat(splitter.number()).isEqualTo(2);
    }

    @Test
    void takesALineOfOneMebibyte() throws IOException {
        String longest = "x".repeat(LineSplitter.MAX_LINE);
        assertThat(lines(longest + "\n1\n")).containsExactly(longest, "1");
    }

    @Test
    void takesALineOfOneMebibyteThatEndsWithCrLf() throws IOException {
        String longest = "x".repeat(LineSplitter.MAX_LINE);
        assertThat(lines(longest + "\r\n1\n")).containsExactly(longest, "1");
    }

    @Test
    void cutsALineThatIsLongerByOneByte() throws IOException {
        assertThat(lines("x".repeat(LineSplitter.MAX_LINE + 1) + "\n1\n")).containsExactly("too long", "1");
    }

    @Test
    void cutsAVeryLongLastLine() throws IOException {
        assertThat(lines("1\n" + "x".repeat(5 * LineSplitter.MAX_LINE))).containsExactly("1", "too long");
    }

    @Test
    @Tag("load")
    void needsNoMoreMemoryForAGigabyteWithoutALineEnd() throws IOException {
        InputStream zeros = new InputStream() {
            private long left = 1_000_000_000;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = (int) Math.min(left, length);
                left -= count;
                Arrays.fill(bytes, offset, offset + count, (byte) 0);
                return count == 0 ? -1 : count;
            }
        };
        int told = 0;
        boolean more = true;
        while (more) {
            more = splitter.fill(zeros) >= 0;
            while (splitter.next()) {
                told++;
            }
        }
        assertThat(told).isEqualTo(1);
        assertThat(splitter.bytes().length).isLessThan(LineSplitter.MAX_LINE + (1 << 18));
    }

    @Test
    void givesBackTheRoomOfALongLine() throws IOException {
        lines("x".repeat(LineSplitter.MAX_LINE) + "\n1\n");
        assertThat(splitter.bytes()).hasSizeLessThan(1 << 18);
        assertThat(lines("12\n")).containsExactly("12");
    }

    @Test
    void givesBackTheRoomOfALongMessageAndKeepsWhatIsLeft() throws IOException {
        byte[] message = "7\n".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        splitter.append(message, 0, message.length);
        int count = 0;
        while (splitter.next()) {
            count++;
        }
        assertThat(count).isEqualTo(400_000);
        assertThat(splitter.bytes()).hasSizeLessThan(1 << 18);
        splitter.fill(stream("x".repeat(50_000)));
        assertThat(splitter.next()).isFalse();
        assertThat(lines("y\n1\n")).containsExactly("x".repeat(50_000) + "y", "1");
    }

    private List<String> lines(String text) throws IOException {
        InputStream in = stream(text);
        List<String> lines = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = splitter.fill(in) >= 0;
            while (splitter.next()) {
                lines.add(splitter.isTooLong() ? "too long" : text());
            }
        }
        return lines;
    }

    private String text() {
        return new String(splitter.bytes(), splitter.from(), splitter.to() - splitter.from(), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhichLineEndedWithTheStream() throws IOException {
        InputStream in = stream("1\n2");
        splitter.fill(in);
        assertThat(splitter.next()).isTrue();
        assertThat(splitter.isUnterminated()).isFalse();
        splitter.fill(in);
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("2");
        assertThat(splitter.isUnterminated()).isTrue();
    }

    @Test
    void tellsOnceWhatIsLeftOfALineThatIsCutShort() throws IOException {
        splitter.fill(stream("1\n23"));
        assertThat(splitter.next()).isTrue();
        assertThat(splitter.next()).isFalse();
        assertThat(splitter.cutShort()).isTrue();
        assertThat(text()).isEqualTo("23");
        assertThat(splitter.cutShort()).isFalse();
        assertThat(lines("4\n")).containsExactly("4");
    }

    @Test
    void tellsNothingOfALineThatIsPassedOverWhenItIsCutShort() throws IOException {
        splitter.restart(true);
        splitter.fill(stream("23"));
        assertThat(splitter.next()).isFalse();
        assertThat(splitter.cutShort()).isFalse();
    }

    @Test
    void leavesTheEndOfAMessageThatMayHaveBrokenOff() {
        byte[] message = "1\n23".getBytes(StandardCharsets.UTF_8);
        splitter.append(message, 0, message.length, false);
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("1");
        assertThat(splitter.next()).isFalse();

        splitter.restart(false);
        byte[] closed = "{\"a\":\n1}".getBytes(StandardCharsets.UTF_8);
        splitter.append(closed, 0, closed.length, false);
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void takesAMessageFromAmongOtherBytesHoweverItIsEncoded() {
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE")) {
            byte[] bytes = "temp=1ü".getBytes(Charset.forName(charset));
            byte[] among = new byte[bytes.length + 5];
            Arrays.fill(among, (byte) '9');
            System.arraycopy(bytes, 0, among, 3, bytes.length);
            splitter.append(among, 3, 3 + bytes.length);
            assertThat(splitter.next()).isTrue();
            assertThat(text()).as(charset).isEqualTo("temp=1ü");
            assertThat(splitter.next()).isFalse();
        }
    }

    @Test
    void saysWhatIsNoTextOrAPartOfARow() throws IOException {
        splitter.fill(stream("a\u0001b\nc\n\u001b[2;5Hd\u001b[H"));
        assertThat(splitter.next()).isTrue();
        assertThat(splitter.isBinary()).isTrue();
        assertThat(splitter.next()).isTrue();
        assertThat(splitter.isBinary()).isFalse();
        assertThat(splitter.isPartOfRow()).isFalse();
        assertThat(splitter.next()).isTrue();
        assertThat(text()).isEqualTo("d");
        assertThat(splitter.isPartOfRow()).isTrue();
    }
}
