// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.stripchart.clock.ClockWatch;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.words.CountText;

/**
 * A source whose numbers come as text, in one stream or in many, or as messages. The subclass gets a {@link TextReader}
 * for each from {@link #text}, which counts what all of them read and reject.
 */
public abstract class TextSource extends BackgroundSource {

    /** A short input of which fewer lines than one in so many are numbers is taken for something else. */
    private static final int FEW_IN = 100;

    /** The same for a long one, which may tell much beside a few numbers. */
    private static final int FEW_IN_MANY = 250;

    private static final int MANY_ROWS = 16;

    private final SourceOptions options;
    private final TextIntake text;

    protected TextSource(String title, OverflowPolicy overflowPolicy, SourceOptions options, Ticker ticker) {
        super(title, overflowPolicy, ticker);
        this.options = options;
        this.text = new TextIntake(title(), options.text());
    }

    /** The options that the source was opened with. */
    protected final SourceOptions options() {
        return options;
    }

    /** What reads the text of this source. */
    protected final TextIntake text() {
        return text;
    }

    /**
     * Reads a stream that may break off anywhere to its end; what there is of a last line without a line end is counted as
     * rejected. What comes shows as {@link SourceStatus.State#RUNNING}.
     */
    protected final void readAll(TextReader reader, InputStream in) throws IOException {
        try {
            readToEnd(reader, in);
        } finally {
            cutShort(reader);
        }
    }

    /**
     * The same, but for a last line without a line end, which is left for {@link TextReader#endOfStream} or {@link
     * #cutShort}, when it is known whether the stream was whole.
     */
    protected final void readToEnd(TextReader reader, InputStream in) throws IOException {
        ClockWatch watch = new ClockWatch(ticker());
        try (Silence silence = silence(reader)) {
            while (!isClosed() && silence.fill(in)) {
                came(reader);
                if (watch.jumped()) {
                    reader.gap(Double.NEGATIVE_INFINITY);
                }
                tell(SourceStatus.State.RUNNING, "");
                reader.handOver(ticker().epochSeconds());
            }
        }
    }

    /** Called when something has come, before it is handed over; on the thread that reads. */
    protected void came(TextReader reader) {}

    /** Returns what reads for a reader, and settles it when its stream is silent; to be closed when the reading ends. */
    protected final Silence silence(TextReader reader) {
        return new Silence(reader, ticker(), watch -> startThread("silence of " + title(), watch));
    }

    /** Counts what a stream that broke off has left of a line, unless it broke off since the source was closed. */
    protected final void cutShort(TextReader reader) {
        if (!isClosed()) {
            reader.cutShort();
        }
    }

    /** How a source has ended whose only stream is at its end: failed, if what came was no numbers. */
    protected final SourceResult resultOf(TextReader reader) {
        // Among random bytes, a line is a number now and then.
        long rows = reader.rowsRead();
        boolean numbers = rows > 0 && rows >= reader.rejected() / (rows < MANY_ROWS ? FEW_IN : FEW_IN_MANY);
        if (!numbers) {
            return SourceResult.failed(nothingRead(reader));
        }
        if (reader.series() == 0 && !reader.leftOut().isEmpty()) {
            return SourceResult.failed("no series of " + title() + " is left by the filter; there are "
                    + String.join(", ", reader.leftOut()));
        }
        return SourceResult.ended();
    }

    private String nothingRead(TextReader reader) {
        if (reader.bytesRead() == 0) {
            return title() + " was empty";
        }
        Rejection latest = reader.latestRejected();
        String lines = CountText.of(reader.linesRead(), "line");
        String found = reader.rowsRead() == 0 ? "no" : "hardly any";
        return found + " numbers found in " + lines + " of " + title()
                + (latest == null ? "" : "; the latest: " + latest);
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        return new SourceStatus(state, detail, text.rejections(), text.bytesRead(), -1, text.rowsRead());
    }

    @Override
    public final List<Explanation> explanations() {
        return text.explanations();
    }

    @Override
    public final List<Explanation.Column> leftOut() {
        return text.leftOut();
    }

    @Override
    public final boolean foundTimes() {
        return text.foundTimes();
    }
}
