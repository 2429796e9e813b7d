// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.feed.StateLabels;
import org.stripchart.source.Explanation;
import org.stripchart.words.NumberText;

/**
 * Keeps the first values of each series, and forgets all else.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class FirstValues implements PointSink {

    private static final int SHOWN = 3;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, SeriesInfo> series = new LinkedHashMap<>();

    @Override
    public SeriesSink series(String name) {
        return series(SeriesInfo.of(name));
    }

    @Override
    public SeriesSink series(SeriesInfo info) {
        return new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                note(info, y);
                return true;
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                for (int i = from; i < to; i++) {
                    note(info, ys[i]);
                }
                return to - from;
            }
        };
    }

    private synchronized void note(SeriesInfo info, double y) {
        series.putIfAbsent(info.name(), info);
        List<String> first = values.computeIfAbsent(info.name(), name -> new ArrayList<>());
        if (first.size() < SHOWN) {
            StateLabels labels = info.labels();
            first.add(labels == null ? NumberText.plain(y) : labels.text(y));
        }
    }

    /** Whether no point has come. */
    public synchronized boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns what there is to say of a source that reads no text. */
    public synchronized Explanation explanation() {
        List<Explanation.Column> columns = series.values().stream()
                .map(info -> new Explanation.Column(
                        info.name(),
                        info.unit(),
                        info.isState() ? Explanation.Kind.STATE : Explanation.Kind.NUMBER,
                        values.getOrDefault(info.name(), List.of()),
                        "",
                        false))
                .toList();
        return new Explanation("", "values, not text", columns, List.of());
    }
}
