// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.swing.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Edt;
import org.stripchart.app.picture.ChartFiles;
import org.stripchart.chart.LiveChart;
import org.stripchart.record.AtomicFile;
import org.stripchart.session.Background;
import org.stripchart.session.CsvOutput;
import org.stripchart.session.Outputs;
import org.stripchart.session.Progress;
import org.stripchart.session.alarm.AlarmRecordings;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.OutputSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * What a run leaves behind: its outputs and its line of counters. A line on the error stream says what is
 * missing.
 *
 * <p><b>Threading:</b> main thread, but for what is kept around alarms: event dispatch thread.
 */
final class RunResults {

    private static final Logger LOG = LoggerFactory.getLogger(RunResults.class);

    /** How often it is looked whether the time behind an alarm is over. */
    private static final int LOOK_MILLIS = 250;

    private final SessionSpec spec;
    private final StandardOutput out;
    private final PrintStream err;
    private final Progress progress;
    /** Where what is around alarms goes, unless a recording was asked for: its folder then. */
    private volatile Path folder = Path.of("");

    /**
     * @param progress gets to know how far they are
     */
    RunResults(SessionSpec spec, StandardOutput out, PrintStream err, Progress progress) {
        this.spec = spec;
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    /** Writes the outputs; returns whether all were written. */
    boolean write(LiveChart chart) throws InterruptedException, ExecutionException {
        Outputs outputs = new Outputs(Edt.OWNER, ChartFiles::write, out, progress);
        boolean written = true;
        spec.outputs().forEach(output -> progress.begin(output.name()));
        for (OutputSpec output : spec.outputs()) {
            try {
                String remark = outputs.write(chart, output, spec.picture());
                if (!remark.isEmpty()) {
                    err.println(EscapedText.oneLine(output.name() + ": written" + remark));
                }
            } catch (IOException e) {
                written = notWritten(output.name(), FaultText.ofWriting(e), e);
            } catch (OutOfMemoryError e) {
                written = notWritten(output.name(), "not enough memory; try a smaller --size or --scale", e);
            }
            progress.end(output.name());
        }
        return written;
    }

    /** Saves the session; returns whether it was saved. */
    boolean writeSession(Path file, SessionSpec now, SessionFile.Extras extras, SessionStore store) {
        try {
            store.save(file, now, extras);
            return true;
        } catch (IOException e) {
            return notWritten("--save-session " + file, FaultText.ofWriting(e), e);
        }
    }

    /** Says that there was no source to save: without one, a session would come back as the demonstration. */
    boolean noSession(Path file) {
        err.println(EscapedText.oneLine("--save-session " + file + ": not written, since there is no source to save"));
        return false;
    }

    /** Writes the line of counters; returns whether it was written. */
    boolean writeStats(String line) {
        try {
            out.print(line + System.lineSeparator());
            return true;
        } catch (IOException e) {
            return notWritten("--stats", FaultText.ofWriting(e), e);
        }
    }

    /** Says in which folder a window records. */
    void recordInto(String windowsFolder) {
        folder = Path.of(windowsFolder);
    }

    /** Returns what keeps the points around alarms. */
    AlarmRecordings aroundAlarms(LongSupplier nanos, Consumer<String> line) {
        return new AlarmRecordings(
                this::writeAround,
                task -> {
                    Timer timer = new Timer(LOOK_MILLIS, event -> task.run());
                    timer.setRepeats(false);
                    timer.start();
                },
                nanos,
                line);
    }

    private CompletableFuture<String> writeAround(LiveChart chart, double from, double to, String name) {
        CsvOutput points = new CsvOutput(Edt.OWNER, chart, from, to);
        Path recording = spec.record().file();
        Path parent = recording == null ? folder : recording.toAbsolutePath().getParent();
        Path place = parent == null ? folder : parent;
        return Background.call("alarm recording", () -> writeNew(points::write, place, name) + points.remark())
                .whenCompleteAsync((file, fault) -> {}, EventQueue::invokeLater);
    }

    /** No file that is there is written over, nor one that another alarm of the same moment makes meanwhile. */
    static Path writeNew(AtomicFile.Content points, Path folder, String name) throws IOException {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".csv");
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                continue;
            } catch (IOException e) {
                throw notWritten(file, e);
            }
            try (OutputStream written = Files.newOutputStream(file)) {
                points.writeTo(written);
                return file;
            } catch (IOException | RuntimeException | Error e) {
                Files.deleteIfExists(file);
                throw notWritten(file, e);
            }
        }
    }

    private static IOException notWritten(Path file, Throwable fault) {
        return new IOException(file + ": could not be written: " + FaultText.ofWriting(fault), fault);
    }

    private boolean notWritten(String what, String reason, Throwable fault) {
        LOG.debug("{} could not be written", what, fault);
        err.println(EscapedText.oneLine(what + ": could not be written: " + reason));
        return false;
    }
}
