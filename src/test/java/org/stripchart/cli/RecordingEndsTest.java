// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.Progress;
import org.stripchart.session.Recording;
import org.stripchart.session.RunningSession;
import org.stripchart.source.SourceOptions;

@Timeout(60)
class RecordingEndsTest {

    @TempDir
    private Path folder;

    private final Progress progress = new Progress();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final RecordingEnds ends = new RecordingEnds(progress, new PrintStream(err, true, StandardCharsets.UTF_8));
    private final FakeSource source = new FakeSource("a");
    private RunningSession session;

    @BeforeEach
    void newSession() throws Exception {
        OpenedSources opened = OpenedSources.open(List.of("a"), SourceOptions.DEFAULTS, (location, options) -> source);
        session = execute(() -> new RunningSession(LiveChart.builder().build(), opened, Edt.OWNER));
        execute(session::start);
    }

    @AfterEach
    void close() {
        execute(session::close);
        session.chart().close();
    }

    @Test
    void saysNothingOfOneThatHasAllPoints() throws Exception {
        assertThat(ends.areComplete(List.of(recorded(3)))).isTrue();
        assertThat(ends.areComplete(List.of())).isTrue();
        assertThat(said()).isEmpty();
    }

    @Test
    void saysHowFarOneGoesWhenTheRunFailed() throws Exception {
        List<Recording> recording = List.of(recorded(3));

        ends.tellEnd(recording);
        ends.tellEnd(recording);
        ends.tellEnd(List.of());

        assertThat(said().lines())
                .containsExactly(folder.resolve("run.csv") + ": the recording ends here, after 3 points");
        assertThat(progress.await(Duration.ZERO)).isEmpty();
    }

    @Test
    void tellsOnceOfOne() throws Exception {
        List<Recording> recording = List.of(recorded(1));

        ends.areComplete(recording);
        ends.tellEnd(recording);

        assertThat(said()).isEmpty();
    }

    private Recording recorded(int points) throws Exception {
        Recording recording = execute(() -> session.recorder().start(folder.resolve("run.csv")))
                .get();
        for (int i = 0; i < points; i++) {
            source.sink().series("s").add(i, i);
        }
        execute(session::close);
        return recording;
    }

    private String said() throws IOException {
        err.flush();
        return err.toString(StandardCharsets.UTF_8);
    }
}
