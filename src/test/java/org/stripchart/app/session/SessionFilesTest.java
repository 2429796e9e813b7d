// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

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
import org.stripchart.app.PendingWrites;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.preferences.WindowPreferences;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.source.SourceOptions;
import org.stripchart.testing.ExpectedLog;

@SuppressWarnings("NullAway.Init") // a session is made before each test
final class SessionFilesTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final PendingWrites writes = new PendingWrites();
    private LiveChart chart;
    private RunningSession session;
    private SessionKeeper keeper;
    private SessionFiles files;

    @BeforeEach
    void start() throws Exception {
        OpenedSources opened =
                OpenedSources.open(List.of("one"), SourceOptions.DEFAULTS, (at, options) -> new FakeSource(at));
        chart = execute(() -> LiveChart.builder().build());
        session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
        execute(session::start);
        SessionStore store = new SessionStore(folder.resolve("sessions"));
        keeper = execute(() -> new SessionKeeper(session, SessionSpec.NOTHING_SAID, store, null));
        files = new SessionFiles(
                keeper,
                null,
                new NoOpener(),
                new WindowPreferences(Preferences.load(folder.resolve("preferences")), session).recentSessions(),
                writes,
                (line, isFault) -> told.add(line));
    }

    @AfterEach
    void close() {
        execute(session::close);
        chart.close();
    }

    @Test
    void savesNoSessionWithoutASource() {
        Path file = folder.resolve("empty.stripchart");
        keeper.file(file);
        execute(() -> session.remove(session.sources().get(0)));
        execute(files::save);
        execute(files::saveAs);
        assertThat(told).containsExactly("There is no source to save", "There is no source to save");
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsNoSessionWithoutASource() {
        keep();
        assertThat(keeper.store().last()).exists();
        execute(() -> session.remove(session.sources().get(0)));
        Path last = keeper.store().last();
        assertThat(last).content().contains("one");

        keep();

        assertThat(last).content().contains("one");
    }

    @Test
    void savesWhereItWasSavedBefore() throws Exception {
        Path file = folder.resolve("one.stripchart");
        keeper.file(file);
        execute(files::save);
        while (execute(told::isEmpty)) {
            Thread.onSpinWait();
        }
        assertThat(told).containsExactly("Saved " + file);
        assertThat(Files.readString(file)).contains("one");
    }

    private void keep() {
        execute(files::keep);
        execute(writes::close).join();
    }

    @Test
    void keepsItAgainUntilThatHasGoneWell() throws Exception {
        // A file where the folder is to be.
        Path inTheWay = Files.writeString(folder.resolve("sessions"), "");
        assertThat(ExpectedLog.count(SessionStore.class, () -> {
                    keep();
                    keep();
                }))
                .as("told once")
                .isEqualTo(1);
        Files.delete(inTheWay);

        keep();

        assertThat(keeper.store().last()).content().contains("one");
        Files.delete(keeper.store().last());
        keep();
        assertThat(keeper.store().last()).as("it has not changed since").doesNotExist();
    }

    @Test
    void aSaveThatWasAskedForIsThereWhenTheWindowHasClosed() {
        Path file = folder.resolve("one.strip");
        keeper.file(file);
        CompletableFuture<Void> closed = execute(() -> {
            files.save();
            return writes.close();
        });
        closed.join();
        assertThat(file).content().contains("one");
    }

    /** Opens nothing. */
    private static final class NoOpener implements Opener {

        @Override
        public CompletableFuture<Void> open(List<String> locations) {
            throw new AssertionError(locations);
        }

        @Override
        public CompletableFuture<Void> open(String location, SourceChoice choice) {
            throw new AssertionError(location);
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
