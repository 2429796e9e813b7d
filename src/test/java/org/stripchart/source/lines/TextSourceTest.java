// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.Explanation;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.XFrom;

/** What a source of text says of what it has read, in its result and afterwards. */
@Timeout(30)
class TextSourceTest {

    private final FakeSink sink = new FakeSink();

    @Test
    void takesFewNumbersAmongMuchTextForNumbers() {
        assertThat(result("1\n" + "text\n".repeat(199))).isEqualTo(SourceResult.ended());
        assertThat(result("1\n" + "text\n".repeat(200)).reason()).startsWith("hardly any numbers found in 201 lines");
    }

    @Test
    void takesFewerNumbersAmongMoreText() {
        String many = "1\n".repeat(15);
        assertThat(result(many + "text\n".repeat(1600)).reason()).startsWith("hardly any numbers found in 1615 lines");
        assertThat(result("1\n" + many + "text\n".repeat(1700))).isEqualTo(SourceResult.ended());
        assertThat(result("1\n" + many + "text\n".repeat(4250)).reason()).startsWith("hardly any numbers");
    }

    @Test
    void failsWithoutANumberThoughNothingWasRejected() {
        assertThat(result("# only\n# comments\n").reason()).isEqualTo("no numbers found in 2 lines of test");
    }

    @Test
    void saysWhatThereIsWhereTheFilterLeavesNothing() {
        SourceOptions options = SourceOptions.DEFAULTS.withFilter(new SeriesFilter(List.of("c"), List.of()));
        assertThat(result("a,b\n1,2\n3,4\n", options))
                .isEqualTo(SourceResult.failed("no series of test is left by the filter; there are a, b"));
        options = SourceOptions.DEFAULTS.withFilter(new SeriesFilter(List.of("a"), List.of()));
        assertThat(result("a,b\n1,2\n3,4\n", options)).isEqualTo(SourceResult.ended());
    }

    @Test
    void tellsHowItsTextIsRead() {
        LineSource source = source("time,a,note\n2026-03-04T12:00:00Z,2,\n2026-03-04T12:00:01Z,2,\n", ownTimes());
        assertThat(source.explanations()).isEmpty();
        assertThat(source.foundTimes()).isFalse();
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(source.explanations()).hasSize(1);
        assertThat(source.foundTimes()).isTrue();
        assertThat(source.status().bytesRead()).isEqualTo(60);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void namesWhatItLeftOut() {
        LineSource source = source("a,b\n1,2\n3,4\n", SourceOptions.DEFAULTS.withMaxSeries(1));
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(source.leftOut())
                .extracting(Explanation.Column::nameAndReason)
                .containsExactly("b (no room)");
    }

    private static SourceOptions ownTimes() {
        return SourceOptions.DEFAULTS.withX(XFrom.OWN);
    }

    private SourceResult result(String text) {
        return result(text, SourceOptions.DEFAULTS.withX(XFrom.INDEX));
    }

    private SourceResult result(String text, SourceOptions options) {
        return source(text, options).start(sink).join();
    }

    private static LineSource source(String text, SourceOptions options) {
        return new LineSource("test", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
    }
}
