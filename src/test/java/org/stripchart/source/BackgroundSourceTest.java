// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.testing.ExpectedLog;

@Timeout(20)
class BackgroundSourceTest {

    /** How a source's own thread comes to its end. */
    @FunctionalInterface
    private interface Ending {
        SourceResult end() throws IOException, InterruptedException;
    }

    private static Ending thrown(Throwable fault) {
        return () -> {
            if (fault instanceof IOException e) {
                throw e;
            }
            if (fault instanceof InterruptedException e) {
                throw e;
            }
            if (fault instanceof RuntimeException e) {
                throw e;
            }
            throw (Error) fault;
        };
    }

    private static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of((Ending) SourceResult::ended, SourceResult.ended()),
                Arguments.of(thrown(new IOException("no carrier")), SourceResult.failed("test: no carrier")),
                Arguments.of(
                        thrown(new IllegalStateException("odd")), SourceResult.failed("test: internal fault: odd")),
                Arguments.of(
                        thrown(new OutOfMemoryError("Java heap space")), SourceResult.failed("test: out of memory")),
                Arguments.of(
                        thrown(new StackOverflowError()), SourceResult.failed("test: internal fault: stack overflow")),
                Arguments.of(thrown(new InterruptedException()), SourceResult.closed()));
    }

    private final FakeSink sink = new FakeSink();

    @ParameterizedTest
    @MethodSource("endings")
    void leavesNoThreadBehindHoweverItEnds(Ending ending, SourceResult expected) throws Exception {
        WithHelper source = new WithHelper(ending);
        ExpectedLog.none(
                BackgroundSource.class,
                () -> assertThat(source.start(sink).join()).isEqualTo(expected));
        source.helper.join();
        int points = sink.count();
        assertThat(source.late.add(1, 1)).as("takes no further point").isFalse();
        assertThat(source.late.addAll(new double[1], new double[1], 0, 1)).isZero();
        assertThat(sink.count()).isEqualTo(points);
        assertThat(source.releases).hasValue(1);
        source.close();
        assertThat(source.releases).as("is released once").hasValue(1);
    }

    @Test
    void failsWithAnyOfItsThreads() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        Source source = new Plain() {
            @Override
            protected SourceResult run(PointSink to) throws InterruptedException {
                startThread("helper", () -> {
                    throw new IllegalStateException("helper fell");
                });
                blocked.await();
                return SourceResult.ended();
            }
        };
        ExpectedLog.none(
                BackgroundSource.class, () -> assertThat(source.start(sink).join())
                        .isEqualTo(SourceResult.failed("test: internal fault: helper fell")));
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.FAILED);
    }

    @Test
    void closesAtOnceAndTellsWhenThePointsUnderWayAreThrough() throws Exception {
        CountDownLatch handing = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        Source source = new Plain() {
            @Override
            protected SourceResult run(PointSink to) {
                to.series("a").add(1, 1);
                return SourceResult.ended();
            }
        };
        CompletableFuture<SourceResult> result = source.start(name -> new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                handing.countDown();
                awaitInSpiteOfInterrupts(slow);
                return true;
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                throw new UnsupportedOperationException();
            }
        });
        handing.await();
        source.close();
        assertThat(result).isNotDone();
        assertThat(source.status().detail()).isEqualTo("closed");
        slow.countDown();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
    }

    @Test
    void closesWithoutHavingBeenStarted() {
        WithHelper source = new WithHelper(SourceResult::ended);
        source.close();
        source.close();
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.ENDED);
        assertThat(source.releases).as("has nothing to release").hasValue(0);
    }

    @Test
    void endsAlthoughItCannotBeReleased() {
        Source source = new Plain() {
            @Override
            protected SourceResult run(PointSink to) {
                return SourceResult.ended();
            }

            @Override
            protected void release() {
                throw new IllegalStateException("stuck");
            }
        };
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
    }

    private static void awaitInSpiteOfInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // As a sink that nothing interrupts.
            }
        }
    }

    private abstract static class Plain extends BackgroundSource {

        Plain() {
            super("test", OverflowPolicy.DROP);
        }
    }

    /** Has a further thread, which makes points until it is interrupted. */
    private static final class WithHelper extends Plain {

        private final Ending ending;
        private final CountDownLatch working = new CountDownLatch(1);
        final AtomicInteger releases = new AtomicInteger();
        volatile Thread helper = new Thread();
        volatile SeriesSink late = new FakeSink().series("none");

        WithHelper(Ending ending) {
            this.ending = ending;
        }

        @Override
        protected SourceResult run(PointSink to) throws IOException, InterruptedException {
            SeriesSink series = to.series("a");
            late = series;
            helper = startThread("helper", () -> {
                while (!Thread.currentThread().isInterrupted()) {
                    series.add(1, 1);
                    working.countDown();
                    Thread.onSpinWait();
                }
            });
            working.await();
            return ending.end();
        }

        @Override
        protected void release() {
            releases.incrementAndGet();
        }
    }
}
