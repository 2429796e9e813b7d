// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/**
 * What becomes of each line that holds a digit: a row, or it is rejected and counted, or it stands above the rows or is one of
 * those that say nothing themselves (a comment, a header, an average). There is no third outcome.
 */
class EveryLineTest {

    private static final Pattern EXAMPLE = Pattern.compile("```text[^\\n]*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern CASE = Pattern.compile("(?m)^=== .*\\n(?s)(.*?)\\n---\\n");

    /**
     * A line that never tells a value, whatever the text is: comments, averages, rules, a time alone, and what tools print around
     * theirs; and the values of a meter, which are kept until all of a moment have come.
     */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?i)\\s*(#.*|(average|summary|durchschn|moyenne).*"
                    + "|linux .*cpu.*|[-=_*|+: \\t]*|--- .*|\\d+ (packets|pakete|paquets) .*|(rtt|round-trip) .*|\\d+: \\S+ <.*"
                    + "|\\S+: flags=.*|(link/\\S+|inet6?|ether|loop) .*|step information:.*|id:[;,]\\d+|scaling factor: \\d+|.*(bytes of data|packet loss|ping).*|(\\[[\\d.]+\\] )?no answer yet.*|[./\\d]+ ms|\\[.*gc.*"
                    + "|stress-ng: .*|<not \\w+>.*|[hdx] \\d+ \\S+|([\\d-]+:)?[\\dCF]+\\.[\\dF.]+(\\*\\d+)?\\(.*\\)|\\w+-isa-[\\da-f]+"
                    + "|(\\[[:\\d]+\\])?\\[[IC]\\]\\[\\w+:\\d+\\].*|[-:/\\d TZ]+([,;][-:/\\d]+)?[,;]{2,}"
                    + "|\\d+\\+\\d+ records (in|out)|pgbench \\(.*\\)|/[A-Z]{3}\\d.*|Package id \\d:|fan\\d:|Grbl \\d.*|.*\\bGot \\d+ new readings .*"
                    + "|-\\[ RECORD \\d+ .*|\\*+ \\d+\\. row \\*+|.*\\(every \\d+s\\)|\\d+ rows in set .*|(Client|Server) nfs v\\d:|host: \\w+|.*device:nvme.*|TcpExt: [A-Z].*|(qdisc|class) .*)");

    /** Among records of a database, which are kept until they end. */
    private static final Pattern OF_RECORD = Pattern.compile("\\w* *\\|.*|\\w+: .*|\\* Record \\d+|[a-z]+ +\\w+");

    private static final Pattern RECORD =
            Pattern.compile("(?m)^-\\[ RECORD |^\\*+ \\d+\\. row \\*|^\\* Record |\\A[a-z]+ *\\|[^|\n]*$");

    /** Part of a document that is not at its end. */
    private static final Pattern OF_JSON = Pattern.compile("\\s*(\"[^\"]*\"\\s*:.*|[-\\d.,\\s]+|[\\[\\]{},].*)");

    private static final Pattern X = Pattern.compile("[,;]*[-+.:/\\d TZeE]+|time *: [-:\\d ]+|-?[\\d,]+;-?\u221e");

    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    private static final Pattern LINE_ENDS = Pattern.compile("(?<=\n)");

    private static final int MUTATIONS = 8;

    /** Another number damages the texts in other ways. */
    private static final int SEED = Integer.getInteger("stripchart.test.seed", 0);

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Given(String name, byte[] text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Given> texts() throws IOException, URISyntaxException {
        List<Given> texts = new ArrayList<>();
        Path resources = Path.of(Objects.requireNonNull(EveryLineTest.class.getResource("ping.txt"))
                .toURI());
        try (Stream<Path> files = Files.list(Objects.requireNonNull(resources.getParent()))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.equals("text-cases.txt")) {
                    add(texts, name, CASE.matcher(Files.readString(file)));
                } else if (name.endsWith(".txt") || name.endsWith(".csv") || name.endsWith(".json")) {
                    texts.add(new Given(name, Files.readAllBytes(file)));
                }
            }
        }
        add(texts, "formats.md", EXAMPLE.matcher(Files.readString(Path.of("src/docs/formats.md"))));
        return texts.stream();
    }

    private static void add(List<Given> texts, String name, Matcher found) {
        while (found.find()) {
            String text = found.group(1).replace("\\t", "\t") + "\n";
            texts.add(new Given(name + " " + texts.size(), text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isARowOrCountedOrStandsAboveTheRows(Given given) {
        assertThat(lost(given.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isNoLessSoWhenTheTextIsDamaged(Given given) {
        Random random = new Random(Arrays.hashCode(given.text()) + SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            String text = damaged(new String(given.text(), StandardCharsets.ISO_8859_1), random);
            assertThat(lost(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(text)
                    .isEmpty();
        }
    }

    /** Cuts, doubles, moves and replaces lines, or a piece of one. */
    private static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(LINE_ENDS.split(text)));
        for (int i = 0; i < 1 + random.nextInt(3) && lines.size() > 1; i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                case 3 -> lines.set(at, line.substring(random.nextInt(line.length())));
                case 4 -> lines.set(at, line.replaceFirst("\\d+", "broken"));
                default ->
                    lines.add(
                            at,
                            List.of("\n", "restarted 7 times\n", "ERROR 17: no answer\n")
                                    .get(random.nextInt(3)));
            }
        }
        return String.join("", lines);
    }

    /** The lines behind the first row that hold a digit, of which nothing came and nothing is said. */
    private static List<String> lost(byte[] text) {
        ReadText read = ReadText.ofPieces(TextOptions.DEFAULTS.withX(XFrom.OWN));
        List<String> lost = new ArrayList<>();
        String all = new String(text, StandardCharsets.UTF_8);
        boolean isJson = all.contains("{") || all.startsWith("[");
        boolean areRecords = RECORD.matcher(all).find();
        Set<String> seen = new HashSet<>();
        // The head first, since what becomes of it shows only at its end.
        int head = behindHead(text);
        take(read, text, 0, head);
        new String(text, 0, head, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> seen.add(CLOCK.matcher(line.strip()).replaceAll("time")));
        read.reader.settle(ReadText.ARRIVAL);
        int from = head;
        while (from < text.length) {
            int to = from;
            while (to < text.length && text[to] != '\n') {
                to++;
            }
            to = Math.min(text.length, to + 1);
            long rows = read.reader.rowsRead();
            long rejected = read.reader.rejected();
            take(read, text, from, to);
            boolean isOpen = read.reader.isWaiting();
            read.reader.settle(ReadText.ARRIVAL);
            String line = new String(text, from, to - from, StandardCharsets.UTF_8).strip();
            boolean holdsDigit = line.chars().anyMatch(c -> c >= '0' && c <= '9');
            // A header may come again, with another time in it.
            boolean isNew = seen.add(CLOCK.matcher(line).replaceAll("time"));
            // Nothing but the x of a row.
            boolean isX =
                    read.explanations.stream().anyMatch(told -> told.sentence().contains("x from"))
                            && X.matcher(line).matches();
            boolean isOfJson = isJson && OF_JSON.matcher(line).matches();
            if (holdsDigit
                    && isNew
                    && !isOpen
                    && !isOfJson
                    && !(areRecords && OF_RECORD.matcher(line).matches())
                    && !isX
                    && !SAYS_NOTHING.matcher(line).matches()
                    && read.reader.rowsRead() == rows
                    && read.reader.rejected() <= rejected) {
                lost.add(line);
            }
            from = to;
        }
        return lost;
    }

    private static void take(ReadText read, byte[] text, int from, int to) {
        try {
            ByteArrayInputStream in = new ByteArrayInputStream(text, from, to - from);
            while (read.reader.fill(in)) {
                read.reader.handOver(ReadText.ARRIVAL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the second half of the lines begins. */
    private static int behindHead(byte[] text) {
        int lines = 0;
        for (byte b : text) {
            lines += b == '\n' ? 1 : 0;
        }
        int at = 0;
        for (int seen = 0; at < text.length && seen < (lines + 1) / 2; at++) {
            seen += text[at] == '\n' ? 1 : 0;
        }
        return at;
    }
}
