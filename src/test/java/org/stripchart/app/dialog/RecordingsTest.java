// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.app.PendingWrites;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.source.SourceOptions;
import org.stripchart.testing.Eventually;

final class RecordingsTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void askedAgainBeforeTheFileIsOpenTheySayThatItIsNot(@TempDir Path folder) throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        OpenedSources opened =
                OpenedSources.open(List.of("fake"), SourceOptions.DEFAULTS, (at, options) -> new FakeSource(at));
        try (LiveChart chart = execute(() -> LiveChart.builder().build())) {
            RunningSession session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
            PendingWrites writes = new PendingWrites(() -> file -> await(disk));
            Recordings recordings = new Recordings(
                    session, null, new FileFolder(""), Clock.systemUTC(), writes, (text, isFault) -> told.add(text));

            List<Boolean> opening = new ArrayList<>();
            recordings.onOpened(() -> opening.add(recordings.isOpening()));
            execute(() -> {
                recordings.record(folder.resolve("a.csv"));
                assertThat(recordings.isOpening()).isTrue();
                recordings.toggle();
            });
            assertThat(told).containsExactly("The file of the recording is not open yet");

            disk.countDown();
            Eventually.until("it records", () -> session.recorder().isRunning() && !recordings.isOpening());
            assertThat(opening).as("said once that it is open").containsExactly(false);
            execute(recordings::toggle);
            Eventually.until("it tells how much it has recorded", () -> told.size() == 2);
            assertThat(told.get(1)).startsWith("Recorded 0 points to ");
            execute(session::close);
        }
    }

    private static void await(CountDownLatch disk) {
        try {
            disk.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
