// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.spec.CsvSpec;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.OutputSpec;
import org.stripchart.session.spec.PictureSpec;

/**
 * Writes what is wanted of a chart at the end of a run.
 *
 * <p><b>Threading:</b> any thread but the owner's, which only draws, and hands out points some thousands at a time.
 */
public final class Outputs {

    /** Draws charts. */
    @FunctionalInterface
    public interface Pictures {

        /**
         * Writes a picture of the chart as it is; draws it on the owner's thread.
         *
         * @param format a kind of picture
         */
        void write(LiveChart chart, OutputFormat format, PictureSpec size, OutputStream out) throws IOException;
    }

    private final OwnerThread owner;
    private final Pictures pictures;
    private final OutputStream standardOutput;
    private final Progress progress;

    /**
     * @param standardOutput is flushed, never closed
     * @param progress gets to know how far they are
     */
    public Outputs(OwnerThread owner, Pictures pictures, OutputStream standardOutput, Progress progress) {
        this.owner = owner;
        this.pictures = pictures;
        this.standardOutput = standardOutput;
        this.progress = progress;
    }

    /** Writes one of them. */
    public void write(LiveChart chart, OutputSpec output, PictureSpec size)
            throws IOException, InterruptedException, ExecutionException {
        if (output.path() == null) {
            write(chart, output, size, progress.counting(standardOutput));
            standardOutput.flush();
        } else {
            try (OutputStream out = progress.counting(Files.newOutputStream(output.path()))) {
                write(chart, output, size, out);
            }
        }
    }

    private void write(LiveChart chart, OutputSpec output, PictureSpec size, OutputStream out)
            throws IOException, InterruptedException, ExecutionException {
        if (output.format() == OutputFormat.CSV) {
            writeCsv(chart, output.csv(), out);
        } else {
            pictures.write(chart, output.format(), size, out);
        }
    }

    private void writeCsv(LiveChart chart, CsvSpec csv, OutputStream out)
            throws IOException, InterruptedException, ExecutionException {
        owner.call(() -> new CsvOutput(owner, chart, csv)).write(out);
    }
}
