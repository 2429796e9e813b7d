// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.pump.FakeFrameClock;

final class FigureFeedTest {

    /** What a step of the work looks at. */
    private static final int STEP = 1 << 12;

    private static final String SO_FAR = " so far";

    private final FakeFrameClock clock = new FakeFrameClock();
    private final Counted counted = new Counted();
    private final FigureFeed feed = new FigureFeed(clock, counted);

    /** Work of so many steps, of which somebody counts those that are done at one moment. */
    private final class Counted implements FigureFeed.Subject {

        private final List<String> shown = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private final List<Double> shares = new ArrayList<>();
        private String state = "one";
        private String asked = "one";
        private boolean isStale;
        private int steps = 1;
        private int begun;
        private long moment = Long.MIN_VALUE;
        private long pointsAtMoment;
        private long mostAtOnce;

        @Override
        public Object state() {
            return state;
        }

        @Override
        public Work begin() {
            begun++;
            isStale = false;
            String of = state;
            return new Work() {
                private int left = steps;

                @Override
                public boolean isStale() {
                    return isStale;
                }

                @Override
                public boolean isDone() {
                    return left == 0;
                }

                @Override
                public int step() {
                    pointsAtMoment = clock.nanos() == moment ? pointsAtMoment + STEP : STEP;
                    moment = clock.nanos();
                    mostAtOnce = Math.max(mostAtOnce, pointsAtMoment);
                    left--;
                    return STEP;
                }

                @Override
                public double share() {
                    return 1 - left / (double) steps;
                }

                @Override
                public Content content() {
                    return Content.none(of);
                }

                @Override
                public Content soFar() {
                    return Content.none(of + SO_FAR);
                }
            };
        }

        @Override
        public Object asked() {
            return asked;
        }

        @Override
        public void progress(double share) {
            shares.add(share);
        }

        @Override
        public void show(Content content) {
            (content.missing().endsWith(SO_FAR) ? parts : shown).add(content.missing());
        }
    }

    @Test
    void computesInSlicesOfBoundedLength() {
        counted.steps = 1000;
        feed.start();
        clock.step(5000);

        assertThat(counted.shown).containsExactly("one");
        assertThat(counted.begun).isEqualTo(1);
        assertThat(counted.mostAtOnce).isBetween(1L, (long) FigureFeed.SLICE_POINTS);
    }

    @Test
    void hasNoTimerWhenAllIsComputed() {
        feed.start();
        clock.step(1000);
        assertThat(clock.running()).isZero();
        feed.look();
        assertThat(clock.running()).isZero();

        counted.state = "two";
        feed.look();
        clock.step(1000);
        assertThat(counted.shown).containsExactly("one", "two");
        assertThat(clock.running()).isZero();
    }

    @Test
    void beginsFiveTimesASecondAtMost() {
        feed.start();
        for (int i = 0; i < 2000; i++) {
            counted.state = "state " + i;
            feed.look();
            clock.step(1);
        }
        assertThat(counted.begun).isBetween(9, 11);
    }

    @Test
    void computesNothingWhileItIsStopped() {
        feed.look();
        clock.step(1000);
        assertThat(counted.begun).isZero();

        counted.steps = 1000;
        feed.start();
        clock.step(50);
        feed.stop();
        assertThat(clock.running()).isZero();
        long before = counted.mostAtOnce;
        counted.state = "two";
        feed.look();
        clock.step(5000);
        assertThat(counted.shown).isEmpty();
        assertThat(counted.mostAtOnce).isEqualTo(before);

        feed.start();
        clock.step(5000);
        assertThat(counted.shown).containsExactly("two");
    }

    @Test
    void finishesWhatIsAskedForThoughPointsCome() {
        counted.steps = 1000;
        feed.start();
        for (int i = 0; i < 3000; i++) {
            counted.state = "state " + i;
            feed.look();
            clock.step(1);
        }
        assertThat(counted.shown).isNotEmpty();
        assertThat(counted.begun - counted.shown.size()).isBetween(0, 1);
    }

    @Test
    void dropsWhatIsNoLongerAskedFor() {
        counted.steps = 1000;
        feed.start();
        clock.step(100);
        counted.state = "two";
        counted.asked = "two";
        clock.step(5000);
        assertThat(counted.shown).containsExactly("two");
    }

    @Test
    void beginsAnewWhenPointsHaveChanged() {
        counted.steps = 1000;
        feed.start();
        clock.step(100);
        counted.isStale = true;
        clock.step(5000);
        assertThat(counted.begun).isEqualTo(2);
        assertThat(counted.shown).containsExactly("one");
    }

    @Test
    void saysHowFarItIsWhenItTakesLong() {
        counted.steps = 500;
        feed.start();
        clock.step(5000);
        assertThat(counted.shares).isEmpty();
        counted.steps = 3000;
        feed.anew();
        clock.step(5000);
        assertThat(counted.shares).hasSizeBetween(2, 4).isSorted();
        assertThat(counted.parts).isNotEmpty().containsOnly("one so far");
        assertThat(counted.shown).containsExactly("one", "one");

        int before = counted.parts.size();
        counted.state = "two";
        feed.look();
        clock.step(5000);
        assertThat(counted.shown).endsWith("two");
        assertThat(counted.parts).as("in place of what is whole").hasSize(before);
    }
}
