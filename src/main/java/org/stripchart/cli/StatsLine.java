// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.session.StateSummary;

/** The counters of a run as one line of JSON. */
final class StatsLine {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private StatsLine() {}

    /**
     * Returns the line, without an end of line.
     *
     * @param rejectedLines what of the sources is not on the chart, wholly or in part, as the line on the error stream counts it;
     *     told with what the chart itself rejected, which is nothing of what they read
     * @param seconds how long the run took
     * @param leftOut names of what the sources left out
     * @param doubts what of their text may as well be read in another way, told only if there is any
     * @param states the series of states, told only if there are any
     */
    static String of(
            ChartStatistics s,
            long rejectedLines,
            double seconds,
            List<String> leftOut,
            List<String> doubts,
            List<StateSummary> states) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("published", s.published());
            json.writeNumberField("appended", s.appended());
            json.writeNumberField("dropped", s.dropped());
            json.writeNumberField("rejected", s.rejected() + rejectedLines);
            json.writeNumberField("evicted", s.evicted());
            json.writeNumberField("series", s.series());
            json.writeNumberField("frames", s.frames());
            writeDecimal(json, "fps", s.frames() / seconds);
            writeDecimal(json, "frame_ms_p50", s.frameMillisP50());
            writeDecimal(json, "frame_ms_p99", s.frameMillisP99());
            writeDecimal(json, "latency_ms_p50", s.latencyMillisP50());
            writeDecimal(json, "latency_ms_p99", s.latencyMillisP99());
            writeTexts(json, "left_out", leftOut);
            if (!doubts.isEmpty()) {
                writeTexts(json, "in_doubt", doubts);
            }
            if (!states.isEmpty()) {
                json.writeObjectFieldStart("states");
                for (StateSummary series : states) {
                    json.writeObjectFieldStart(series.name());
                    json.writeNumberField("count", series.states());
                    json.writeStringField("latest", series.latest());
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Writes three decimals, or JSON's null for what was not measured. */
    private static void writeDecimal(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(
                    name,
                    BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros());
        } else {
            json.writeNullField(name);
        }
    }
}
