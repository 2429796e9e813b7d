// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesFilter;

/** What becomes of a page of Prometheus that is read again and again. */
class CounterRatesTest {

    private static final TextOptions SCRAPED = TextOptions.DEFAULTS.withCounterRates(true);

    private static final String PAGE = """
            # HELP requests_total All requests.
            # TYPE requests_total counter
            requests_total{code="200"} %1$d %2$d000
            # TYPE up gauge
            up %1$d %2$d000
            # TYPE took_seconds histogram
            took_seconds_bucket{le="0.1"} %1$d %2$d000
            took_seconds_bucket{le="+Inf"} %1$d %2$d000
            took_seconds_sum %1$d %2$d000
            took_seconds_count %1$d %2$d000
            # TYPE pause summary
            pause{quantile="0.5"} %1$d %2$d000
            pause_count %1$d %2$d000
            # TYPE made counter
            made_total %1$d %2$d000
            # TYPE odd untyped
            odd_total %1$d %2$d000
            # TYPE full_total gauge
            full_total %1$d %2$d000
            plain_count %1$d %2$d000
            # EOF
            """;

    private static final String BEFORE = PAGE.formatted(100, 1_700_000_000);
    private static final String AFTER = PAGE.formatted(150, 1_700_000_010);

    @Test
    void chartsTheChangePerSecondOfCounters() {
        ReadText read = ReadText.ofMessages(SCRAPED, BEFORE, AFTER);
        for (String counter : List.of(
                "requests_total{code=\"200\"}",
                "took_seconds_sum",
                "took_seconds_count",
                "pause_count",
                "made_total",
                "odd_total")) {
            assertThat(read.series(counter)).as(counter).isEqualTo("1.70000001E9:5");
        }
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void chartsAllElseAsItIs() {
        ReadText read = ReadText.ofMessages(SCRAPED, BEFORE, AFTER);
        for (String gauge : List.of("up", "pause{quantile=\"0.5\"}", "full_total", "plain_count")) {
            assertThat(read.series(gauge)).as(gauge).isEqualTo("1.7E9:100 1.70000001E9:150");
        }
    }

    @Test
    void leavesOutBucketsUnlessTheyAreAskedFor() {
        ReadText read = ReadText.ofMessages(SCRAPED, BEFORE, AFTER);
        assertThat(read.points.keySet()).noneMatch(name -> name.contains("_bucket"));
        assertThat(read.reader.withheld()).isEqualTo(2);
        ReadText asked = ReadText.ofMessages(
                SCRAPED.withFilter(new SeriesFilter(List.of("*_bucket*"), List.of("*Inf*"))), BEFORE, AFTER);
        assertThat(asked.points.keySet()).containsExactly("took_seconds_bucket{le=\"0.1\"}");
        ReadText not = ReadText.ofMessages(SCRAPED.withFilter(new SeriesFilter(List.of(), List.of("up"))), BEFORE);
        assertThat(not.reader.withheld()).isEqualTo(2);
    }

    @Test
    void breaksTheLineWhereACounterBeginsAnew() {
        ReadText read = ReadText.ofMessages(SCRAPED, AFTER, PAGE.formatted(10, 1_700_000_020));
        assertThat(read.series("made_total")).isEqualTo("1.70000002E9:NaN");
    }

    @Test
    void chartsAPageThatIsReadOnceAsItIs() {
        ReadText read = ReadText.ofMessages(TextOptions.DEFAULTS, BEFORE);
        assertThat(read.series("made_total")).isEqualTo("1.7E9:100");
        assertThat(read.series("took_seconds_bucket{le=\"0.1\"}")).isEqualTo("1.7E9:100");
    }

    @Test
    void countsTheLinesForWhichTheLimitLeavesNoRoom() {
        ReadText read = ReadText.ofMessages(SCRAPED.withMaxSeries(3), BEFORE, AFTER);
        assertThat(read.reader.crowdedOut()).isEqualTo(14);
        assertThat(read.reader.rejected()).isEqualTo(14);
    }
}
