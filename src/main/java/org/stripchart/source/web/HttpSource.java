// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextReader;
import org.stripchart.source.poll.Ticks;

/** Asks for a page at every interval, and reads the numbers on it as of the moment at which they came. */
final class HttpSource extends WebSource {

    private static final Map<String, String> HEADERS = Map.of(
            "Accept", "application/json, text/plain;version=0.0.4;q=0.9, */*;q=0.5",
            "Accept-Encoding", "gzip",
            "User-Agent", "stripchart");

    private final Ticks ticks;
    private @Nullable TextReader reader;

    HttpSource(WebLocation location, SourceOptions options) {
        super(location, options, Ticker.SYSTEM);
        this.ticks = new Ticks(options.interval(), ticker());
    }

    @Override
    public boolean hasInterval() {
        return true;
    }

    @Override
    public void interval(Duration newInterval) {
        ticks.interval(newInterval);
    }

    @Override
    void read(HttpClient client, PointSink sink) throws IOException, InterruptedException {
        TextReader page = reader == null ? text().reader(sink, "") : reader;
        reader = page;
        Requests requests =
                new Requests(client, location(), credentials(), () -> tell("the server takes its time to answer"));
        ticks.now();
        while (true) {
            if (ticks.await()) {
                page.gap(Double.NEGATIVE_INFINITY);
            }
            read(requests.page(HEADERS, LARGEST), page);
            succeeded();
        }
    }

    @Override
    void gap(double epochSeconds) {
        TextReader page = reader;
        if (page != null) {
            page.gap(epochSeconds);
        }
    }

    private void read(Page answer, TextReader page) throws IOException {
        double now = ticker().epochSeconds();
        byte[] bytes = answer.bytes();
        if (isHtml(answer)) {
            throw new IOException("that is a page for people (HTML), not numbers");
        }
        long rows = page.rowsRead();
        long crowdedOut = page.crowdedOut();
        if (answer.isWhole()) {
            page.message(bytes, 0, bytes.length, now);
            page.endOfStream(now);
        } else {
            page.messageThatMayBreakOff(bytes, 0, bytes.length, now);
            page.cutShort();
        }
        if (page.rowsRead() == rows) {
            throw new IOException(
                    bytes.length == 0
                            ? "the answer is empty"
                            : "no numbers in the answer"
                                    + (page.latestRejected() == null ? "" : "; the latest: " + page.latestRejected()));
        }
        tell(SourceStatus.State.RUNNING, leftOut(page, page.crowdedOut() - crowdedOut));
    }

    private static boolean isHtml(Page answer) {
        byte[] body = answer.bytes();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        int at = 0;
        while (at < body.length && body[at] <= ' ' && body[at] >= 0) {
            at++;
        }
        return type.startsWith("text/html") || (at < body.length && body[at] == '<');
    }

    /** Says what of the page is not on the chart, and how to get it there. */
    private String leftOut(TextReader page, long crowdedOut) {
        if (page.series() == 0 && !page.leftOut().isEmpty()) {
            return "no series is left by the filter; there are " + String.join(", ", page.leftOut());
        }
        if (crowdedOut > 0) {
            return crowdedOut + (crowdedOut == 1 ? " line is" : " lines are") + " left out, since there are more than "
                    + options().maxSeries() + " series: choose with --include";
        }
        return page.withheld() > 0
                ? page.withheld() + " buckets of histograms are left out: --include '*_bucket*' has them"
                : "";
    }
}
