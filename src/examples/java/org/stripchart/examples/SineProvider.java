// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.time.Duration;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

/**
 * A kind of source of one's own: {@code sine:} or {@code sine:?period=30}, a test signal with a point each {@code
 * --interval}.
 *
 * <p>Compile it against {@code stripchart.jar}, and pack it with a file {@code
 * META-INF/services/org.stripchart.source.SourceProvider} that holds the one line {@code
 * org.stripchart.examples.SineProvider}. Then it is there:
 *
 * <pre>java -cp stripchart.jar:sine.jar org.stripchart.cli.Main sine:?period=30 --interval 20ms</pre>
 *
 * <p>Text comes easier than this: a source of lines extends {@link org.stripchart.source.lines.ReconnectingSource}, one that is
 * asked each interval {@link org.stripchart.source.poll.PolledSource}.
 */
public final class SineProvider implements SourceProvider {

    private static final int DEFAULT_SECONDS = 10;

    @Override
    public String form() {
        return "sine:";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "sine");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        SourceLocation parts = SourceLocation.parse(location).allowing("period");
        return new Sine(parts.parameter("period", DEFAULT_SECONDS, 1, 3600), options.interval());
    }

    /** What it does on its own thread is all that such a source has to say. */
    private static final class Sine extends BackgroundSource {

        private final int period;
        private final Duration interval;

        Sine(int period, Duration interval) {
            super("sine of " + period + " s", OverflowPolicy.DROP);
            this.period = period;
            this.interval = interval;
        }

        @Override
        protected SourceResult run(PointSink sink) throws InterruptedException {
            SeriesSink series = sink.series("sine");
            while (!isClosed()) {
                double x = Ticker.SYSTEM.epochSeconds();
                series.add(x, Math.sin(2 * Math.PI * x / period));
                tell(SourceStatus.State.RUNNING, "");
                // Closing interrupts it.
                Thread.sleep(Math.max(1, interval.toMillis()));
            }
            return SourceResult.closed();
        }
    }
}
