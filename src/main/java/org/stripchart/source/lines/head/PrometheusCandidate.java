// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.metric.PrometheusFormat;

/** Prometheus text, in which a name with a number is a metric if any other line bears the marks of the format. */
record PrometheusCandidate() implements Candidate {

    private static final int LONGEST = 400;

    private static final Pattern MARK =
            Pattern.compile("(# (TYPE|HELP|UNIT) \\S.*|[a-zA-Z_:][\\w:]*\\{[^}]*=\".*)", Pattern.DOTALL);

    @Override
    public Reading of(List<byte[]> lines, RowWriter rows) {
        return new Reading(new PrometheusFormat(lines.stream().anyMatch(PrometheusCandidate::isMarked)), 0, 0, true);
    }

    private static boolean isMarked(byte[] line) {
        String start = new String(line, 0, Math.min(LONGEST, line.length), StandardCharsets.UTF_8);
        return MARK.matcher(start).matches();
    }

    @Override
    public PrometheusFormat ofSingleLines() {
        return new PrometheusFormat(false);
    }

    @Override
    public Rank rank() {
        return Rank.MARKED;
    }
}
