// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.management.ThreadMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.TextIntake;
import org.stripchart.source.lines.TextReader;
import org.stripchart.source.rows.XFrom;

/**
 * Lines from memory to points, on this thread: what {@link TextReader} makes of them, and what a program makes of them
 * with a reader of lines, of CSV or of JSON and {@link Double#parseDouble}. Both only add the numbers up. By the thread's
 * processor time, since it is about one core; that leaves out what collecting the garbage takes.
 */
final class ParseRun {

    /** Long enough for the clock, short enough for the memory. */
    private static final int LINES = 1 << 20;

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 5;

    /** What an input becomes, to be compared and to be kept from the optimiser. */
    @FunctionalInterface
    private interface Parser {
        Sum parse(InputStream in) throws IOException;
    }

    /** How many numbers there were, and what they add up to. */
    private static final class Sum {

        private long count;
        private double total;

        void add(double y) {
            count++;
            total += y;
        }
    }

    private record Result(double nanosPerLine, double bytesOfGarbagePerLine) {

        double millionLines() {
            return 1e3 / nanosPerLine;
        }
    }

    private ParseRun() {}

    static void run(Scale scale) throws IOException {
        int lines = scale.isMoment() ? 1_000 : LINES;
        MarkdownTable table = new MarkdownTable(
                "lines", "bytes a line", "reader", "million lines a second", "MB/s", "garbage, bytes a line");
        SplittableRandom random = new SplittableRandom(1);
        race(
                scale,
                table,
                lines(lines, i -> number(random) + "\n"),
                lines,
                15,
                "a number",
                "`BufferedReader`, `parseDouble`",
                ParseRun::byLine);
        race(
                scale,
                table,
                "a,b,c,d\n"
                        + lines(
                                lines,
                                i -> number(random) + "," + number(random) + "," + number(random) + "," + number(random)
                                        + "\n"),
                lines,
                5,
                "CSV of four columns",
                "FastCSV, `parseDouble`",
                ParseRun::byFastCsv);
        race(
                scale,
                table,
                lines(
                        lines,
                        i -> "{\"sensor\":\"boiler\",\"temperature\":" + number(random) + ",\"pressure\":"
                                + number(random) + ",\"pump\":{\"rpm\":" + i % 3000 + ",\"on\":" + (i % 2 == 0)
                                + "}}\n"),
                lines,
                1.2,
                "a JSON object of four numbers",
                "jackson-core alone",
                ParseRun::byJackson);
        System.out.println(String.format(
                Locale.ROOT,
                "%,d lines from memory, by the processor time of the one thread; medians of %d.\n",
                lines,
                rounds(scale)));
        System.out.println(table);
    }

    private static void race(
            Scale scale,
            MarkdownTable table,
            String text,
            int lines,
            double bar,
            String what,
            String peerName,
            Parser peer)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Sum ours = byTextReader(new ByteArrayInputStream(bytes));
        Sum theirs = peer.parse(new ByteArrayInputStream(bytes));
        if (ours.count != theirs.count || Math.abs(ours.total - theirs.total) > 1e-6 * Math.abs(theirs.total)) {
            throw new IllegalStateException(what + ": " + ours.count + " numbers (" + ours.total + ") must be "
                    + theirs.count + " (" + theirs.total + ")");
        }
        Result mine = measure(scale, bytes, lines, ParseRun::byTextReader);
        row(table, what, bytes.length, lines, "Stripchart", mine);
        row(table, what, bytes.length, lines, peerName, measure(scale, bytes, lines, peer));
        Bar.atLeast(what + " a line, read on one core", bar, mine.millionLines(), " million lines a second")
                .print();
    }

    private static void row(MarkdownTable table, String what, int bytes, int lines, String reader, Result result) {
        table.row(
                what,
                MarkdownTable.number((double) bytes / lines),
                reader,
                MarkdownTable.number(result.millionLines()),
                MarkdownTable.number(1e3 * bytes / lines / result.nanosPerLine()),
                MarkdownTable.number(result.bytesOfGarbagePerLine()));
    }

    private static Result measure(Scale scale, byte[] bytes, int lines, Parser parser) throws IOException {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        Samples took = new Samples();
        long allocated = 0;
        int warmUp = scale.isMoment() ? 0 : WARM_UP;
        for (int round = -warmUp; round < rounds(scale); round++) {
            long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            Sum sum = parser.parse(new ByteArrayInputStream(bytes));
            long nanos = threads.getCurrentThreadCpuTime() - start;
            if (Double.isNaN(sum.total)) {
                throw new IllegalStateException("no sum");
            }
            if (round >= 0) {
                took.add(nanos);
                allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
            }
        }
        return new Result(took.medianMillis() * 1e6 / lines, (double) allocated / lines);
    }

    private static int rounds(Scale scale) {
        return scale.isMoment() ? 1 : ROUNDS;
    }

    private static Sum byTextReader(InputStream in) throws IOException {
        Sum sum = new Sum();
        // The peers read no texts, of which states are made here.
        PointSink sink = PointSink.of(info -> sink(info.isState() ? new Sum() : sum));
        TextReader reader = new TextIntake("test", TextOptions.DEFAULTS.withX(XFrom.INDEX)).reader(sink, "");
        while (reader.fill(in)) {
            reader.handOver(0);
        }
        reader.endOfStream(0);
        return sum;
    }

    private static SeriesSink sink(Sum sum) {
        return new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                sum.add(y);
                return true;
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                for (int i = from; i < to; i++) {
                    sum.add(ys[i]);
                }
                return to - from;
            }
        };
    }

    private static Sum byLine(InputStream in) throws IOException {
        Sum sum = new Sum();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line;
        while ((line = lines.readLine()) != null) {
            sum.add(Double.parseDouble(line));
        }
        return sum;
    }

    private static Sum byFastCsv(InputStream in) throws IOException {
        Sum sum = new Sum();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean heading = true;
            for (CsvRecord row : rows) {
                for (int i = 0; i < row.getFieldCount() && !heading; i++) {
                    sum.add(Double.parseDouble(row.getField(i)));
                }
                heading = false;
            }
        }
        return sum;
    }

    private static Sum byJackson(InputStream in) throws IOException {
        Sum sum = new Sum();
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token.isNumeric()) {
                    sum.add(parser.getDoubleValue());
                } else if (token.isBoolean()) {
                    sum.add(token == JsonToken.VALUE_TRUE ? 1 : 0);
                }
            }
        }
        return sum;
    }

    private static String lines(int count, Function<Integer, String> line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(line.apply(i));
        }
        return text.toString();
    }

    /** As a thermometer or a meter tells it. */
    private static String number(SplittableRandom random) {
        return Double.toString(random.nextInt(1_000_000) / 1_000.0);
    }
}
