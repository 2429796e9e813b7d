// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.feed.StateLabels;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.words.NumberText;

/**
 * How well a format reads lines, found by reading them into series that nobody sees.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Trial {

    /** So many values of each series are kept to be shown. */
    private static final int SHOWN = 3;

    /** A line that is not read, behind the first that is, weighs more than one that is. */
    private static final int UNREAD_WEIGHT = 8;

    /** A row that is like another says more than one that is not. */
    private static final int AGAIN_WEIGHT = 4;

    /** A line before the first row may be text around it. */
    private static final int BEFORE_WEIGHT = 2;

    /** So many lines behind the last row say all that more of them say. */
    private static final int MOST_BEHIND = 3;

    /**
     * A series that came out.
     *
     * @param info of it
     * @param first of its values, as a person reads them
     */
    record Values(SeriesInfo info, List<String> first) {}

    private final Map<String, Values> series = new LinkedHashMap<>();

    private final Map<String, Integer> points = new LinkedHashMap<>();
    /** Lines that became points, or would have. */
    private int rows;

    private int unread;
    /** Lines before the first row that may hold numbers, and are no preamble. */
    private int before;

    /** Lines of the kind and no other, of which no points came. */
    private int own;
    /** The first line that was read. */
    private int first = -1;

    /** Lines since the last row that were not read. */
    private int unreadSince;

    /** Points whose x is that of the one before in their series. */
    private int repeated;

    /** Whether a header says how the rows are made. */
    private boolean hasHeader;

    /** Reads the lines. */
    void read(Candidate.Reading reading, List<HeldLines.Line> lines, RowWriter scratch) {
        LineFormat format = reading.format();
        hasHeader = reading.firstRow() > reading.from();
        for (int i = reading.firstRow(); i < lines.size(); i++) {
            HeldLines.Line line = lines.get(i);
            scratch.arrival(line.arrival());
            scratch.x().timeAbove(line.time());
            Outcome outcome = format.read(line.bytes(), 0, line.bytes().length, scratch);
            if (first < 0 && (outcome.isRow() || outcome.isRefusedRow() || outcome.isOwn())) {
                // A format may keep a line until the next one shows that it is a row.
                first = outcome == Outcome.ROW_UNDER_HEADING && i > 0 ? i - 1 : i;
            }
            if (outcome.isRow() || outcome.isRefusedRow()) {
                rows++;
                unread += unreadSince;
                unreadSince = 0;
            } else if (outcome.isOwn()) {
                own++;
            } else if (outcome.isUnfit() && linesRead() > 0) {
                unreadSince++;
            } else if (outcome.isUnfit() && HeldLines.mayHoldNumber(line.bytes(), 0, line.bytes().length)) {
                before++;
            }
        }
        format.end(scratch);
        // Another table or another kind may follow, however long it is.
        unread += Math.min(MOST_BEHIND, unreadSince);
        scratch.flush();
    }

    /** Returns where the trial's series go. */
    PointSink sink() {
        return PointSink.of(info -> {
            String name = info.name();
            List<String> values = series.computeIfAbsent(name, n -> new Values(info, new ArrayList<>()))
                    .first();
            StateLabels labels = info.labels();
            return new SeriesSink() {
                private double latest = Double.NaN;

                @Override
                public boolean add(double x, double y) {
                    repeated += x == latest ? 1 : 0;
                    latest = x;
                    points.merge(name, 1, Integer::sum);
                    if (values.size() < SHOWN) {
                        values.add(labels == null ? NumberText.plain(y) : labels.text(y));
                    }
                    return true;
                }

                @Override
                public int addAll(double[] xs, double[] ys, int start, int end) {
                    for (int i = start; i < end; i++) {
                        add(xs[i], ys[i]);
                    }
                    return end - start;
                }
            };
        });
    }

    /** Returns how many lines became points, or are of the kind and no other. */
    int linesRead() {
        return rows + own;
    }

    /** Returns the first line, counted from 0, that was read; -1 if none was. */
    int first() {
        return first;
    }

    /** Returns the share of the points whose x is that of the one before in their series. */
    double repeated() {
        int all = points.values().stream().mapToInt(Integer::intValue).sum();
        return repeated / (double) Math.max(1, all);
    }

    /** Whether more of the lines were read than not. */
    boolean readsMost() {
        return linesRead() > unread + before;
    }

    /**
     * Whether two rows of one shape have come: a series has two points, a header stands above them, or the rows bear marks.
     *
     * @param rank of what was tried
     */
    boolean hasShape(Candidate.Rank rank) {
        return isSure(rank)
                ? linesRead() > 0
                : own > 1 || (hasHeader && rows > 1) || points.values().stream().anyMatch(count -> count > 1);
    }

    /**
     * Returns how well the format fits. A series that has a single point says little; lines after the first row that are not
     * read say much against it.
     */
    long worth(Candidate.Rank rank) {
        if (rank == Candidate.Rank.STATED) {
            return Long.MAX_VALUE;
        }
        long again = hasShape(rank) ? linesRead() : 0;
        return AGAIN_WEIGHT * again + linesRead() - (long) UNREAD_WEIGHT * unread - (long) BEFORE_WEIGHT * before;
    }

    private static boolean isSure(Candidate.Rank rank) {
        return rank != Candidate.Rank.USUAL && rank != Candidate.Rank.LAST_RESORT;
    }

    /** Returns how many points that series has which has fewest; 0 if there are none. */
    int leastPoints() {
        return points.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Returns the series that came out, and the first values of each. */
    Map<String, Values> series() {
        return series;
    }
}
