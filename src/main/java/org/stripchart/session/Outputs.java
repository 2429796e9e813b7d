// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.stripchart.chart.LiveChart;
import org.stripchart.record.AtomicFile;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.OutputSpec;
import org.stripchart.session.spec.PictureSpec;

/**
 * Writes the outputs of a chart at the end of a run.
 *
 * <p><b>Threading:</b> any thread but the owner's, which only draws and hands out points, some thousands at a time.
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

    /**
     * Writes one of them; a file whole or not at all, where it can be replaced.
     *
     * @return what is to be said of what is not in it; empty where it is whole
     */
    public String write(LiveChart chart, OutputSpec output, PictureSpec size)
            throws IOException, InterruptedException, ExecutionException {
        CsvOutput points = output.format() == OutputFormat.CSV
                ? owner.call(() -> new CsvOutput(owner, chart, output.csv()))
                : null;
        AtomicFile.Content content =
                points != null ? points::write : out -> pictures.write(chart, output.format(), size, out);
        Path file = output.path();
        if (file == null) {
            content.writeTo(progress.counting(standardOutput));
            standardOutput.flush();
        } else if (isReplaceable(file)) {
            AtomicFile.write(file, out -> content.writeTo(progress.counting(out)));
        } else {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(progress.counting(out));
            }
        }
        return points == null ? "" : points.remark();
    }

    /** Not a file in a folder where only others may make some. */
    private static boolean isReplaceable(Path file) throws IOException {
        return !Files.exists(file) || Files.isWritable(file.toRealPath().resolveSibling(""));
    }
}
