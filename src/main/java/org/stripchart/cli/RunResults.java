// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.ChartFiles;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.Outputs;
import org.stripchart.session.Progress;
import org.stripchart.session.Recording;
import org.stripchart.session.spec.OutputSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.words.CountText;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * What a run leaves behind: its outputs, its recordings, its line of counters. A line on the error stream says what is
 * missing.
 *
 * <p><b>Threading:</b> main thread.
 */
final class RunResults {

    private static final Logger LOG = LoggerFactory.getLogger(RunResults.class);

    private final SessionSpec spec;
    private final StandardOutput out;
    private final PrintStream err;
    private final Progress progress;

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
                outputs.write(chart, output, spec.picture());
            } catch (IOException e) {
                written = notWritten(output.name(), FaultText.ofWriting(e), e);
            } catch (OutOfMemoryError e) {
                written = notWritten(output.name(), "not enough memory; try a smaller --size or --scale", e);
            }
            progress.end(output.name());
        }
        return written;
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

    /** Waits until everything is written; returns whether no point is missing. */
    boolean isComplete(@Nullable Recording recording) {
        if (recording == null) {
            return true;
        }
        String name = recording.file().toString();
        progress.begin(name, () -> recording.status().bytes());
        RecorderStatus status = recording.ended().join();
        progress.end(name);
        String lost = status.lost() == 0 ? "" : CountText.of(status.lost()) + " points are not in it";
        if (status.state() == RecorderStatus.State.FAILED) {
            return notWritten(name, status.reason() + (lost.isEmpty() ? "" : "; " + lost), null);
        }
        if (!lost.isEmpty()) {
            err.println(EscapedText.oneLine(recording.file() + ": the recording did not keep up; " + lost));
        }
        return lost.isEmpty();
    }

    private boolean notWritten(String what, String reason, @Nullable Throwable fault) {
        LOG.debug("{} could not be written", what, fault);
        err.println(EscapedText.oneLine(what + ": could not be written: " + reason));
        return false;
    }
}
