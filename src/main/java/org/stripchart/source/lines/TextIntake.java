// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejection;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.Rejections;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.Row;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesNames;

/**
 * The text of one source: makes a reader for each of its streams or topics, and adds up what they count.
 *
 * <p><b>Threading:</b> any thread; each reader belongs to one thread at a time.
 */
public final class TextIntake {

    private static final Logger LOG = LoggerFactory.getLogger(TextIntake.class);

    /** A source may have any number of streams, which are much alike. */
    private static final int MOST_EXPLAINED = 100;

    private final String title;
    private final TextOptions options;
    private final SeriesBudget budget;
    private final RejectionTable rejections = new RejectionTable();

    // Under the lock of this object.
    private final Set<TextReader> readers = new LinkedHashSet<>();
    private long retiredBytes;
    private long retiredRows;
    private final Set<String> retiredFreeTexts = new LinkedHashSet<>();
    private boolean retiredTimes;
    private volatile List<Explanation> explanations = List.of();

    /**
     * @param title of the source, for the log
     */
    public TextIntake(String title, TextOptions options) {
        this.title = title;
        this.options = options;
        this.budget = new SeriesBudget(options.series().maxSeries());
    }

    /**
     * A reader of one more stream.
     *
     * @param prefix what the names of its series begin with, such as {@code 10.0.0.7:5000} or a topic, or empty. A
     *     number without a name is called just that; to other names it is joined by a slash.
     */
    public synchronized TextReader reader(PointSink sink, String prefix) {
        TextReader reader = new TextReader(
                options,
                sink,
                budget,
                SeriesNames.prefixed(options.series().prefix(), prefix),
                prefix,
                rejections,
                explanation -> explained(explanation.of(prefix)));
        readers.add(reader);
        return reader;
    }

    /** Returns a row for what is known without reading it, such as the states of topics. */
    public Row row(PointSink sink) {
        return new Row(sink, options.series(), budget, options.series().prefix());
    }

    /**
     * Makes a reader for what several programs send that cannot be told apart: a row without a time is of its moment of
     * arrival, even if those of another program have theirs.
     *
     * @param prefix what the names of its series begin with, or empty
     */
    public TextReader sharedReader(PointSink sink, String prefix) {
        TextReader reader = reader(sink, prefix);
        reader.share();
        return reader;
    }

    /** Forgets a reader whose stream is at its end, but not what it counted. */
    public synchronized void retire(TextReader reader) {
        if (readers.remove(reader)) {
            retiredBytes += reader.bytesRead();
            retiredRows += reader.rowsRead();
            if (retiredFreeTexts.size() < MOST_EXPLAINED) {
                retiredFreeTexts.addAll(reader.freeTexts());
            }
            retiredTimes |= reader.isTimeX();
        }
    }

    private synchronized void explained(Explanation explanation) {
        List<Explanation> before = explanations;
        boolean isNew = before.stream()
                .noneMatch(known -> known.stream().equals(explanation.stream())
                        && known.sentence().equals(explanation.sentence()));
        if (isNew && before.size() < MOST_EXPLAINED) {
            explanations =
                    Stream.concat(before.stream(), Stream.of(explanation)).toList();
            String stream = explanation.stream();
            LOG.info("{}{} is read as: {}", title, stream.isEmpty() ? "" : ", " + stream, explanation.sentence());
        }
    }

    /** Returns how the text is read, by stream and in the order in which it was found out; the first of many. The same list until more is found out. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /** Returns columns and series that are left out, though the user did not say so; of some it shows only later. */
    public List<Explanation.Column> leftOut() {
        List<Explanation.Column> leftOut = new ArrayList<>(Explanation.leftOut(explanations()));
        Set<String> names = new LinkedHashSet<>();
        leftOut.forEach(column -> names.add(column.name()));
        for (String text : freeTexts()) {
            if (names.add(text)) {
                leftOut.add(new Explanation.Column(text, "", Explanation.Kind.TEXT, List.of(), "text", false));
            }
        }
        return leftOut;
    }

    private synchronized Set<String> freeTexts() {
        Set<String> texts = new LinkedHashSet<>(retiredFreeTexts);
        readers.forEach(reader -> texts.addAll(reader.freeTexts()));
        return texts;
    }

    /** Counts what was not fit for any reader. */
    public void reject(Rejection line) {
        rejections.add(line);
    }

    /** Counts several of the same kind, of which that is the latest. */
    public void reject(Rejection latest, long count) {
        rejections.add(latest, count);
    }

    /** How many bytes were read. */
    public synchronized long bytesRead() {
        return retiredBytes + readers.stream().mapToLong(TextReader::bytesRead).sum();
    }

    /** How many rows became points, wholly or in part. */
    public synchronized long rowsRead() {
        return retiredRows + readers.stream().mapToLong(TextReader::rowsRead).sum();
    }

    /** Returns the lines that did not fit, wholly or in part. */
    public Rejections rejections() {
        return rejections.now();
    }

    /** Whether a further series, of a name that was not there before, has room. */
    public boolean hasRoom() {
        return !budget.isFull();
    }

    /** Whether x turned out to be seconds since the epoch, of which the options said nothing. */
    public synchronized boolean foundTimes() {
        return !options.series().x().isTime()
                && (retiredTimes || readers.stream().anyMatch(TextReader::isTimeX));
    }
}
