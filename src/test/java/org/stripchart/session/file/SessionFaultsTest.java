// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.testing.ExpectedLog;
import org.stripchart.testing.FaultyDisk;

/** Sessions on a disk that fails. */
final class SessionFaultsTest {

    @TempDir
    private Path folder;

    private static SessionSpec read(Path file) throws SessionFault {
        return SessionFile.read(file, SessionSpec.NOTHING_SAID).spec();
    }

    @Test
    void aSessionIsTheOldOrTheNewOneWhicheverWriteFails() throws Exception {
        SessionSpec rich = RichSession.in(folder);
        SessionSpec poor = rich.with(rich.sources(), ChartSpec.NOTHING_SAID);
        int tries = FaultyDisk.failEach((disk, what) -> {
            Path work = Files.createDirectories(folder.resolve(what));
            Path file = work.resolve("s.strip");
            new SessionStore(work.resolve("config")).save(file, poor, SessionFile.Extras.NONE);
            SessionStore store = new SessionStore(disk.at(work.resolve("new config")));
            try {
                store.save(disk.at(file), rich, SessionFile.Extras.NONE);
                assertThat(read(file).chart()).as(what).isEqualTo(rich.chart());
            } catch (IOException e) {
                assertThat(e).as(what).hasMessage(FaultyDisk.FAULT);
                assertThat(read(file).chart()).as(what).isEqualTo(poor.chart());
            }

            disk.repair();
            store.save(disk.at(file), rich, SessionFile.Extras.NONE);
            assertThat(read(file).chart()).as(what).isEqualTo(rich.chart());
            SessionFile.Opened opened = SessionFile.read(file, SessionSpec.NOTHING_SAID);
            assertThat(store.toAskFor(opened)).as("%s: trusted", what).isEmpty();
            assertLeft(work, 3, what);
        });
        assertThat(tries).isGreaterThan(20);
    }

    @Test
    void theLastSessionIsTheOldOrTheNewOneWhicheverWriteFails() throws Exception {
        SessionSpec rich = RichSession.in(folder);
        SessionSpec poor = rich.with(rich.sources(), ChartSpec.NOTHING_SAID);
        FaultyDisk.failEach((disk, what) -> {
            Path config = folder.resolve(what);
            new SessionStore(config).saveLast(poor, SessionFile.Extras.NONE);
            SessionStore store = new SessionStore(disk.at(config));
            int told = ExpectedLog.count(SessionStore.class, () -> store.saveLast(rich, SessionFile.Extras.NONE));
            // A folder that cannot be made is tried twice.
            assertThat(told).as(what).isBetween(what.startsWith("FULL") && disk.hasFailed() ? 1 : 0, 1);
            assertThat(read(config.resolve("last.strip")).chart())
                    .as(what)
                    .isEqualTo(told == 0 ? rich.chart() : poor.chart());

            disk.repair();
            store.saveLast(rich, SessionFile.Extras.NONE);
            assertThat(read(config.resolve("last.strip")).chart()).as(what).isEqualTo(rich.chart());
            assertLeft(config, 1, what);
        });
    }

    @Test
    void aBrokenSessionStaysAndIsToldOfWhicheverWriteFails() throws Exception {
        FaultyDisk.failEach((disk, what) -> {
            Path work = Files.createDirectories(folder.resolve(what));
            Path file = Files.writeString(work.resolve("s.strip"), "{\"format\":");
            String told = "";
            try {
                SessionFile.read(disk.at(file), SessionSpec.NOTHING_SAID);
            } catch (SessionFault e) {
                told = String.valueOf(e.getMessage());
            }
            assertThat(told).as(what).contains("is damaged").doesNotContain("\n");
            assertThat(file).as(what).hasContent("{\"format\":");
            assertLeft(work, told.contains("it is kept as") ? 2 : 1, what);
        });
    }

    private static void assertLeft(Path folder, int files, String what) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as(what).hasSize(files);
        }
    }
}
