// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;

/** A process that is killed while it saves leaves the session before or the one after, whole. */
final class KilledSaveIT {

    private static final int MOMENTS = 20;
    private static final long SEED = 42;

    @TempDir
    private Path folder;

    @Test
    void leavesTheOldOrTheNewOneWhole() throws Exception {
        Path file = folder.resolve("s.strip");
        SessionSpec rich = RichSession.in(folder);
        SessionSpec poor = rich.with(rich.sources(), ChartSpec.NOTHING_SAID);
        Random random = new Random(SEED);
        for (int moment = 0; moment < MOMENTS; moment++) {
            Process saver = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Dslf4j.internal.verbosity=ERROR",
                            "-cp",
                            classPath(),
                            SessionSaver.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream saved = saver.getInputStream()) {
                // As the saver goes on meanwhile, each kill meets it elsewhere in a save.
                assertThat(saved.readNBytes(1 + random.nextInt(5))).isNotEmpty();
                long until = System.nanoTime() + random.nextInt(5_000_000);
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                saver.destroyForcibly();
            }
            assertThat(saver.waitFor(60, TimeUnit.SECONDS)).isTrue();

            SessionSpec left = SessionFile.read(file, SessionSpec.NOTHING_SAID).spec();

            assertThat(left.chart()).as("moment %d of seed %d", moment, SEED).isIn(rich.chart(), poor.chart());
            assertThat(left.sources()).isEqualTo(rich.sources());
        }
    }

    /** Where the classes are that the saver needs, however this test was started. */
    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(SessionSaver.class, SessionFile.class, JsonFactory.class, LoggerFactory.class)) {
            places.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
