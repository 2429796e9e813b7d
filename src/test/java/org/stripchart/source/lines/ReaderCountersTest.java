// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.Explanation;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesFilter;

/** What a reader tells of the text that it has read, of whatever kind that is. */
class ReaderCountersTest {

    @Test
    void countsBytesLinesRowsAndSeries() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a b\n1 2\n", "3 4\n5");
        assertThat(read.reader.bytesRead()).isEqualTo(13);
        assertThat(read.reader.linesRead()).isEqualTo(3);
        assertThat(read.reader.rowsRead()).isEqualTo(2);
        assertThat(read.reader.series()).isEqualTo(2);
        assertThat(ReadText.of("a b\n1 2\n3 4\n5").reader.linesRead())
                .as("with the last one")
                .isEqualTo(4);
    }

    @Test
    void addsUpTheBytesOfMessages() {
        ReadText read = ReadText.ofMessages(ReadText.byIndex(), "1", "23");
        assertThat(read.reader.bytesRead()).isEqualTo(3);
        read.messageThatMayBreakOff("456\n");
        assertThat(read.reader.bytesRead()).isEqualTo(7);
        assertThat(read.series("value")).isEqualTo("0:1 1:23 2:456");
    }

    @Test
    void countsLinesForWhichTheLimitOfSeriesLeavesNoRoom() {
        ReadText read = ReadText.of(
                "{\"a\":1,\"b\":2}\n{\"c\":3,\"d\":4}\n{\"a\":5}\n{\"e\":6}\n",
                ReadText.byIndex().withMaxSeries(2));
        assertThat(read.reader.crowdedOut()).isEqualTo(2);
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.reader.series()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 4: more series than the limit: {\"e\":6}");
    }

    @Test
    void countsTheBucketsOfHistogramsThatAreLeftOut() {
        String page = "# TYPE t histogram\nt_bucket{le=\"1\"} 2\nt_bucket{le=\"+Inf\"} 3\nt_sum 4\nt_count 3\n";
        ReadText read = ReadText.of(page, ReadText.byIndex().withCounterRates(true));
        assertThat(read.reader.withheld()).isEqualTo(2);
        assertThat(ReadText.of("a 1\na 2\n").reader.withheld()).isZero();
    }

    @Test
    void namesWhatTheUserFilteredAwayAsItComes() {
        SeriesFilter filter = new SeriesFilter(List.of("a"), List.of());
        ReadText read = ReadText.ofPieces(ReadText.byIndex().withFilter(filter), "a=1 b=2\na=1 b=2\n");
        assertThat(read.reader.leftOut()).containsExactly("b");
        read.take("a=1 c=2\n");
        assertThat(read.reader.leftOut()).containsExactly("b", "c");
        assertThat(read.reader.series()).isEqualTo(1);
    }

    @Test
    void namesTextsOfWhichNearlyEachIsAnotherOne() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("{\"v\":1,\"note\":\"user ").append(i).append("\"}\n");
        }
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "{\"v\":1,\"door\":\"open\"}\n");
        assertThat(read.reader.freeTexts()).isEmpty();
        read.take(text.toString());
        assertThat(read.reader.freeTexts()).containsExactly("note");
        read.take(text.toString().replace("note", "reply").replace("user", "guest"));
        assertThat(read.reader.freeTexts()).containsExactly("note", "reply");
    }

    @Test
    void knowsTheUnitOfASeries() {
        ReadText read = ReadText.of("temp=21.5 °C, load=3\ntemp=22 °C, load=4\n");
        assertThat(read.reader.unit("temp")).isEqualTo("°C");
        assertThat(read.reader.unit("load")).isEmpty();
    }

    @Test
    void countsALineOnceHoweverMuchOfItDidNotFit() {
        ReadText read = ReadText.of("a b c\n1 2 3\n4 x y\n5 z 6\n", TextOptions.DEFAULTS.withMaxSeries(1));
        assertThat(read.reader.rejected()).isEqualTo(3);
        assertThat(read.rejections.now().total()).isEqualTo(3);
    }

    @Test
    void tellsTheEncodingWithTheExplanation() {
        byte[] latin = "größe,b\n1,2\n3,4\n".getBytes(StandardCharsets.ISO_8859_1);
        ReadText read = ReadText.of(new ByteArrayInputStream(latin), ReadText.byIndex());
        assertThat(read.explanations).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void explainsWhichLabelsHaveNoRoomWhileStatesTakeNone() {
        ReadText read = ReadText.of(
                "a=1 b=2 door=open\na=1 b=2 door=open\n", ReadText.byIndex().withMaxSeries(1));
        assertThat(read.points.keySet()).containsExactly("a", "door");
        assertThat(read.explanations).singleElement().satisfies(told -> assertThat(told.columns())
                .extracting(Explanation.Column::nameAndReason)
                .containsExactlyInAnyOrder("a ()", "b (no room)", "door ()"));
    }
}
