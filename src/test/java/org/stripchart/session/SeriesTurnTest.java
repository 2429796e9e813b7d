// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.session.intake.SeriesTurn;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceResult;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class SeriesTurnTest {

    private final TrialSession trial = new TrialSession("a", "b");
    private final List<FakeSource> opened = trial.opened;
    private final LiveChart chart = trial.chart;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void filesNameTheirSeriesInTheOrderOfTheCommandLine() throws InterruptedException {
        opened.get(0).beginsAnew = true;
        opened.get(1).beginsAnew = true;
        trial.start();
        Thread second = waiting(() -> opened.get(1).sink().series("y").add(1, 2));
        List<SeriesSink> first =
                List.of(opened.get(0).sink().series("x1"), opened.get(0).sink().series("x2"));
        first.get(0).add(1, 2);
        second.join();

        assertThat(chart.seriesNames()).containsExactly("x1", "x2", "y");
    }

    @Test
    void aFileThatEndsLetsTheNextOneGo() throws InterruptedException {
        opened.get(0).beginsAnew = true;
        opened.get(1).beginsAnew = true;
        trial.start();
        opened.get(0).result.complete(SourceResult.failed("a: empty"));

        opened.get(1).sink().series("y").add(1, 2);

        assertThat(chart.seriesNames()).containsExactly("y");
    }

    @Test
    void aFileWaitsForAllBeforeItNotOnlyForTheLast() throws InterruptedException {
        List<String> names = new CopyOnWriteArrayList<>();
        PointSink sink = name -> {
            names.add(name);
            return new FakeSink().series(name);
        };
        SeriesTurn first = new SeriesTurn(null, () -> false);
        SeriesTurn second = new SeriesTurn(first, () -> false);
        SeriesTurn third = new SeriesTurn(second, () -> false);
        second.end();

        Thread reader = waiting(() -> third.into(sink).series("c").add(1, 2));
        first.into(sink).series("a").add(1, 2);
        reader.join();

        assertThat(names).containsExactly("a", "c");
    }

    @Test
    void aFollowedFileHoldsNobodyUpOnceItHasReadWhatThereIs() throws InterruptedException {
        opened.get(0).beginsAnew = true;
        opened.get(1).beginsAnew = true;
        trial.start();

        Thread second = waiting(() -> opened.get(1).sink().series("y").add(1, 2));
        opened.get(0).caughtUp = true;
        second.join();

        assertThat(chart.seriesNames()).containsExactly("y");
    }

    /** Returns once a thread waits for its turn, or has not waited. */
    private static Thread waiting(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
