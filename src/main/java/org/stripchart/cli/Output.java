// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.ChartFiles;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.cli.StripchartCommand.OutputFormat;
import org.stripchart.record.CsvExport;
import org.stripchart.session.Progress;

/** One --output: where the chart is written at the end, and as what. */
final class Output {

    private final String name;
    private final @Nullable Path path;
    private final OutputFormat format;

    private Output(String name, @Nullable Path path, OutputFormat format) {
        this.name = name;
        this.path = path;
        this.format = format;
    }

    /** Understands what the command line says, and makes sure now that it can be written later. */
    static List<Output> parseAll(StripchartCommand command) throws UsageException {
        List<Output> outputs = new ArrayList<>();
        for (String name : command.outputs) {
            outputs.add(parse(name, command.outputFormat));
        }
        long toStandardOutput =
                outputs.stream().filter(output -> output.path == null).count();
        if (toStandardOutput > 1) {
            throw new UsageException("--output -: must be given only once");
        }
        if (toStandardOutput == 1 && command.stats) {
            throw new UsageException("--stats: cannot go with --output -, which has standard output for itself");
        }
        return outputs;
    }

    private static Output parse(String name, @Nullable OutputFormat standardFormat) throws UsageException {
        if (name.equals("-")) {
            if (standardFormat == null) {
                throw new UsageException("--output -: needs --output-format png, svg or csv");
            }
            return new Output(name, null, standardFormat);
        }
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("--output " + name + ": is not a file name");
        }
        OutputFormat format = format(name);
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw new UsageException("--output " + name + ": is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("--output " + name + ": the folder does not exist");
        }
        if (!Files.isWritable(Files.exists(path) ? path : folder)) {
            throw new UsageException("--output " + name + ": cannot be written");
        }
        return new Output(name, path, format);
    }

    private static OutputFormat format(String name) throws UsageException {
        String lower = name.toLowerCase(Locale.ROOT);
        for (OutputFormat format : OutputFormat.values()) {
            if (lower.endsWith("." + format)) {
                return format;
            }
        }
        throw new UsageException("--output " + name + ": must end in .png, .svg or .csv");
    }

    /** The option as the user gave it. */
    String name() {
        return "--output " + name;
    }

    /**
     * Writes the chart. Main thread: what concerns the chart is done on the event dispatch thread.
     *
     * @param progress gets to know how far it is
     */
    void write(LiveChart chart, PictureSize size, double scale, StandardOutput standardOutput, Progress progress)
            throws IOException {
        if (path == null) {
            write(chart, size, scale, progress.counting(standardOutput));
            standardOutput.flush();
        } else {
            try (OutputStream out = progress.counting(Files.newOutputStream(path))) {
                write(chart, size, scale, out);
            }
        }
    }

    private void write(LiveChart chart, PictureSize size, double scale, OutputStream out) throws IOException {
        switch (format) {
            case png -> ChartFiles.write(chart, ChartFiles.Format.PNG, size.width(), size.height(), scale, out);
            case svg -> ChartFiles.write(chart, ChartFiles.Format.SVG, size.width(), size.height(), scale, out);
            case csv -> writeCsv(chart, out);
        }
    }

    private static void writeCsv(LiveChart chart, OutputStream out) throws IOException {
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    BufferedWriter writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
                    List<String> names = chart.seriesNames();
                    CsvExport.write(
                            chart.xAxis() == XAxis.TIME ? "time" : "x",
                            names,
                            IntStream.range(0, names.size())
                                    .mapToObj(chart::history)
                                    .toList(),
                            writer);
                    writer.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UncheckedIOException fault) {
                throw fault.getCause();
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
