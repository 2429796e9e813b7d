// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import com.sun.javafx.tk.Toolkit;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.DataSet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/**
 * JavaFX in this JVM, for charts of chart-fx: without a screen (Monocle, in memory) and without a graphics card, as the others draw.
 * Needs no library of the system but those of Java itself.
 *
 * <p><b>Threading:</b> any thread but that of JavaFX.
 */
final class ChartFx {

    private static final long PATIENCE_SECONDS = 60;

    private ChartFx() {}

    /** Starts it, once in a JVM; empty, with a line on standard error, where that does not go. */
    static Optional<ChartFx> start() throws InterruptedException {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", Contestant.WIDTH + "x" + Contestant.HEIGHT + "-32");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
        } catch (RuntimeException | LinkageError e) {
            System.err.println("bench: no JavaFX here: " + e);
            return Optional.empty();
        }
        return started.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? Optional.of(new ChartFx()) : Optional.empty();
    }

    /** Shows a chart with as little around its lines as the others have. All that are open are drawn, so one at a time is fair. */
    Stage show(List<? extends DataSet> lines) {
        return call(() -> {
            XYChart chart = new XYChart(new DefaultNumericAxis("Time"), new DefaultNumericAxis("Data"));
            chart.setTitle("Benchmark");
            chart.setAnimated(false);
            chart.setLegendVisible(false);
            ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
            renderer.setErrorStyle(ErrorStyle.NONE);
            renderer.setDrawMarker(false);
            renderer.getDatasets().addAll(lines);
            chart.getRenderers().setAll(List.of(renderer));
            Stage stage = new Stage();
            stage.setScene(new Scene(chart, Contestant.WIDTH, Contestant.HEIGHT));
            stage.show();
            return stage;
        });
    }

    void close(Stage stage) {
        call(() -> {
            stage.close();
            return true;
        });
    }

    /** Changes something and makes the frame that shows it; the processor time is that of both threads of JavaFX. */
    void frame(Runnable change, Samples wall, Samples processor) {
        call(() -> {
            long processorStart = processorNanos();
            long start = System.nanoTime();
            change.run();
            Toolkit.getToolkit().firePulse();
            // Another thread paints, in turns: when this is painted, so is the frame.
            WritableImage unused = new Rectangle(1, 1).snapshot(null, null);
            wall.add(System.nanoTime() - start);
            processor.add(processorNanos() - processorStart);
            return true;
        });
    }

    private static long processorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null
                        && (thread.getThreadName().startsWith("QuantumRenderer")
                                || thread.getThreadId()
                                        == Thread.currentThread().getId()))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
