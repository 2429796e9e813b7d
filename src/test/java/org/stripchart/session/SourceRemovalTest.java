// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.Trace;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.undo.TakenOff;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

class SourceRemovalTest {

    private final TrialSession trial = new TrialSession("a", "b");
    private final RunningSession session = trial.session;
    private final List<FakeSource> opened = trial.opened;

    @BeforeEach
    void start() {
        trial.start();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private void feed(int source, String series, int from, int to) {
        SeriesSink sink = opened.get(source).sink().series(series);
        for (int x = from; x < to; x++) {
            sink.add(x, x);
        }
        execute(trial.chart::refresh);
    }

    private SessionSource source(int number) {
        return execute(() -> session.sources().get(number));
    }

    private List<String> listed() {
        return execute(() ->
                trial.chart.arrangement().listed().stream().map(Trace::name).toList());
    }

    private String latest() {
        TakenOff latest = execute(() -> session.takenOff().latest());
        return latest == null ? "" : latest.text();
    }

    private void bringBack() {
        execute(() -> {
            session.takenOff().bringBack();
        });
    }

    @Test
    void whatWasClearedComesBack() {
        feed(0, "s", 0, 10);
        execute(session::clear);
        assertThat(trial.points("s")).isZero();
        assertThat(latest()).isEqualTo("Cleared 10 points");
        assertThat(listed()).containsExactly("s");
        feed(0, "s", 10, 15);

        bringBack();

        assertThat(trial.points("s")).isEqualTo(15);
        assertThat(latest()).isEmpty();
    }

    @Test
    void theLatestComesBackFirst() {
        feed(0, "s", 0, 10);
        execute(session::clear);
        feed(0, "s", 10, 11);
        execute(session::clear);
        assertThat(latest()).isEqualTo("Cleared 1 point");
        bringBack();
        assertThat(trial.points("s")).isEqualTo(1);
        bringBack();
        assertThat(trial.points("s")).isEqualTo(11);
        bringBack();
        assertThat(trial.points("s")).isEqualTo(11);
    }

    @Test
    void aSourceThatIsRemovedTakesItsLinesAlong() {
        feed(0, "mine", 0, 10);
        feed(1, "other", 0, 10);
        SessionSource first = source(0);

        execute(() -> session.remove(first));

        assertThat(listed()).containsExactly("other");
        assertThat(trial.points("mine")).isZero();
        assertThat(trial.points("other")).isEqualTo(10);
        assertThat(opened.get(0).closed).isTrue();
        assertThat(execute(session::sources)).hasSize(1);
        assertThat(latest()).isEqualTo("Removed a");
    }

    @Test
    void aSeriesThatTwoSourcesFeedStays() {
        feed(0, "both", 0, 10);
        feed(1, "both", 10, 20);
        feed(0, "mine", 0, 10);

        execute(() -> session.remove(session.sources().get(0)));

        assertThat(listed()).containsExactly("both");
        assertThat(trial.points("both")).isEqualTo(20);
        assertThat(trial.points("mine")).isZero();
    }

    @Test
    void stopKeepsTheLines() {
        feed(0, "mine", 0, 10);
        execute(() -> session.sources().get(0).stop());
        assertThat(listed()).containsExactly("mine");
        assertThat(trial.points("mine")).isEqualTo(10);
        assertThat(latest()).isEmpty();
    }

    @Test
    void aSourceThatHadEndedIsBackInItsPlaceAsItWas() {
        feed(0, "mine", 0, 10);
        opened.get(0).rejected = 3;
        opened.get(0).result.complete(SourceResult.ended());
        trial.settle();
        SessionSource first = source(0);
        execute(() -> session.remove(first));
        assertThat(execute(session::rejected)).isEqualTo(3);

        bringBack();

        assertThat(execute(session::sources)).first().isSameAs(first);
        assertThat(execute(session::rejected)).isEqualTo(3);
        assertThat(listed()).containsExactly("mine");
        assertThat(trial.points("mine")).isEqualTo(10);
        assertThat(opened).as("nothing is opened anew").hasSize(2);
        assertThat(execute(() -> first.end().failed())).isFalse();
    }

    @Test
    void aSourceThatRanGoesOnWhereItWas() {
        opened.get(0).lingers = true;
        feed(0, "mine", 0, 10);
        SessionSource first = source(0);
        execute(() -> session.remove(first));
        bringBack();
        assertThat(opened).as("not before it has come to its end").hasSize(2);

        opened.get(0).result.complete(SourceResult.closed());
        trial.settle();
        while (opened.size() < 3 || !opened.get(2).wasStarted()) {
            Thread.onSpinWait();
        }
        feed(2, "mine", 10, 15);

        assertThat(execute(() -> first.status().state())).isEqualTo(SourceStatus.State.RUNNING);
        assertThat(trial.points("mine")).isEqualTo(15);
    }

    @Test
    void pointsThatWereOnTheirWayGoAndComeWithTheOthers() {
        opened.get(0).lingers = true;
        feed(0, "mine", 0, 10);
        execute(() -> session.remove(session.sources().get(0)));
        feed(0, "mine", 10, 13);
        assertThat(trial.points("mine")).isEqualTo(3);
        opened.get(0).result.complete(SourceResult.closed());
        trial.settle();
        trial.settle();
        assertThat(trial.points("mine")).isZero();
        assertThat(listed()).isEmpty();

        bringBack();

        assertThat(trial.points("mine")).isEqualTo(13);
        assertThat(listed()).containsExactly("mine");
    }

    @Test
    void aSourceThatIsAddedAgainShowsItsLines() {
        feed(0, "mine", 0, 10);
        execute(() -> session.remove(session.sources().get(0)));
        assertThat(listed()).isEmpty();
        feed(1, "mine", 20, 21);
        assertThat(listed()).containsExactly("mine");
        assertThat(trial.points("mine")).isEqualTo(1);
    }

    @Test
    void triedAgainAfterAClearItBringsNothingBackTwice() {
        try (TrialSession files = new TrialSession("file")) {
            files.beginsAnew = true;
            files.opened.get(0).beginsAnew = true;
            files.start();
            SeriesSink sink = files.opened.get(0).sink().series("s");
            sink.add(0, 0);
            execute(files.chart::refresh);
            files.opened.get(0).result.complete(SourceResult.ended());
            files.settle();
            execute(files.session::clear);
            files.retry(execute(() -> files.session.sources().get(0)));
            files.opened.get(1).sink().series("s").add(0, 0);
            execute(files.chart::refresh);

            execute(() -> {
                files.session.takenOff().bringBack();
            });

            assertThat(files.points("s")).isEqualTo(1);
        }
    }

    @Test
    void listenersHearOfEachChange() {
        List<String> heard = new ArrayList<>();
        execute(() -> session.takenOff()
                .onChange(() -> heard.add(
                        session.takenOff().latest() == null
                                ? ""
                                : Objects.requireNonNull(session.takenOff().latest())
                                        .text())));
        feed(0, "s", 0, 2);
        execute(session::clear);
        bringBack();
        assertThat(heard).containsExactly("Cleared 2 points", "");
    }

    @Test
    void aSourceThatFailedAndGoesOnAfterItCameBackHasNotFailed() {
        feed(0, "mine", 0, 10);
        opened.get(0).state = SourceStatus.State.FAILED;
        opened.get(0).result.complete(SourceResult.failed("connection refused"));
        trial.settle();
        SessionSource first = source(0);
        execute(() -> session.remove(first));
        bringBack();

        trial.retry(first);
        execute(session::close);

        assertThat(execute(() -> first.end().failed())).isFalse();
    }

    @Test
    void nobodyGetsTheNamesOfASourceThatMayComeBack() {
        try (TrialSession files = new TrialSession("dir1/log.csv", "live.csv")) {
            files.start();
            execute(() -> files.session.remove(files.session.sources().get(0)));
            CompletableFuture<Void> added = execute(() -> files.session.add("dir2/log.csv", SourceChoice.NONE));
            while (!added.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(files.prefixes).containsExactlyInAnyOrder("log.csv", "live.csv", "dir2/log.csv");
        }
    }

    private static void add(TrialSession files, String location) {
        CompletableFuture<Void> added = execute(() -> files.session.add(location, SourceChoice.NONE));
        while (!added.isDone()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theLastSourceHasNamesOfItsOwnWhileItMayComeBack() {
        try (TrialSession files = new TrialSession("a.csv")) {
            files.start();
            execute(() -> files.session.remove(files.session.sources().get(0)));
            add(files, "b.csv");
            assertThat(files.prefixes).containsExactly("", "b.csv");

            execute(() -> files.session.remove(files.session.sources().get(0)));
            execute(() -> files.chart.clear());
            add(files, "c.csv");
            assertThat(files.prefixes).as("nothing comes back").containsExactly("", "b.csv", "");
        }
    }

    @Test
    void aSourceThatIsBackCountsOnce() {
        try (TrialSession files = new TrialSession("a.csv")) {
            files.start();
            execute(() -> files.session.remove(files.session.sources().get(0)));
            execute(() -> {
                files.session.takenOff().bringBack();
            });
            add(files, "b.csv");
            assertThat(files.prefixes).contains("b.csv");
        }
    }

    @Test
    void theLastSourceCanBeRemovedAndComesBack() {
        feed(0, "s", 0, 10);
        execute(() -> session.remove(session.sources().get(1)));
        boolean[] wasTold = new boolean[1];
        execute(() -> {
            Runnable unused = session.onChange(() -> wasTold[0] = true);
        });
        execute(() -> session.remove(session.sources().get(0)));

        assertThat(execute(session::sources)).isEmpty();
        assertThat(execute(session::title)).isEmpty();
        assertThat(listed()).isEmpty();
        assertThat(wasTold[0]).isTrue();
        assertThat(execute(() -> trial.chart.viewport().isComplete()))
                .as("nothing more comes")
                .isTrue();
        assertThat(execute(session::allEnded)).as("this is no end of the run").isNotDone();

        wasTold[0] = false;
        bringBack();

        assertThat(wasTold[0]).isTrue();
        assertThat(trial.points("s")).isEqualTo(10);
        assertThat(listed()).containsExactly("s");
        assertThat(execute(session::title)).isEqualTo("a");
    }

    @Test
    void aSourceIsAddedWhereThereIsNone() throws Exception {
        execute(() -> List.copyOf(session.sources()).forEach(session::remove));
        execute(() -> session.add("c", org.stripchart.session.spec.SourceChoice.NONE))
                .get();
        assertThat(execute(session::title)).isEqualTo("c");
        feed(2, "c", 0, 3);
        assertThat(trial.points("c")).isEqualTo(3);
        assertThat(execute(() -> trial.chart.viewport().isComplete())).isFalse();
    }
}
