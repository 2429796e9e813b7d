// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.source.Rejections;
import org.stripchart.words.CountText;

/** What of the sources did not fit, and why. Event dispatch thread only. */
public final class RejectedLines {

    /** The columns of {@link #rows}. */
    public static final List<TableDialog.Column> COLUMNS = List.of(
            TableDialog.Column.of("Source", 110),
            TableDialog.Column.of("Reason", 170),
            TableDialog.Column.ofNumbers("Count", 60),
            TableDialog.Column.of("Latest", 280),
            TableDialog.Column.of("Time", 140));

    private RejectedLines() {}

    /** Returns a row for each reason of each source, what came up last first, and one for what the chart could not take. */
    public static List<List<String>> rows(RunningSession session, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        for (SessionSource source : session.sources()) {
            List<Rejections.OfReason> reasons = source.status().rejections().byReason();
            for (int i = reasons.size() - 1; i >= 0; i--) {
                rows.add(row(source.title(), reasons.get(i), zone));
            }
        }
        long notFinite = session.chart().statistics().rejected();
        if (notFinite > 0) {
            rows.add(List.of("", "x is not a finite number", CountText.of(notFinite), "", ""));
        }
        return rows;
    }

    private static List<String> row(String source, Rejections.OfReason reason, ZoneId zone) {
        String latest = reason.latest().toString();
        // The reason has a column of its own, and the line is what one wants to see.
        String line = latest.replaceFirst(
                java.util.regex.Pattern.quote(reason.latest().reason()) + "(: )?", "");
        return List.of(source, reason.reason(), CountText.of(reason.count()), line, Messages.time(reason.at(), zone));
    }
}
