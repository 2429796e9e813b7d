// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.chart.LiveChart;
import org.stripchart.source.Explanation;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class SessionSourceTest {

    private final TrialSession trial = new TrialSession("a", "b");
    private final List<FakeSource> opened = trial.opened;
    private final LiveChart chart = trial.chart;
    private final RunningSession session = trial.session;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void triesAFailedSourceAgain() {
        trial.start();
        opened.get(0).rejected = 3;
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        trial.settle();
        SessionSource source = execute(session::sources).get(0);
        assertThat(execute(source::status).detail()).isEqualTo("a: gone");

        trial.retry(source);

        assertThat(opened).hasSize(3);
        assertThat(execute(source::status).state()).isEqualTo(SourceStatus.State.RUNNING);
        opened.get(2).rejected = 1;
        assertThat(execute(session::rejected)).isEqualTo(4);
        opened.get(1).result.complete(SourceResult.ended());
        trial.settle();
        assertThat(session.allEnded()).isNotDone();
    }

    @Test
    void doubtsAreThoughtOutOnlyWhenWhatIsKnownOfTheTextIsAnother() {
        trial.start();
        SessionSource source = execute(session::sources).get(0);
        opened.get(0).explanations = List.of(new Explanation("", "", List.of(), List.of("day or month"), 0));
        List<String> first = source.otherReadings();
        assertThat(first).containsExactly("day or month");
        assertThat(source.otherReadings()).isSameAs(first);
        opened.get(0).explanations = List.of(new Explanation("", "", List.of(), List.of("point or comma"), 0));
        assertThat(source.otherReadings()).containsExactly("point or comma");
    }

    @Test
    void staysFailedWhenItCannotBeOpenedAgain() {
        trial.start();
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        trial.settle();
        SessionSource source = execute(session::sources).get(0);
        trial.refused = "a";

        trial.retry(source);

        assertThat(execute(source::status))
                .extracting(SourceStatus::state, SourceStatus::detail)
                .containsExactly(SourceStatus.State.FAILED, "a: no such thing");
        assertThat(execute(source::hasEnded)).isTrue();
    }

    @Test
    void isAtItsEndWhenItIsStoppedWhileItIsOpened() throws InterruptedException {
        trial.start();
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        trial.settle();
        CountDownLatch stopped = new CountDownLatch(1);
        trial.opening = () -> {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        SessionSource source = execute(session::sources).get(0);
        execute(source::retry);
        opened.get(1).result.complete(SourceResult.ended());
        trial.settle();
        assertThat(session.allEnded()).isNotDone();

        execute(source::stop);
        stopped.countDown();

        assertThat(session.allEnded()).isDone();
    }

    @Test
    void doesNotTryARunningSourceAgain() {
        trial.start();

        execute(() -> session.sources().get(0).retry());

        assertThat(opened).hasSize(2);
    }

    @Test
    void replacesThePointsOfAFileThatIsTriedAgain() {
        opened.get(0).beginsAnew = true;
        trial.start();
        opened.get(0).sink().series("x").addAll(new double[] {1, 2}, new double[] {10, 20}, 0, 2);
        opened.get(1).sink().series("y").add(1, 30);
        opened.get(0).rejected = 3;
        opened.get(0).result.complete(SourceResult.ended());
        trial.settle();

        trial.beginsAnew = true;
        trial.retry(execute(session::sources).get(0));
        opened.get(2).sink().series("x").addAll(new double[] {1, 2}, new double[] {11, 21}, 0, 2);

        execute(chart::refresh);
        assertThat(trial.points("x")).isEqualTo(2);
        assertThat(trial.points("y")).isEqualTo(1);
        assertThat(execute(session::rejected)).isZero();
        assertThat(execute(session::ends).get(0).points()).isEqualTo(2);
    }

    @Test
    void keepsThePointsOfAStreamThatIsTriedAgain() {
        trial.start();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        trial.settle();

        trial.retry(execute(session::sources).get(0));
        opened.get(2).sink().series("x").add(2, 20);

        execute(chart::refresh);
        assertThat(trial.points("x")).isEqualTo(2);
    }
}
