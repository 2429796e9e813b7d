// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static java.awt.event.KeyEvent.VK_CONTROL;
import static java.awt.event.KeyEvent.VK_F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.app.action.Action;
import org.stripchart.app.picture.ChartFiles;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.testing.EdtWatch;

/**
 * No action keeps the event dispatch thread for more than a twentieth of a second. Each is done several times, and the quickest counts: the
 * first loads classes, and the machine has other things to do.
 */
@Tag("times")
final class QuickActionsIT extends MainWindowFixture {

    private static final double MOST_MILLIS = 50;
    private static final int TIMES = 20;

    private final EdtWatch watch = new EdtWatch();

    @AfterEach
    void stopWatching() {
        watch.close();
    }

    /** How long the thread was busy at most, the last time of several. */
    private double quickest(Runnable action) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TIMES && best > MOST_MILLIS; i++) {
            settle();
            watch.reset();
            EventQueue.invokeLater(action);
            settle();
            best = Math.min(best, watch.longestMillis());
            closeWhatHasOpened();
        }
        return best;
    }

    /** What was asked for is done, and so is what that asked for. */
    private static void settle() {
        for (int i = 0; i < 3; i++) {
            execute(() -> {});
        }
    }

    private void closeWhatHasOpened() {
        execute(() -> {
            for (Window each : Window.getWindows()) {
                if (each != mainWindow.frame() && each.isShowing()) {
                    each.dispose();
                }
            }
            javax.swing.MenuSelectionManager.defaultManager().clearSelectedPath();
        });
        settle();
    }

    private List<Action> actions() {
        List<Action> all =
                new ArrayList<>(execute(() -> mainWindow.actions.actions().all()));
        all.removeIf(action -> action.id().equals("file.close") || action.id().equals("view.fullScreen"));
        return all;
    }

    private Map<String, Double> slow() {
        Map<String, Double> slow = new LinkedHashMap<>();
        for (Action each : actions()) {
            double millis = quickest(() -> {
                if (each.enabled().getAsBoolean()) {
                    each.run().run();
                }
            });
            if (millis > MOST_MILLIS) {
                slow.put(each.id(), millis);
            }
        }
        return slow;
    }

    @Test
    void noActionKeepsTheThreadLong() {
        assertThat(slow()).isEmpty();
    }

    @Test
    void norDoesOneWhileASourceIsOpenedFromWhatDoesNotAnswer() {
        CountDownLatch answer = new CountDownLatch(1);
        reopenWithFakes();
        opening = () -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        EventQueue.invokeLater(() -> {
            CompletableFuture<Void> unused = session.add("fake2", SourceChoice.NONE);
        });
        assertThat(quickest(() -> session.sources().forEach(source -> source.status())))
                .isLessThan(MOST_MILLIS);
        assertThat(slow()).isEmpty();
        answer.countDown();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void norDoesOneWhileAPipeIsOpenedThatNobodyWritesTo() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        EventQueue.invokeLater(() -> {
            CompletableFuture<Void> unused = session.add(pipe.toString(), SourceChoice.NONE);
        });
        try {
            assertThat(quickest(() -> session.sources().forEach(source -> source.status())))
                    .isLessThan(MOST_MILLIS);
            assertThat(slow()).isEmpty();
        } finally {
            // Whoever waits for a writer gets one; open for both, it does not wait itself.
            new RandomAccessFile(pipe.toFile(), "rw").close();
        }
    }

    /** Forty lines, of which a part is shown. */
    private void fill() {
        reopenWithFakes();
        double[] x = new double[2000];
        double[] y = new double[2000];
        for (int i = 0; i < 40; i++) {
            for (int k = 0; k < x.length; k++) {
                x[k] = 1.79e9 + k;
                y[k] = i + Math.sin(k / (10.0 + i));
            }
            opened.get(0).sink().series("s" + i).addAll(x, y, 0, x.length);
        }
        until("all points are there", () -> execute(chart::statistics).appended() == 40 * 2000);
        execute(() -> chart.viewport().show(1.79e9 + 500, 1.79e9 + 1500));
    }

    /** How much was computed at a stretch at most for one event of a gesture, the best time of several. */
    private double heaviest(Runnable... events) {
        return heaviest(TIMES, events);
    }

    private double heaviest(int times, Runnable... events) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times && best > MOST_MILLIS; i++) {
            settle();
            watch.reset();
            for (Runnable event : events) {
                execute(event::run);
                settle();
            }
            best = Math.min(best, watch.heaviestMillis());
        }
        return best;
    }

    private static Runnable[] each(int count, IntConsumer event) {
        return IntStream.range(0, count)
                .mapToObj(i -> (Runnable) () -> event.accept(i))
                .toArray(Runnable[]::new);
    }

    private void mouse(int id, int x, int y) {
        boolean isMove = id == MouseEvent.MOUSE_DRAGGED;
        panel().dispatchEvent(new MouseEvent(
                panel(),
                id,
                0,
                id == MouseEvent.MOUSE_RELEASED ? 0 : MouseEvent.BUTTON1_DOWN_MASK,
                x,
                y,
                isMove ? 0 : 1,
                false,
                isMove ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1));
    }

    private double span() {
        return execute(() -> chart.viewport().to() - chart.viewport().from());
    }

    @Test
    void norDoesADragOrARunOfTheWheel() {
        fill();
        assertThat(heaviest(each(
                        22,
                        i -> mouse(
                                i == 0
                                        ? MouseEvent.MOUSE_PRESSED
                                        : i == 21 ? MouseEvent.MOUSE_RELEASED : MouseEvent.MOUSE_DRAGGED,
                                500 + (i % 2 == 0 ? 4 : -7) * i,
                                200))))
                .as("a drag")
                .isLessThan(MOST_MILLIS);
        assertThat(execute(() -> chart.viewport().from())).as("has moved").isNotEqualTo(1.79e9 + 500);
        double span = span();
        assertThat(heaviest(each(20, i -> panel().dispatchEvent(new MouseWheelEvent(
                        panel(),
                        MouseEvent.MOUSE_WHEEL,
                        0,
                        0,
                        500,
                        200,
                        0,
                        false,
                        MouseWheelEvent.WHEEL_UNIT_SCROLL,
                        1,
                        i < 10 ? 1 : -2)))))
                .as("a run of the wheel")
                .isLessThan(MOST_MILLIS);
        assertThat(span()).as("is zoomed").isLessThan(span);
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG"})
    void norDoesALargePicture(OutputFormat format) {
        fill();
        // Nobody's picture is the first: it takes a few until such code runs at its speed.
        assertThat(heaviest(4 * TIMES, () -> ChartFiles.take(chart, format, 8000, 6000, 1)))
                .isLessThan(MOST_MILLIS);
    }

    @Test
    void norDoesTypingIntoTheFilterOrANewSize() {
        fill();
        press(VK_F, VK_CONTROL);
        JTextField filter = robot.finder().findByName(window.target(), "seriesFilter", JTextField.class);
        String typed = "s1s23";
        assertThat(heaviest(each(
                        2 * typed.length(),
                        i -> filter.setText(
                                typed.substring(0, i < typed.length() ? i + 1 : 2 * typed.length() - 1 - i)))))
                .as("typing")
                .isLessThan(MOST_MILLIS);
        Dimension size = execute(() -> window.target().getSize());
        assertThat(heaviest(each(
                        12, i -> window.target().setSize(size.width - 15 * (i < 6 ? i : 12 - i), size.height - 5 * i))))
                .as("a new size")
                .isLessThan(MOST_MILLIS);
    }
}
