// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.app.dialog.Opener;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.clock.Ticker;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;

@SuppressWarnings("NullAway.Init") // a session is made before each test
final class SourceAddingTest {

    @TempDir
    private Path folder;

    private final List<String> noted = new ArrayList<>();
    /** What had been noted when a window was opened. */
    private final List<String> notedBefore = new ArrayList<>();

    private LiveChart chart;
    private RunningSession session;
    private SourceAdding adding;

    @BeforeEach
    void start() throws Exception {
        OpenedSources opened = OpenedSources.open(
                List.of("demo"),
                SourceOptions.DEFAULTS,
                (at, options) -> at.equals("demo") ? new FakeSource(at) : Sources.open(at, options));
        chart = execute(() -> LiveChart.builder().xAxis(XAxis.TIME).build());
        session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
        execute(session::start);
        adding = new SourceAdding(session, new Windows(), null, Ticker.SYSTEM, noted::add);
    }

    @AfterEach
    void close() {
        execute(session::close);
        chart.close();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void add(String location) throws Exception {
        execute(() -> adding.add(location, SourceChoice.NONE)).get();
        execute(() -> {});
    }

    @Test
    void whatTakesThePlaceOfTheDemonstrationIsNotedBeforeTheWindowGoes() throws Exception {
        execute(session::standIn);
        String file = file("untimed.csv", "a,b\n1,10\n2,20\n");
        add(file);
        assertThat(notedBefore).containsExactly(file);
    }

    @Test
    void whatIsAddedIsNotedOnceItIsThere() throws Exception {
        String file = file("timed.csv", "time,a\n2026-11-26T14:00:00Z,1\n2026-11-26T14:00:01Z,2\n");
        add(file);
        assertThat(noted).containsExactly(file);
        assertThat(execute(session::sources)).hasSize(2);
    }

    @Test
    void whatCannotBeOpenedIsNotNoted() {
        assertThatThrownBy(() -> add(folder.resolve("missing.csv").toString())).hasMessageContaining("no such file");
        assertThatThrownBy(() -> add("nonsense://x")).hasMessageContaining("unknown source");
        assertThat(noted).isEmpty();
    }

    /** Opens windows that nobody sees. */
    private final class Windows implements Opener {

        @Override
        public CompletableFuture<Void> open(List<String> locations) {
            throw new AssertionError(locations);
        }

        @Override
        public CompletableFuture<Void> open(String location, SourceChoice choice) {
            notedBefore.addAll(noted);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> openSession(Path file) {
            throw new AssertionError(file);
        }

        @Override
        public List<String> opened() {
            return List.of();
        }
    }
}
