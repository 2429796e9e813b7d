// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.awt.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.app.action.Action;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.testing.EdtWatch;

/**
 * No action keeps the event dispatch thread for more than a twentieth of a second. Each is done several times, and the quickest counts: the
 * first loads classes, and the machine has other things to do.
 */
final class QuickActionsIT extends MainWindowFixture {

    private static final double MOST_MILLIS = 50;
    private static final int TIMES = 5;

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
            java.util.concurrent.CompletableFuture<Void> unused = session.add("fake2", SourceChoice.NONE);
        });
        assertThat(quickest(() -> session.sources().forEach(source -> source.status())))
                .isLessThan(MOST_MILLIS);
        assertThat(slow()).isEmpty();
        answer.countDown();
    }
}
