// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.poll.NamedValues;
import org.stripchart.source.poll.PolledSource;

/** Asks a JVM how it is doing. */
final class JvmSource extends PolledSource {

    private static final Logger LOG = LoggerFactory.getLogger(JvmSource.class);

    private static final String METRICS = "metrics";
    private static final String MBEAN = "mbean";

    private final Reach reach;
    private final Probe probe;
    private @Nullable MBeanServerConnection jvm;
    private boolean answered;

    private JvmSource(String title, Reach reach, Probe probe, SourceOptions options, Ticker ticker) {
        super(title, options, ticker);
        this.reach = reach;
        this.probe = probe;
    }

    /**
     * @throws InvalidSourceException if what is asked for by the location's parameters cannot be
     */
    static JvmSource open(SourceLocation location, Reach reach, SourceOptions options) throws InvalidSourceException {
        return open(location, reach, options, Ticker.SYSTEM);
    }

    /**
     * @throws InvalidSourceException if what is asked for by the location's parameters cannot be
     */
    static JvmSource open(SourceLocation location, Reach reach, SourceOptions options, Ticker ticker)
            throws InvalidSourceException {
        location.allowing(METRICS, MBEAN);
        String text = location.text();
        int parameters = text.indexOf('?');
        try {
            return new JvmSource(
                    parameters < 0 ? text : text.substring(0, parameters),
                    reach,
                    new Probe(wanted(location)),
                    options,
                    ticker);
        } catch (IllegalArgumentException e) {
            throw location.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static List<Probe.Wanted> wanted(SourceLocation location) {
        String mbeans = location.parameter(MBEAN, "");
        String metrics = location.parameter(METRICS, "");
        List<Probe.Wanted> wanted = new ArrayList<>();
        boolean byDefault = metrics.isBlank() && mbeans.isBlank();
        Metric.parse(byDefault ? Metric.DEFAULT : metrics)
                .forEach(metric -> wanted.add(Probe.Wanted.of(metric, !byDefault)));
        Arrays.stream(mbeans.split(";", -1))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .forEach(path -> wanted.add(Probe.Wanted.of(AttributePath.parse(path))));
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("asks for nothing; expected metrics=" + Metric.DEFAULT);
        }
        return wanted;
    }

    @Override
    protected void poll(NamedValues now) throws IOException {
        MBeanServerConnection connected = jvm;
        if (connected == null) {
            connected = reach.connect(this::askForPassword, this::pollNow);
            jvm = connected;
            if (isClosed()) {
                reach.disconnect();
            }
        }
        try {
            probe.poll(connected, now, ticker().nanos());
            answered = true;
        } catch (IOException e) {
            jvm = null;
            reach.disconnect();
            if (e instanceof NoSuchMetricException) {
                throw e;
            }
            LOG.debug("{} is lost", title(), e);
            // Without its cause, which would be told in place of these words.
            throw new IOException(reach.whyLost(e));
        }
    }

    /** Returns true also for an object that was there before: it may be so again when its program has started anew. */
    @Override
    protected boolean mayRecover(IOException failure) {
        return failure instanceof NoSuchMetricException
                ? answered && reach.mayComeBack(failure)
                : reach.mayComeBack(failure);
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        try {
            return super.run(sink);
        } finally {
            reach.close();
        }
    }

    @Override
    protected void release() {
        reach.close();
    }
}
