// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Files;
import java.nio.file.Path;
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

        String written = RunResults.writeNew(points, folder, "alarm");

        assertThat(written).isEqualTo(folder.resolve("alarm-2.csv").toString());
        assertThat(Files.readString(Path.of(written))).contains("2");
        assertThat(Files.isSymbolicLink(first)).as("is left alone").isTrue();
        chart.close();
    }
}
