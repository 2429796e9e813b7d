// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.ChartFiles;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.cli.StripchartCommand.OutputFormat;
import org.stripchart.record.CsvExport;

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

    /**
     * Understands one value of --output, and makes sure now that it can be written later.
     *
     * @param standardFormat what - is written as; null if that was not said
     */
    static Output parse(String name, @Nullable OutputFormat standardFormat) throws UsageException {
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

    private static ChartFiles.Picture picture(
            LiveChart chart, ChartFiles.Format format, PictureSize size, double scale) {
        return ChartFiles.draw(chart, format, size.width(), size.height(), scale);
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

    /** What the user called it. */
    String name() {
        return name;
    }

    /** Whether this goes to standard output, which then carries nothing else. */
    boolean isStandardOutput() {
        return path == null;
    }

    /** Writes the chart. Event dispatch thread only. */
    void write(LiveChart chart, PictureSize size, double scale, PrintStream standardOutput) throws IOException {
        if (path == null) {
            write(chart, size, scale, (OutputStream) standardOutput);
            standardOutput.flush();
        } else {
            try (OutputStream out = Files.newOutputStream(path)) {
                write(chart, size, scale, out);
            }
        }
    }

    private void write(LiveChart chart, PictureSize size, double scale, OutputStream out) throws IOException {
        switch (format) {
            case png -> picture(chart, ChartFiles.Format.PNG, size, scale).writeTo(out);
            case svg -> picture(chart, ChartFiles.Format.SVG, size, scale).writeTo(out);
            case csv -> {
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
            }
        }
    }
}
