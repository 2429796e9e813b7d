// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.CsvOutput;

final class RunResultsTest {

    @TempDir
    private Path folder;

    /** A link to nothing is looked for in vain, as a file is that comes right after the look. */
    @Test
    void whatIsAroundAnAlarmTakesTheNextNameWhereAnotherWasFaster() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("alarm.csv"), folder.resolve("nothing"));
        LiveChart chart = execute(() -> LiveChart.builder().build());
        chart.series("a").add(1, 2);
        execute(chart::refresh);
        CsvOutput points = execute(() -> new CsvOutput(Edt.OWNER, chart, 0, 2));

        Path written = RunResults.writeNew(points::write, folder, "alarm");

        assertThat(written).isEqualTo(folder.resolve("alarm-2.csv"));
        assertThat(Files.readString(written)).contains("2");
        assertThat(Files.isSymbolicLink(first)).as("is left alone").isTrue();
        chart.close();
    }

    @Test
    void nothingIsLeftOfWhatCouldNotBeWrittenWholly() {
        for (Throwable meant : List.of(
                new IOException("disk full"), new IllegalStateException("closed"), new OutOfMemoryError("heap"))) {
            assertThatThrownBy(() -> RunResults.writeNew(
                            out -> {
                                out.write(1);
                                rethrow(meant);
                            },
                            folder,
                            "alarm"))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(folder.resolve("alarm.csv") + ": could not be written: ")
                    .hasCause(meant);
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static void rethrow(Throwable fault) throws IOException {
        if (fault instanceof IOException e) {
            throw e;
        }
        if (fault instanceof Error e) {
            throw e;
        }
        throw (RuntimeException) fault;
    }
}
