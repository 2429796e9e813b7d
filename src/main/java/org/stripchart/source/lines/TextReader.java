// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.Formats;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.lines.tool.ToolFormats;
import org.stripchart.source.rows.SeriesBudget;

/**
 * Reads lines of numbers from a stream into the series of a sink, as fast as the bytes come, and keeps count of what
 * did not fit.
 *
 * <p>The format is found from the first lines: columns with or without a header, or pairs of label and value. Points
 * are handed over when everything that one read brought has been looked at, so a line that arrives alone is not held
 * back. A line of nothing but numbers costs no garbage. Infinite values go to the sink, which rejects and counts them;
 * they are not counted here.
 *
 * <p>A line is counted as rejected when something in it is not on the chart. Blank lines, comments, a header and up to
 * sixteen lines of text before the first numbers are not, and neither are repetitions of them.
 *
 * <p>More than 300 lines, since all that is counted is told to other threads.
 *
 * <p><b>Threading:</b> the counters and {@link #isTimeX} are for any thread, all else for one at a time; see {@link #settle}.
 */
public final class TextReader implements Silence.Held {

    private final LineSplitter lines = new LineSplitter();
    private final LineFormat format;
    private final RowWriter rows;
    private final RejectionTable rejections;
    /** Puts JSON over many lines together; null where lines are read as they stand. */
    private final @Nullable JsonLines json;

    /** Does the same for texts in Influx lines. */
    private final @Nullable InfluxLines influx;

    private final UnfitLines unfit;
    /** Text that may turn out to be a heading. */
    private final UnfitLines headings;

    private long crowdedOutSoFar;

    private volatile long bytesRead;
    private volatile long linesRead;
    private volatile long rowsRead;
    private volatile long rejected;
    private volatile int series;
    private volatile long crowdedOut;
    private volatile int withheld;
    private volatile List<String> leftOut = List.of();
    private volatile @Nullable Rejection latestRejected;

    TextReader(
            TextOptions options,
            PointSink sink,
            SeriesBudget budget,
            String prefix,
            String stream,
            RejectionTable rejections) {
        this(options, sink, budget, prefix, stream, rejections, ZoneId.systemDefault());
    }

    /**
     * @param prefix of the names of the series
     * @param stream what the user knows the stream by, if its source has several
     * @param rejections told when lines did not fit
     * @param zone of times that state none
     */
    TextReader(
            TextOptions options,
            PointSink sink,
            SeriesBudget budget,
            String prefix,
            String stream,
            RejectionTable rejections,
            ZoneId zone) {
        TimeReader times = new TimeReader(options.series().x().timeFormat(), zone);
        this.format = Formats.of(options, times, ToolFormats.all());
        this.rows = new RowWriter(sink, options.series(), times, budget, prefix);
        this.rejections = rejections;
        this.json = Formats.mayBeJson(options) ? new JsonLines(new Joined()) : null;
        this.influx = Formats.mayBeInflux(options)
                ? new InfluxLines(new Joined(), options.format() == TextFormat.AUTO)
                : null;
        this.unfit = new UnfitLines(stream);
        this.headings = new UnfitLines(stream);
    }

    /** Expects the rows of several programs, of which only some may tell the time. */
    void share() {
        rows.x().share();
    }

    /**
     * Reads once from the stream, and waits as the stream does. Nothing reaches the sink before {@link #handOver}.
     *
     * @return false at the end of the stream
     */
    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread writes
    public boolean fill(InputStream in) throws IOException {
        int count = lines.fill(in);
        if (count > 0) {
            bytesRead += count;
        }
        return count >= 0;
    }

    /**
     * Hands the points of all lines that have come to the sink; may wait when the sink's policy is to wait.
     *
     * @param epochSeconds when the last read returned
     */
    public void handOver(double epochSeconds) {
        rows.arrival(epochSeconds);
        while (lines.next()) {
            line();
        }
        rows.flush();
        publishCounters();
    }

    /** Returns whether lines are held back, since it is not clear yet what kind of text they are. */
    @Override
    public boolean isWaiting() {
        return false;
    }

    /**
     * Judges the lines that are held back by what there is of them, since nothing more has come for a while, and hands their
     * points to the sink; waits as {@link #handOver} does. Does nothing where none are held back.
     *
     * <p><b>Threading:</b> may be called on another thread than the one that reads while that one waits in {@link #fill},
     * and in no other call. So neither this nor what it calls may touch what {@link #fill} reads into: lines that are held
     * back are copies.
     *
     * @param epochSeconds when it was given up to wait for more
     */
    @Override
    public void settle(double epochSeconds) {
        if (isWaiting()) {
            rows.arrival(epochSeconds);
            rows.flush();
            publishCounters();
        }
    }

    /**
     * Ends a stream that is known to be whole, such as a file: a last line needs no line end. Of any other stream, the last
     * line may be half a line, and half a number; see {@link #cutShort}.
     */
    public void endOfStream(double epochSeconds) {
        handOver(epochSeconds);
        endJoined();
        unfit.takeOver(headings);
        publishCounters();
    }

    /**
     * Reads a message, such as a datagram, which is one or more lines of which the last needs no line end, and hands its
     * points to the sink. A JSON document in it may go over many lines.
     *
     * @param epochSeconds when it arrived
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread writes
    public void message(byte[] bytes, int from, int to, double epochSeconds) {
        lines.append(bytes, from, to);
        bytesRead += to - from;
        handOver(epochSeconds);
        endJoined();
    }

    /**
     * Reads a message of which nobody knows whether it is whole: but for a JSON document that is closed, what has no line end
     * is left for {@link #cutShort}.
     *
     * @param epochSeconds when it arrived
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread writes
    public void messageThatMayBreakOff(byte[] bytes, int from, int to, double epochSeconds) {
        lines.append(bytes, from, to, false);
        bytesRead += to - from;
        handOver(epochSeconds);
    }

    /**
     * Begins a further stream of the same kind: what is left of a line of the one before is no line.
     *
     * @param dropFirstLine whether the first line is likely to be the end of a line
     */
    public void restart(boolean dropFirstLine) {
        endJoined();
        lines.restart(dropFirstLine);
        format.restart();
    }

    /** Ends a stream that may not be whole: what there is of a last line is no line, and counted as rejected. */
    public void cutShort() {
        endJoined();
        if (lines.cutShort()) {
            unfit.add(lines, Outcome.CUT_SHORT);
        }
        unfit.takeOver(headings);
        publishCounters();
    }

    /**
     * Puts a gap behind the latest points of all series that were fed since the last gap, since what comes next is not
     * joined to them: a connection was lost, the computer slept. Waits as {@link #handOver} does.
     *
     * @param epochSeconds when it was lost; counts where x is the time of arrival. Elsewhere the gap is right behind the
     *     latest x
     */
    public void gap(double epochSeconds) {
        rows.gap(epochSeconds);
    }

    /** Rejects what has not ended, and hands over the points of what has. */
    private void endJoined() {
        if (json != null) {
            json.end();
        }
        if (influx != null) {
            influx.end();
        }
        rows.flush();
        publishCounters();
    }

    private void line() {
        if (lines.isTooLong()) {
            skipHeld();
        } else if (joins()) {
            return;
        }
        take(read(), lines.bytes(), lines.from(), lines.to());
    }

    /** Whether the line is part of something that goes over many lines. */
    private boolean joins() {
        return (json != null && json.take(lines.bytes(), lines.from(), lines.to(), lines.number()))
                || (influx != null && influx.take(lines.bytes(), lines.from(), lines.to(), lines.number()));
    }

    private void skipHeld() {
        if (json != null) {
            json.skip();
        }
        if (influx != null) {
            influx.end();
        }
    }

    private void take(Outcome outcome, byte[] bytes, int from, int to) {
        if (outcome == Outcome.MANY_SERIES) {
            crowdedOutSoFar++;
        }
        if (outcome == Outcome.ROW) {
            if (headings.total() > 0) {
                passHeadings();
            }
        } else if (outcome == Outcome.ROW_UNDER_HEADING) {
            headings.clear();
        } else if (outcome == Outcome.HEADING) {
            headings.add(bytes, from, to, lines.number(), outcome, 1);
        } else if (outcome.isUnfit()) {
            unfit.add(bytes, from, to, lines.number(), outcome, 1);
            if (outcome.isRow()) {
                headings.clear();
            }
        }
    }

    /** Reads what goes over many lines. */
    private final class Joined implements JsonLines.Reader {

        /** The latest line of which an element did not fit: a line is rejected once. */
        private long unfitLine;

        @Override
        public boolean read(byte[] bytes, int from, int to) {
            Outcome outcome = format.read(bytes, from, to, rows);
            if (!outcome.isUnfit() || unfitLine < lines.number()) {
                take(outcome, bytes, from, to);
            }
            unfitLine = outcome.isUnfit() ? lines.number() : unfitLine;
            return !outcome.isUnfit();
        }

        @Override
        public void reject(byte[] bytes, int from, int to, long number, Outcome why, long count) {
            unfit.add(bytes, from, to, number, why, count);
        }
    }

    private Outcome read() {
        if (lines.isTooLong()) {
            return Outcome.LONG_LINE;
        }
        if (lines.isBinary()) {
            return Outcome.BINARY;
        }
        if (lines.isPartOfRow()) {
            return Outcome.PART_OF_ROW;
        }
        if (lines.isUnterminated() && format.needsLineEnd()) {
            return Outcome.CUT_SHORT;
        }
        return format.read(lines.bytes(), lines.from(), lines.to(), rows);
    }

    /** Text before the very first row is taken for a preamble; later it should have been a heading. */
    private void passHeadings() {
        if (rows.rows() > 1) {
            unfit.takeOver(headings);
        } else {
            headings.clear();
        }
    }

    private void publishCounters() {
        if (unfit.total() != rejected) {
            rejected = unfit.total();
            latestRejected = unfit.tell(rejections, rows.x().notX());
        }
        rowsRead = rows.rows();
        series = rows.series().size();
        crowdedOut = crowdedOutSoFar;
        withheld = rows.series().withheld();
        if (leftOut.size() < rows.series().leftOut().size()) {
            leftOut = List.copyOf(rows.series().leftOut());
        }
        linesRead = lines.number();
    }

    /** How many bytes were read. */
    public long bytesRead() {
        return bytesRead;
    }

    /** How many lines were read, of whatever kind. */
    public long linesRead() {
        return linesRead;
    }

    /** How many rows of numbers were read. */
    public long rowsRead() {
        return rowsRead;
    }

    /** How many series the input has so far, without those that were left out. */
    public int series() {
        return series;
    }

    /** The unit of the series of that name; empty if it has none. The thread that reads only. */
    String unit(String name) {
        return rows.series().unitOf(name);
    }

    /** How many lines had values for which the limit of series left no room. */
    public long crowdedOut() {
        return crowdedOut;
    }

    /** How many series are left out until the user asks for them by name: the buckets of histograms. */
    public int withheld() {
        return withheld;
    }

    /** Some of the series that the user's filter left out. */
    public List<String> leftOut() {
        return leftOut;
    }

    /**
     * Whether x is, as far as is known, seconds since the epoch. Where the options leave it open, this shows before the
     * first point is handed over; it does not change after that.
     */
    public boolean isTimeX() {
        return rows.x().isTime();
    }

    /** How many lines did not fit, wholly or in part. */
    public long rejected() {
        return rejected;
    }

    /** The latest line that did not fit, or null. */
    public @Nullable Rejection latestRejected() {
        return latestRejected;
    }
}
