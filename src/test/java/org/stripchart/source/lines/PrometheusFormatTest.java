// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesFilter;

/** What the text formats of Prometheus and OpenMetrics allow, and what they do not. */
class PrometheusFormatTest {

    private static final TextOptions BY_TIME = TextOptions.DEFAULTS.withFormat(TextFormat.PROMETHEUS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fan_rpm 900                                       | fan_rpm                           | 1000:900
            fan_rpm\t900                                      | fan_rpm                           | 1000:900
            _fan 9                                            | _fan                              | 1000:9
            room:fan:rpm5m{a_b="c"}\t1                        | room:fan:rpm5m{a_b="c"}           | 1000:1
            fan{} 9                                           | fan{}                             | 1000:9
            fan{no="1"} 9                                     | fan{no="1"}                       | 1000:9
            fan{no="1",} 9                                    | fan{no="1"}                       | 1000:9
            fan{no="1"}9                                      | fan{no="1"}                       | 1000:9
            fan { no = "1" , at = "x" , } 9                   | fan{no="1",at="x"}                | 1000:9
            fan{no="1" at="x"} 9                              | fan{no="1",at="x"}                | 1000:9
            fan{at="a \\"b\\" }, c=\\\\"} 9                    | fan{at="a \\"b\\" }, c=\\\\"}      | 1000:9
            fan{at="new\\nline"} 9                            | fan{at="new\\nline"}              | 1000:9
            fan{at=""} 9                                      | fan{at=""}                        | 1000:9
            fan{at="Größe €"} 9                               | fan{at="Größe €"}                 | 1000:9
            {"fan.rpm"} 9                                     | fan.rpm                           | 1000:9
            {"fan.rpm",no="1"} 9                              | fan.rpm{no="1"}                   | 1000:9
            { no = "1", "fan.rpm" } 9                         | fan.rpm{no="1"}                   | 1000:9
            {"fan rpm","no.of"="1",} 9                        | fan rpm{"no.of"="1"}              | 1000:9
            {"fan{no=\\"1\\"}"} 9                             | {"fan{no=\\"1\\"}"}               | 1000:9
            fan 1e3                                           | fan                               | 1000:1000
            fan NaN                                           | fan                               | 1000:NaN
            fan 9  1700000000123                              | fan                               | 1.700000000123E9:9
            fan 9 1700000000.5                                | fan                               | 1.7000000005E9:9
            fan 9 -1                                          | fan                               | -1:9
            fan_total 9 # {trace="a b"} 1                     | fan_total                         | 1000:9
            fan_total 9 # {} 1 1700000000.1                   | fan_total                         | 1000:9
            fan_total{a="#"} 9 1700000000.5 # {"t.i"="a",b="}"} 1 | fan_total{a="#"}              | 1.7000000005E9:9
            fan{quantile="0.99"} 9                            | fan{quantile="0.99"}              | 1000:9
            fan_state{fan_state="on"} 1                       | fan_state{fan_state="on"}         | 1000:1
            """)
    void readsSamples(String line, String name, String points) {
        ReadText read = ReadText.of(line + "\n", BY_TIME);
        assertThat(read.points.keySet()).containsExactly(name);
        assertThat(read.series(name)).isEqualTo(points);
        assertThat(read.reader.rejected()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fan",
                "fan ",
                "fan{no=\"1\"}",
                "fan{no='1'} 9",
                "fan{no=1} 9",
                "fan{no=",
                "fan{no=\"",
                "fan{no=\"1} 9",
                "fan{no=\"1\" 9",
                "fan{no} 9",
                "fan{no,} 9",
                "fan{=\"1\"} 9",
                "fan{1no=\"1\"} 9",
                "fan{,no=\"1\"} 9",
                "fan{no=\"1\",,at=\"x\"} 9",
                "fan{no=\"1\"at=\"x\"} 9",
                "fan{no=\"1\"}} 9",
                "{no=\"1\"} 9",
                "{} 9",
                "{\"\"} 9",
                "{\"fan\",\"rpm\"} 9",
                "fan{\"rpm\"} 9",
                "{\"fan\", \"no = \"1\"} 9",
                "{\"fan\",no\\n=\"1\"} 9",
                "fan true",
                "fan 1_2",
                "fan 0x1p-3",
                "fan 9x",
                "fan 9 1_2",
                "fan 9 1 1",
                "fan 9 NaN",
                "fan 9 -Inf",
                "fan 9 #",
                "fan 9# {a=\"b\"} 1",
                "fan 9 # note",
                "fan 9 # {a=b} 1",
                "fan 9 # {a=\"b\"}",
                "fan 9 # {a} 1",
                "fan 9 # {a=\"b\",,c=\"d\"} 1",
                "fan 9 # {a=\"b\"} 1_2",
                "fan 9 # {a=\"b\"} true",
                "fan 9 # {a=\"b\"} 1 NaN",
                "fan 9 # {a=\"b\"} 1 2 3",
                "9 9",
                "fan\u0000{a=\"b\"} 9"
            })
    void rejectsWhatTheFormatDoesNotAllowWithoutATrace(String line) {
        ReadText read = ReadText.of(line + "\nup 1 1700000000000\n", BY_TIME.withMaxSeries(1));
        assertThat(read.points.keySet()).containsExactly("up");
        assertThat(read.series("up")).isEqualTo("1.7E9:1");
        assertThat(read.latestRejected())
                .startsWith("line 1: " + (line.indexOf(0) < 0 ? "not of the format: " : "not text: "));
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void takesSamplesThatAreInfiniteForGaps() {
        ReadText read = ReadText.of("fan 1\nfan +Inf\nfan -Inf\n", BY_TIME);
        assertThat(read.series("fan")).isEqualTo("1000:1 1000:NaN 1000:NaN");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void findsMetricsWithoutTypes() {
        ReadText read = ReadText.of("""
                vm_rows{type="a"} 5
                vm_rows{type="b"} 6
                vm_rows{type="c"} 7
                process_open_fds 9
                go_goroutines 12
                """, TextOptions.DEFAULTS);
        assertThat(read.points.keySet())
                .containsExactly(
                        "vm_rows{type=\"a\"}",
                        "vm_rows{type=\"b\"}",
                        "vm_rows{type=\"c\"}",
                        "process_open_fds",
                        "go_goroutines");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void namesAWordWithANumberAsIdsDo() {
        String text = "process_open_fds 9\ngo_goroutines 12\nprocess_open_fds 10\n";
        ReadText read = ReadText.of(text, TextOptions.DEFAULTS);
        assertThat(read.points).isEqualTo(ReadText.of(text, BY_TIME).points);
    }

    @Test
    void passesOverComments() {
        ReadText read = ReadText.of("""
                # HELP fan Tells \\n how "fast" it is.
                #\tTYPE\tfan\tgauge
                # UNIT fan_seconds seconds
                # TYPE "fan.rpm" counter
                # TYPE
                # HELP
                # Helpless
                #
                fan 9
                # EOF
                """, BY_TIME);
        assertThat(read.points.keySet()).containsExactly("fan");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void leavesOutTheBucketsOfHistogramsAndTheTimesOfTheirMakingWhereCountersBecomeRates() {
        String text = """
                # TYPE run histogram
                run_bucket{le="0.1"} 1
                run_bucket{le="+Inf"} 2
                run_sum 3
                run_count 2
                run_created 1700000000.5
                # TYPE pressure gaugehistogram
                pressure_bucket{le="1"} 1
                pressure_gsum 1
                # TYPE "fan.starts" counter
                {"fan.starts_total"} 4
                {"fan.starts_created"} 1700000000.5
                made_created 7
                """;
        ReadText read = ReadText.of(text, BY_TIME.withCounterRates(true));
        assertThat(read.reader.withheld()).isEqualTo(5);
        assertThat(read.reader.series()).isEqualTo(5);
        assertThat(read.points.keySet()).containsExactly("pressure_gsum", "made_created");
        assertThat(ReadText.of(text, BY_TIME).points).hasSize(10);
        SeriesFilter asked = new SeriesFilter(List.of("run_created"), List.of());
        assertThat(ReadText.of(text, BY_TIME.withCounterRates(true).withFilter(asked))
                        .points
                        .keySet())
                .containsExactly("run_created");
    }

    @Test
    void neverTakesDifferentLabelsForTheSame() {
        ReadText read = ReadText.of(
                "m{k=\"" + label('x') + "\"} 1\nm{k=\"" + label('y')
                        + "\"} 2\nm{a=\"1,b=2\"} 3\nm{a=\"1\",b=\"2\"} 4\n",
                BY_TIME);
        assertThat(read.points).hasSize(4);
        assertThat(read.points.values()).allMatch(points -> points.size() == 1);
    }

    @Test
    void rejectsNamesThatHaveNoEnd() {
        ReadText read = ReadText.of("m{k=\"" + "a".repeat(5000) + "\"} 1\n" + "n".repeat(5000) + " 1\n", BY_TIME);
        assertThat(read.points).isEmpty();
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    private static String label(char middle) {
        return "a".repeat(500) + middle + "b".repeat(500);
    }
}
