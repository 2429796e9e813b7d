// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.pump.FakeFrameClock;

/** What an embedder sees who has only what a chart needs. */
final class FigureWithoutLibraryTest {

    /** Loaded where the library of transforms is missing. */
    public static final class Embedder implements Callable<List<String>> {

        @Override
        public List<String> call() throws Exception {
            FutureTask<List<String>> notes = new FutureTask<>(Embedder::notes);
            EventQueue.invokeAndWait(notes);
            return notes.get();
        }

        private static List<String> notes() {
            try (LiveChart chart = LiveChart.builder().windowAll().build()) {
                for (int i = 0; i < 1000; i++) {
                    chart.series("a").add(i, i % 10);
                }
                chart.refresh();
                return List.of(
                        note(chart, FigureSpec.spectrum("a")),
                        note(chart, FigureSpec.spectrum("a")),
                        note(chart, FigureSpec.histogram("a")));
            }
        }

        private static String note(LiveChart chart, FigureSpec spec) {
            FakeFrameClock clock = new FakeFrameClock();
            Figure figure = new Figure(chart, spec, clock);
            figure.setSize(400, 300);
            figure.follow(true);
            clock.step(1000);
            figure.follow(false);
            return figure.note();
        }
    }

    @Test
    void aSpectrumSaysWhatItNeedsAndAllElseWorks() throws Exception {
        URL[] others = Stream.of(LiveChart.class, Embedder.class, JFreeChart.class, Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        try (URLClassLoader without = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Callable<?> embedder = (Callable<?>) without.loadClass(Embedder.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            List<?> notes = (List<?>) embedder.call();

            String needed = "A spectrum needs the library org.apache.commons:commons-math4-transform";
            assertThat(notes.get(0)).isEqualTo(needed);
            assertThat(notes.get(1)).as("asked again").isEqualTo(needed);
            assertThat(String.valueOf(notes.get(2))).startsWith("1000 points");
        }
    }
}
