// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.OutputSpec;
import org.stripchart.session.spec.PictureSpec;
import org.stripchart.testing.FaultyDisk;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class OutputsTest {

    private static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);
    private static final PictureSpec SIZE = new PictureSpec(10, 10, 1);
    private static final int POINTS = 10_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private LiveChart chart;

    @BeforeEach
    void newChart() {
        chart = execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        for (int i = 0; i < POINTS; i++) {
            chart.series("a").add(i, 2.5 * i);
        }
        execute(chart::refresh);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    @Test
    void writesAllPointsFromAnotherThread() throws Exception {
        outputs(bytes).write(chart, new OutputSpec("--output -", null, OutputFormat.CSV), SIZE);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(POINTS + 1)
                .startsWith("x,a", "0,0", "1,2.5")
                .endsWith("9999,24997.5");
    }

    @Test
    void writesWhatThereWasWhenItBegan() throws Exception {
        // The first slice is written when the next points come.
        outputs(new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes.write(b);
                        chart.series("a").add(1e6, 1);
                        execute(chart::refresh);
                    }

                    @Override
                    public void write(byte[] b, int offset, int length) {
                        write(b[offset]);
                        bytes.write(b, offset + 1, length - 1);
                    }
                })
                .write(chart, new OutputSpec("--output -", null, OutputFormat.CSV), SIZE);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(POINTS + 1);
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsUpNothing() {
        CountDownLatch answer = new CountDownLatch(1);
        Outputs stuck = outputs(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }
        });
        CompletableFuture<Void> written = Background.call("test", () -> {
            stuck.write(chart, new OutputSpec("--output -", null, OutputFormat.CSV), SIZE);
            return null;
        });

        for (int i = 0; i < 100; i++) {
            // The thread of the chart goes on.
            execute(chart::refresh);
        }
        assertThat(written).isNotDone();
        answer.countDown();
        written.join();
    }

    @Test
    void drawsPicturesIntoTheirFiles(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("chart.svg");
        Outputs outputs = new Outputs(
                OWNER,
                (drawn, format, size, out) -> out.write((format + " " + size.width()).getBytes(StandardCharsets.UTF_8)),
                bytes,
                new Progress());

        outputs.write(chart, new OutputSpec("--output chart.svg", file, OutputFormat.SVG), SIZE);

        assertThat(Files.readString(file)).isEqualTo("SVG 10");
    }

    private static Outputs outputs(OutputStream standardOutput) {
        return new Outputs(
                OWNER,
                (chart, format, size, out) -> {
                    throw new IOException("no picture is wanted");
                },
                standardOutput,
                new Progress());
    }

    @Test
    void leavesTheOldExportWholeWhicheverWriteFails(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.csv");
        int tries = FaultyDisk.failEach((disk, what) -> {
            Files.writeString(file, "old");
            OutputSpec wanted = new OutputSpec("--output a.csv", disk.at(file), OutputFormat.CSV);
            try {
                outputs(bytes).write(chart, wanted, SIZE);
                assertThat(Files.readAllLines(file)).as(what).hasSize(POINTS + 1);
            } catch (IOException e) {
                assertThat(e).as(what).hasMessage(FaultyDisk.FAULT);
                assertThat(file).as(what).hasContent("old");
            }
            disk.repair();
            outputs(bytes).write(chart, wanted, SIZE);
            assertThat(Files.readAllLines(file)).as(what).hasSize(POINTS + 1);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).as(what).containsExactly(file);
            }
        });
        assertThat(tries).isGreaterThan(15);
    }
}
