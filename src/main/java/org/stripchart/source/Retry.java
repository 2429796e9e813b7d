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
 * Tries again what failed, after half a second, then after twice as long each time, ten seconds at most, and says in the
 * source's status what went wrong and how long it waits. An attempt that was of use makes the pauses short again.
 *
 * <p><b>Threading:</b> confined to the source's thread, but for {@link #reset}, which is for any.
 */
public final class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** One attempt, which goes on for as long as it succeeds. */
    @FunctionalInterface
    public interface Attempt {

        /**
         * Works until there is no more to do.
         *
         * @return how the source has ended
         * @throws IOException if what it works with is lost or cannot be had; the message says why in a few words
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

    /** Tries again and again until an attempt returns, whatever else happens. */
    public SourceResult until(Attempt attempt) throws InterruptedException {
        try {
            return until(attempt, failure -> true);
        } catch (IOException e) {
            throw new IllegalStateException("every failure is tried again", e);
        }
    }

    /**
     * Tries again and again until an attempt returns.
     *
     * @param mayRecover whether it is of use to try again after such a failure
     * @throws IOException the failure after which it is of none
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

    /** Takes note that the attempt is of use: the next pause is the shortest. */
    public void reset() {
        usual = SHORTEST;
    }

    /** Makes the next pause that long, whatever the usual one is. */
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
