// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.poll.NamedValues;
import org.stripchart.source.poll.PolledSource;
import org.stripchart.words.FaultText;

/** Asks this computer how it is doing. */
final class SystemSource extends PolledSource {

    private final String location;
    private final Selection selection;
    private @Nullable Computer computer;
    private @Nullable Sample sample;
    private volatile String missing = "";

    SystemSource(String location, Selection selection, SourceOptions options) {
        super("system", options, Ticker.SYSTEM);
        this.location = location;
        this.selection = selection;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        try {
            return super.run(sink);
        } catch (LinkageError e) {
            throw new IOException("the library that asks this computer cannot be used here: " + FaultText.of(e), e);
        }
    }

    @Override
    protected void poll(NamedValues now) throws IOException {
        if (computer == null || sample == null) {
            computer = new Computer();
            sample = new Sample(selection, now);
            askAll(computer, sample);
            learn();
        } else {
            askAll(computer, sample);
        }
    }

    private void askAll(Computer asked, Sample to) {
        for (Group group : selection.groups()) {
            to.begin(group, ticker().nanos());
            asked.read(group, to);
        }
    }

    /** Learns from the first answers what this machine has. */
    private void learn() throws IOException {
        List<String> fruitless = selection.fruitless();
        selection.forgetFruitless();
        if (selection.groups().isEmpty()) {
            throw new IOException("this computer has no " + String.join(", ", fruitless)
                    + (selection.seen().isEmpty() ? "" : "; it has " + String.join(", ", selection.seen())));
        }
        if (!fruitless.isEmpty() && !location.equals(SystemProvider.FORM)) {
            missing = "this computer has no " + String.join(", ", fruitless);
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        return super.status(state, detail.isEmpty() && state == SourceStatus.State.RUNNING ? missing : detail);
    }
}
