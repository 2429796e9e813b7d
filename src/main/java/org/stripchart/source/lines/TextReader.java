// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejection;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.head.HeadReader;
import org.stripchart.source.lines.head.Unfit;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;

/**
 * Reads lines of numbers from a stream into the series of a sink, as fast as the bytes come, and keeps count of what
 * did not fit.
 *
 * <p>What kind of text it is shows in the first lines, which are held back until then ({@link HeadReader}); after that, points
 * are handed over when everything that one read brought has been looked at. A line of nothing but numbers costs no garbage.
 *
 * <p>A line is counted as rejected when something in it is not on the chart. Blank lines, comments, a header and the text
 * before it are not, and neither are repetitions of them.
 *
 * <p>More than 300 lines, since all that is counted is told to other threads.
 *
 * <p><b>Threading:</b> the counters and {@link #isTimeX} are for any thread, all else for one at a time; see {@link #settle}.
 */
public final class TextReader implements Silence.Held {

    private final LineSplitter lines = new LineSplitter();
    private final HeadReader head;
    private final RowWriter rows;
    private final RejectionTable rejections;
    private final JoinedLines joined;
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
    private volatile List<String> freeTexts = List.of();
    private volatile @Nullable Rejection latestRejected;

    TextReader(
            TextOptions options,
            PointSink sink,
            SeriesBudget budget,
            String prefix,
            String stream,
            RejectionTable rejections,
            Consumer<Explanation> explained) {
        this(options, sink, budget, prefix, stream, rejections, explained, ZoneId.systemDefault());
    }

    /**
     * @param prefix of the names of the series
     * @param stream what the user knows the stream by, if its source has several
     * @param rejections told when lines did not fit
     * @param explained told how the text is read, on the thread that reads
     * @param zone of times that state none
     */
    TextReader(
            TextOptions options,
            PointSink sink,
            SeriesBudget budget,
            String prefix,
            String stream,
            RejectionTable rejections,
            Consumer<Explanation> explained,
            ZoneId zone) {
        TimeReader times = new TimeReader(options.series().x().timeFormat(), zone);
        this.rows = new RowWriter(sink, options.series(), times, budget, prefix);
        this.head = new HeadReader(
                options, rows, zone, new LostLines(), told -> explained.accept(told.in(lines.encoding())));
        this.rejections = rejections;
        this.joined = new JoinedLines(options, new Joined());
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
        head.endOfRead();
        rows.flush();
        publishCounters();
    }

    /** Returns whether lines are held back, since it is not clear yet what kind of text they are. */
    @Override
    public boolean isWaiting() {
        return head.isWaiting();
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
            head.pause();
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
        end();
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
        endMessage();
    }

    private void endMessage() {
        if (isWaiting()) {
            head.endOfMessage();
            rows.flush();
            publishCounters();
        }
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
        endMessage();
    }

    /**
     * Begins a further stream of the same kind: what is left of a line of the one before is no line.
     *
     * @param dropFirstLine whether the first line is likely to be the end of a line
     */
    public void restart(boolean dropFirstLine) {
        endJoined();
        lines.restart(dropFirstLine);
        head.restart(lines.number());
        rows.flush();
    }

    /** Ends a stream that may not be whole: what there is of a last line is no line, and counted as rejected. */
    public void cutShort() {
        endJoined();
        if (lines.cutShort()) {
            unfit.add(lines.bytes(), lines.from(), lines.to(), lines.number(), Outcome.CUT_SHORT, 1);
        }
        end();
    }

    private void end() {
        head.end(lines.number());
        rows.flush();
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
        head.settle();
        rows.gap(epochSeconds);
    }

    /** Rejects what has not ended, and hands over the points of what has. */
    private void endJoined() {
        joined.end();
        rows.flush();
        publishCounters();
    }

    private void line() {
        byte[] bytes = lines.bytes();
        int from = lines.from();
        int to = lines.to();
        long number = lines.number();
        @Nullable
        Outcome unreadable = lines.isTooLong()
                ? Outcome.LONG_LINE
                : lines.isBinary() ? Outcome.BINARY : lines.isPartOfRow() ? Outcome.PART_OF_ROW : null;
        if (unreadable != null) {
            joined.skip();
            unfit.add(bytes, from, to, number, unreadable, 1);
        } else if (!joined.take(bytes, from, to, number)) {
            head.line(bytes, from, to, number, !lines.isUnterminated());
        }
    }

    /** Reads what goes over many lines. */
    private final class Joined implements JsonLines.Reader {

        @Override
        public boolean readWhole(byte[] bytes, int from, int to) {
            return head.document(bytes, from, to, lines.number());
        }

        @Override
        public boolean read(byte[] bytes, int from, int to) {
            return head.line(bytes, from, to, lines.number(), true);
        }

        @Override
        public void reject(byte[] bytes, int from, int to, long number, Outcome why, long count) {
            unfit.add(bytes, from, to, number, why, count);
        }
    }

    /** Counts the lines that did not fit. */
    private final class LostLines implements Unfit {

        private long latest;

        @Override
        public void add(byte[] bytes, int from, int to, long number, Outcome outcome) {
            if (outcome == Outcome.MANY_SERIES) {
                crowdedOutSoFar++;
            }
            // A line is lost once, however much is wrong with it.
            if (number != latest) {
                unfit.add(bytes, from, to, number, outcome, 1);
            }
            latest = number;
        }

        @Override
        public void addBeforeRows(byte[] bytes, long number, Outcome outcome) {
            headings.add(bytes, 0, bytes.length, number, outcome, 1);
        }

        @Override
        public void forgetBeforeRows() {
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
        if (freeTexts.size() < rows.series().freeTexts().size()) {
            freeTexts = List.copyOf(rows.series().freeTexts());
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

    /** Some of the series that are left out, since nearly each of their texts is another one. */
    public List<String> freeTexts() {
        return freeTexts;
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
