// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;

/** Where the streams and messages of a reader begin and end, and what is held back until then. */
class ReaderStreamsTest {

    @Test
    void holdsASingleRowBackUntilNothingMoreComes() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a,b\n1,2\n");
        assertThat(read.points).isEmpty();
        assertThat(read.reader.isWaiting()).isTrue();
        read.reader.settle(ReadText.ARRIVAL + 5);
        assertThat(read.series("a")).isEqualTo("0:1");
        assertThat(read.reader.isWaiting()).isFalse();
        assertThat(read.reader.rowsRead()).isEqualTo(1);
        assertThat(read.reader.series()).isEqualTo(2);
    }

    @Test
    void doesNothingWhenNothingIsHeldBack() {
        ReadText read = ReadText.ofPieces(TextOptions.DEFAULTS, "1\n");
        read.reader.settle(ReadText.ARRIVAL + 5);
        read.take("2\n");
        assertThat(read.series("value")).isEqualTo("1000:1 1000:2");
    }

    @Test
    void takesNoLineThatHasNotEndedForHeldBack() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "1\n2");
        read.reader.settle(ReadText.ARRIVAL);
        assertThat(read.series("value")).isEqualTo("0:1");
        read.take("3\n");
        assertThat(read.series("value")).isEqualTo("0:1 1:23");
    }

    @Test
    void endsWhatIsHeldBackAndWhatGoesOverLinesWithAStream() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "{\"v\":1}\n{\"v\":\n");
        read.reader.restart(false);
        assertThat(read.latestRejected()).isEqualTo("line 2: breaks off: {\"v\": ");
        read.take("{\"v\":2}\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:2");
        assertThat(read.reader.rejected()).isEqualTo(1);

        ReadText table = ReadText.ofPieces(ReadText.byIndex(), "a,b\n1,2\n");
        table.reader.restart(false);
        assertThat(table.series("b")).isEqualTo("0:2");
    }

    @Test
    void joinsNoLineOfOneStreamToTheNext() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "1\n2\n3");
        read.reader.restart(false);
        read.take("4\n");
        assertThat(read.series("value")).isEqualTo("0:1 1:2 2:4");
        read.reader.restart(true);
        read.take("5\n6\n");
        assertThat(read.series("value")).as("without the end of a line").isEqualTo("0:1 1:2 2:4 3:6");
    }

    @Test
    void takesAnotherHeaderWithAnotherStream() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a,b\n1,2\n3,4\n");
        read.reader.restart(false);
        read.take("b,c\n5,6\n7,8\n");
        assertThat(read.series("b")).isEqualTo("0:2 1:4 2:5 3:7");
        assertThat(read.series("c")).isEqualTo("2:6 3:8");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void rejectsADocumentThatIsCutShort() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "{\"v\":1}\n{\"v\":\n2");
        read.reader.cutShort();
        assertThat(read.series("v")).isEqualTo("0:1");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 3: breaks off: 2");
    }

    @Test
    void handsOverTheRowsBeforeALineThatIsCutShort() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a,b\n1,2\n3,");
        read.reader.cutShort();
        assertThat(read.series("b")).isEqualTo("0:2");
        assertThat(read.reader.rejected()).isEqualTo(1);
    }

    @Test
    void readsAMessageAtOnceWhateverItIs() {
        ReadText read = ReadText.ofMessages(ReadText.byIndex(), "a,b\n1,2");
        assertThat(read.series("b")).isEqualTo("0:2");
        assertThat(read.reader.isWaiting()).isFalse();
        assertThat(read.reader.rowsRead()).isEqualTo(1);
        read = ReadText.ofMessages(ReadText.byIndex().withFormat(TextFormat.JSON), "[\n{\"v\":1},\n", "{\"v\":2}");
        assertThat(read.series("v")).isEqualTo("0:1 1:2");
    }

    @Test
    void leavesTheEndOfAMessageThatMayHaveBrokenOff() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex());
        read.messageThatMayBreakOff("a,b\n1,2\n3,4");
        assertThat(read.series("b")).isEqualTo("0:2");
        assertThat(read.reader.rowsRead()).isEqualTo(1);
        assertThat(read.reader.isWaiting()).isFalse();
        read.reader.cutShort();
        assertThat(read.latestRejected()).isEqualTo("line 3: breaks off: 3,4");
        read.messageThatMayBreakOff("{\"v\":\n5}");
        assertThat(read.series("v")).isEqualTo("1:5");
    }

    @Test
    void skipsADocumentOfWhichALineIsTooLong() {
        ReadText read = ReadText.of("{\"v\":1}\n{\n\"w\":\"" + "x".repeat(2_000_000) + "\"\n{\"v\":2}\n");
        assertThat(read.series("v")).isEqualTo("0:1 1:2");
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).startsWith("line 3: longer than 1 MiB: \"w\":");
    }

    @Test
    void judgesWhatIsHeldBackBeforeAGap() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a,b\n1,2\n");
        read.reader.gap(ReadText.ARRIVAL);
        assertThat(read.series("a")).isEqualTo("0:1 " + Double.MIN_VALUE + ":NaN");
    }

    @Test
    void letsRowsWithoutATimeBeWhereSeveralProgramsSend() {
        ReadText read = ReadText.ofPieces(TextOptions.DEFAULTS);
        read.reader.share();
        read.take("{\"time\":1700000000,\"a\":1}\n{\"a\":2}\n");
        assertThat(read.series("a")).isEqualTo("1.7E9:1 1000:2");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void makesNoInfluxLineOfWhatIsAroundALineThatIsTooLong() {
        ReadText read =
                ReadText.of("log,host=a n=1\nlog,host=a note=\"one\n" + "x".repeat(1_100_000) + "\ntwo\",n=2\n");
        assertThat(read.points).hasSize(1);
        assertThat(read.points.values()).allMatch(points -> points.size() == 1);
        assertThat(read.reader.rejected()).isEqualTo(3);
    }

    @Test
    void countsNoneOfALongTextThatStandsBeforeATable() {
        String text = "once upon a time\n".repeat(300);
        ReadText read = ReadText.of(text + "a,b\n1,2\n3,4\n");
        assertThat(read.series("b")).isEqualTo("0:2 1:4");
        assertThat(read.reader.rejected()).isZero();
        assertThat(ReadText.of(text).reader.rejected()).isEqualTo(300);
    }

    @Test
    void readsATableOfWhichTheLastLineHasNoEnd() {
        ReadText read = ReadText.of("a,b\n1,2\n3,4");
        assertThat(read.series("b")).isEqualTo("0:2 1:4");
        assertThat(read.reader.rejected()).isZero();
    }
}
