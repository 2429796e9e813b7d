// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** A process whose own work is done ends, though its chart was never closed. */
@Timeout(120)
class ForgottenChartIT {

    private static final long PATIENCE_SECONDS = 60;

    private record End(boolean ended, int status, List<String> output) {}

    @Test
    void letsTheProcessEndAfterItsPoints() throws Exception {
        assertThat(run("adds")).isEqualTo(new End(true, 0, List.of("took them")));
    }

    @Test
    void letsTheProcessEndThoughItHasAnAlarm() throws Exception {
        assertThat(run("watches")).isEqualTo(new End(true, 0, List.of("took them")));
    }

    @Test
    void letsTheProcessEndWhenItsHostThrows() throws Exception {
        End end = run("throws");
        assertThat(end.ended()).isTrue();
        assertThat(end.status()).isEqualTo(1);
        assertThat(end.output().get(0)).contains("the host's own fault");
    }

    private static End run(String what) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Xmx128m",
                "-cp",
                classPath(),
                ForgetfulHost.class.getName(),
                what));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            List<String> output = process.inputReader().lines().toList();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new End(ended, ended ? process.exitValue() : -1, output);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a plain embedder has. */
    private static String classPath() {
        return Stream.of(ForgetfulHost.class, LiveChart.class, JFreeChart.class, LoggerFactory.class)
                .map(ForgottenChartIT::placeOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
