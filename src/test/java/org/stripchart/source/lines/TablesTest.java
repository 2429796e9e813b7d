// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Which table a row belongs to, which of its columns are text, and that what is lost is told once. */
class TablesTest {

    @Test
    void aColumnOfTextsTakesNumbersWhenTheyCome() {
        ReadText read = ReadText.of("who,load,note\nalpha,1,ok\nbeta,2,good\n3,3,\n,4,late\n");
        assertThat(read.points.keySet()).containsExactly("load", "who");
        assertThat(read.series("who")).isEqualTo("2:3");
        assertThat(read.series("load")).isEqualTo("0:1 1:2 2:3 3:4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void textInAColumnOfNumbersCostsItsCell() {
        ReadText read = ReadText.of("a,b\n1,2\n3,broken\n5,6\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:3 2:5");
        assertThat(read.series("b")).isEqualTo("0:2 2:6");
        assertThat(read.reader.rejected()).isEqualTo(1);
        assertThat(read.latestRejected()).isEqualTo("line 3: not a number: 3,broken");
    }

    @Test
    void aRowOfTextOnlyIsNoRow() {
        ReadText read = ReadText.of("who,load\nalpha,1\nbeta,\nalpha,2\n");
        assertThat(read.series("load")).isEqualTo("0:1 1:2");
        assertThat(read.latestRejected()).isEqualTo("line 3: not a number: beta,");
    }

    @Test
    void aTextColumnMayBeAnywhereAndTheOthersKeepTheirNames() {
        assertThat(ReadText.of("a,s,b\n1,x,2\n3,y,4\n").series("b")).isEqualTo("0:2 1:4");
        assertThat(ReadText.of("a,b,s\n1,2,x\n3,4,y\n").series("b")).isEqualTo("0:2 1:4");
        assertThat(ReadText.of("s,a,b\nx,1,2\ny,3,4\n").series("a")).isEqualTo("0:1 1:3");
    }

    @Test
    void tablesThatFollowEachOtherHaveTheirOwnColumns() {
        ReadText read = ReadText.of("a,b\n1,2\n\nb,c,d\n3,4,5\n6,7,8\n\na\n9\n");
        assertThat(read.series("a")).isEqualTo("0:1 3:9");
        assertThat(read.series("b")).isEqualTo("0:2 1:3 2:6");
        assertThat(read.series("c")).isEqualTo("1:4 2:7");
        assertThat(read.series("d")).isEqualTo("1:5 2:8");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void theNextTableMayHaveAnotherDelimiter() {
        ReadText read = ReadText.of("a,b\n1,2\n\nc;d\n1,5;2,5\n");
        assertThat(read.series("c")).isEqualTo("1:1.5");
        assertThat(read.series("d")).isEqualTo("1:2.5");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void theNextTableMayHaveTextColumnsWhereThisOneHasNumbers() {
        ReadText read = ReadText.of("a,b\n1,2\n\nhost,b\nalpha,3\nbeta,4\n\na,b\n5,6\n");
        assertThat(read.series("a")).isEqualTo("0:1 3:5");
        assertThat(read.series("b")).isEqualTo("0:2 1:3 2:4 3:6");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void aTableWithoutTimesMayFollowOneWithTimes() {
        ReadText read = ReadText.of("time,a\n1970-01-01T00:00:05Z,1\n\nb,c\n2,3\n", TextOptions.DEFAULTS);
        assertThat(read.series("a")).isEqualTo("5:1");
        assertThat(read.series("b")).isEqualTo("1000:2");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void aTableWithTimesMayFollowOneWithout() {
        ReadText read = ReadText.of("a,b\n2,3\n\ntime,c\n1970-01-01T00:00:05Z,1\n", TextOptions.DEFAULTS);
        assertThat(read.series("a")).isEqualTo("1000:2");
        assertThat(read.series("c")).isEqualTo("5:1");
    }

    @Test
    void theColumnForXIsFoundInEachTable() {
        ReadText read = ReadText.of("t,a\n1,10\n\nb,t\n20,2\n", TextOptions.DEFAULTS.withX(XFrom.column("t")));
        assertThat(read.series("a")).isEqualTo("1:10");
        assertThat(read.series("b")).isEqualTo("2:20");
        assertThat(read.points).hasSize(2);
    }

    @Test
    void aLineThatIsLostIsToldOnceHoweverMuchIsWrongWithIt() {
        ReadText read = ReadText.of("a,b\n1,2\nx,y\n3,4\n", TextOptions.DEFAULTS.withMaxSeries(1));
        // Each row has a value without room; the third line is no row at all.
        assertThat(read.reader.linesRead()).isEqualTo(4);
        assertThat(read.reader.rejected()).isEqualTo(3);
        assertThat(read.reader.crowdedOut()).isEqualTo(2);
        assertThat(read.reader.rowsRead()).isEqualTo(2);
        assertThat(read.rejections.now().total()).isEqualTo(3);
    }

    @Test
    void whatIsLostIsNotToldAgainWithLaterLines() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "1\nbad\n", "2\n", "3\n", "worse\n");
        read.reader.settle(0);
        assertThat(read.rejections.now().total()).isEqualTo(2);
        read.reader.cutShort();
        read.reader.restart(false);
        read.reader.endOfStream(0);
        assertThat(read.rejections.now().total()).isEqualTo(2);
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    void headersCommentsAndBlankLinesAreNoLoss() {
        ReadText read = ReadText.of("# made by hand\na,b\n\n1,2\n# a,b\n3,4\na,b\n5,6\n\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:3 2:5");
        assertThat(read.reader.rejected()).isZero();
    }
}
