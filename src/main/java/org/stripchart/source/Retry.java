// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.words.DurationText;
import org.stripchart.words.FaultText;

/**
 * Repeats an attempt that fails, first after half a second, then after twice as long each time, up to ten seconds. The status of
 * the source says what went wrong and how long it waits. A successful attempt makes the pauses short again.
 *
 * <p><b>Threading:</b> confined to the source's thread, except {@link #reset}, which any thread may call.
 */
public final class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** One attempt, which lasts as long as it succeeds. */
    @FunctionalInterface
    public interface Attempt {

        /**
         * Works until nothing is left to do.
         *
         * @return how the source has ended
         * @throws IOException if the connection or input is lost or not available; the message says why in a few words
         * @throws InterruptedException if the source was closed meanwhile
         */
        SourceResult run() throws IOException, InterruptedException;
    }

    private final String title;
    private final Ticker ticker;
    private final BiConsumer<SourceStatus.State, String> teller;
    private volatile Duration usual = SHORTEST;
    private @Nullable Duration ordered;

    Retry(String title, Ticker ticker, BiConsumer<SourceStatus.State, String> teller) {
        this.title = title;
        this.ticker = ticker;
        this.teller = teller;
    }

    /** Repeats the attempt until it returns, whatever failures occur. */
    public SourceResult until(Attempt attempt) throws InterruptedException {
        try {
            return until(attempt, failure -> true);
        } catch (IOException e) {
            throw new IllegalStateException("every failure is tried again", e);
        }
    }

    /**
     * Repeats the attempt until it returns.
     *
     * @param mayRecover returns whether trying again makes sense after a failure
     * @throws IOException the failure after which it does not
     */
    public SourceResult until(Attempt attempt, Predicate<IOException> mayRecover)
            throws IOException, InterruptedException {
        while (true) {
            try {
                return attempt.run();
            } catch (IOException e) {
                if (!mayRecover.test(e)) {
                    throw e;
                }
                LOG.debug("{} is lost", title, e);
                pause(FaultText.of(e));
            }
        }
    }

    /** Reports that the attempt is successful, so that the next pause is the shortest. */
    public void reset() {
        usual = SHORTEST;
    }

    /** Sets the length of the next pause, in place of the usual one. */
    public void nextPause(Duration pause) {
        ordered = pause;
    }

    private void pause(String reason) throws InterruptedException {
        Duration pause = ordered == null ? usual : ordered;
        if (ordered == null) {
            Duration longer = pause.multipliedBy(2);
            usual = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        }
        ordered = null;
        teller.accept(SourceStatus.State.RETRYING, reason + "; trying again in " + DurationText.seconds(pause));
        ticker.sleep(pause);
    }
}
