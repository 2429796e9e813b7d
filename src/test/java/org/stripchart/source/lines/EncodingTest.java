// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final LineSplitter splitter = new LineSplitter();

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "UTF-16LE, false",
        "UTF-16LE, true",
        "UTF-16BE, false",
        "UTF-16BE, true",
    })
    void readsAnyUnicode(String charset, boolean mark) throws IOException {
        String text = (mark ? "\uFEFF" : "") + "t;Außen [°C];温度 😀\r\n1;-2,5;7\r\n";
        assertThat(lines(text.getBytes(Charset.forName(charset)))).containsExactly("t;Außen [°C];温度 😀", "1;-2,5;7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsWhatComesByteByByte(String charset) throws IOException {
        byte[] text = "Außen;°C\n1,5;😀\n"
                .replace("😀", charset.startsWith("w") ? "€" : "😀")
                .getBytes(Charset.forName(charset));
        List<String> lines = new ArrayList<>();
        for (byte b : text) {
            take(new byte[] {b}, lines);
        }
        assertThat(lines).containsExactly("Außen;°C", charset.startsWith("w") ? "1,5;€" : "1,5;😀");
    }

    @Property(tries = 300, seed = "1")
    void readsTheSameHoweverItIsCut(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Charset charset = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS)
                .get(random.nextInt(4));
        String[] words = charset.equals(WINDOWS)
                ? new String[] {"Wärme", "1.5", "€", "x", "ÿ", "\u00a0"}
                : new String[] {"Wärme", "1.5", "温度", "😀", "x", "\uFFFD"};
        List<String> expected = new ArrayList<>();
        expected.add("t=1.5 time");
        StringBuilder text = new StringBuilder("t=1.5 time\n");
        for (int i = random.nextInt(30); i >= 0; i--) {
            StringBuilder line = new StringBuilder("l");
            for (int j = random.nextInt(8); j > 0; j--) {
                line.append(words[random.nextInt(words.length)]);
            }
            expected.add(line.toString());
            text.append(line).append(random.nextBoolean() ? "\n" : random.nextBoolean() ? "\r" : "\r\n");
        }
        byte[] bytes = text.toString().getBytes(charset);
        LineSplitter cut = new LineSplitter();
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
            take(cut, new ByteArrayInputStream(bytes, at, length), lines);
            at += length;
        }
        assertThat(lines).as("seed %d", seed).containsExactlyElementsOf(expected);
    }

    @Test
    void readsWhatIsNoUnicodeAsWindows1252() throws IOException {
        assertThat(lines("time,Außen °C\n1,2\n3,4 µV\n5,€ “x”\n".getBytes(WINDOWS)))
                .containsExactly("time,Außen °C", "1,2", "3,4 µV", "5,€ “x”");
    }

    @Test
    void readsWhatWindows1252DoesNotHaveAsReplacement() throws IOException {
        assertThat(lines(new byte[] {'a', (byte) 0x81, '\n'})).containsExactly("a\uFFFD");
    }

    @Test
    void makesNoTextOfWhatIsNone() throws IOException {
        assertThat(lines(new byte[] {1, 4, (byte) 0xE4, 5, '\n', 6, 'x', '\n'})).containsExactly("\1\4\uFFFD\5", "\6x");
        assertThat(lines("\1ä 21.5 °C and much that is text, for more than sixty bytes\n".getBytes(WINDOWS)))
                .containsExactly("\1ä 21.5 °C and much that is text, for more than sixty bytes");
    }

    @Test
    void decidesAfterMuchAscii() throws IOException {
        String ascii = "1,2\n".repeat(50_000);
        assertThat(lines((ascii + "ä,1\n").getBytes(WINDOWS))).endsWith("1,2", "ä,1");
        splitter.restart(false);
        assertThat(lines((ascii + "ä,1\n").getBytes(StandardCharsets.UTF_8))).endsWith("1,2", "ä,1");
    }

    @Test
    void staysUtf8WhenSomethingBreaksLater() throws IOException {
        byte[] text = "ä=1\nb\u00e4d=2\nü=3\n".getBytes(StandardCharsets.UTF_8);
        text[6] = (byte) 0xFF;
        assertThat(lines(text)).containsExactly("ä=1", "b\uFFFD\uFFFDd=2", "ü=3");
        List<String> later = new ArrayList<>();
        take(new byte[] {'x', (byte) 0xE4, '\n'}, later);
        take("ö\n".getBytes(StandardCharsets.UTF_8), later);
        assertThat(later).containsExactly("x\uFFFD", "ö");
    }

    @Test
    void takesTwoLettersThatCouldBeUtf8ForWhatTheOthersAre() throws IOException {
        assertThat(lines("É»,à,é,1\n".getBytes(WINDOWS))).containsExactly("É»,à,é,1");
    }

    @Test
    void isNotMisledByHalfALineOfNoise() throws IOException {
        splitter.restart(true);
        List<String> lines = new ArrayList<>();
        take(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xC3}, lines);
        take("\u00ff\u0000\n°C=1\n".getBytes(StandardCharsets.UTF_8), lines);
        assertThat(lines).containsExactly("°C=1");
    }

    @Test
    void readsUtf16FromTheMiddleOfALine() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            splitter.restart(true);
            assertThat(lines("23\n45\n67\n".getBytes(charset))).contains("45", "67");
        }
    }

    @Test
    void beginsAnewWithEachStream() throws IOException {
        assertThat(lines("ä\n".getBytes(WINDOWS))).containsExactly("ä");
        splitter.restart(false);
        assertThat(lines("ä\n".getBytes(StandardCharsets.UTF_8))).containsExactly("ä");
        splitter.restart(false);
        assertThat(lines("ä1\n".getBytes(StandardCharsets.UTF_16LE))).containsExactly("ä1");
    }

    @Test
    void findsOutForEachMessageByItself() {
        assertThat(message("ä=1".getBytes(WINDOWS))).containsExactly("ä=1");
        assertThat(message("ä=1".getBytes(StandardCharsets.UTF_8))).containsExactly("ä=1");
        assertThat(message("ä=1".getBytes(StandardCharsets.UTF_16BE))).containsExactly("ä=1");
        assertThat(message("\uFEFF5".getBytes(StandardCharsets.UTF_8))).containsExactly("5");
        assertThat(message("\uFEFF6".getBytes(StandardCharsets.UTF_8))).containsExactly("6");
        assertThat(message("{\"ä\":\n1}".getBytes(StandardCharsets.UTF_16LE))).containsExactly("{\"ä\": 1}");
    }

    @Test
    void takesTheZeroByteAtTheEndOfATextOfCForNoPartOfIt() {
        assertThat(message(new byte[] {'2', '5', 0})).containsExactly("25");
        assertThat(message(new byte[] {'5', 0, 0})).containsExactly("5");
        assertThat(message(new byte[] {0})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00001\n2\n3\n", "1\u0000\u0000\u0000\n\u0000\u0000\u0000\n", "12\n\u0000\n1\u0000\n"})
    void takesSingleZeroBytesForNoUtf16(String text) throws IOException {
        assertThat(lines(text.getBytes(StandardCharsets.ISO_8859_1))).contains(text.split("\n", 2)[0]);
    }

    @Test
    void holdsNoLineBack() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : List.of("1\n", "ä\n", "2\n")) {
            lines.clear();
            take(line.getBytes(WINDOWS), lines);
            assertThat(lines).containsExactly(line.strip());
        }
    }

    @Test
    void tellsOfHalfALineWhenItIsCutShort() throws IOException {
        take("12".getBytes(StandardCharsets.UTF_8), new ArrayList<>());
        assertThat(splitter.cutShort()).isTrue();
        assertThat(splitter.to() - splitter.from()).isEqualTo(2);
    }

    @Test
    void boundsTheMemoryOfWhatIsDecoded() throws IOException {
        byte[] line = new byte[5_000_000];
        Arrays.fill(line, (byte) 0x80);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(line);
        text.write('\n');
        text.write('1');
        assertThat(lines(text.toByteArray())).containsExactly("too long", "1");
        assertThat(splitter.bytes()).hasSizeLessThan(LineSplitter.MAX_LINE + (1 << 18));
    }

    private List<String> message(byte[] bytes) {
        splitter.append(bytes, 0, bytes.length);
        List<String> lines = new ArrayList<>();
        tell(splitter, lines);
        return lines;
    }

    private List<String> lines(byte[] bytes) throws IOException {
        List<String> lines = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(bytes);
        boolean more = true;
        while (more) {
            more = splitter.fill(in) >= 0;
            tell(splitter, lines);
        }
        return lines;
    }

    private void take(byte[] bytes, List<String> lines) throws IOException {
        take(splitter, new ByteArrayInputStream(bytes), lines);
    }

    /** Takes what a live stream has brought, which does not end with it. */
    private static void take(LineSplitter splitter, InputStream in, List<String> lines) throws IOException {
        while (in.available() > 0) {
            splitter.fill(in);
            tell(splitter, lines);
        }
    }

    private static void tell(LineSplitter splitter, List<String> lines) {
        while (splitter.next()) {
            lines.add(
                    splitter.isTooLong()
                            ? "too long"
                            : new String(
                                    splitter.bytes(),
                                    splitter.from(),
                                    splitter.to() - splitter.from(),
                                    StandardCharsets.UTF_8));
        }
    }
}
