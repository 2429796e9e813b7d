// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Which table a row belongs to, which of its columns are text, and that what is lost is told once. */
class TablesTest {

    @Test
    void aColumnOfTextsIsASeriesOfStates() {
        ReadText read = ReadText.of("who,load,note\nalpha,1,ok\nbeta,2,good\n3,3,\n,4,late\n");
        assertThat(read.series("who")).isEqualTo("0:alpha 1:beta");
        assertThat(read.series("note")).isEqualTo("0:ok 1:good 3:late");
        // What is a number in it never is a state.
        assertThat(read.series("who (numbers)")).isEqualTo("2:3");
        assertThat(read.series("note (numbers)")).isEqualTo("none");
        assertThat(read.series("load")).isEqualTo("0:1 1:2 2:3 3:4");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void seriesComeInTheOrderOfTheHeaderWhicheverHasAPointFirst() {
        assertThat(ReadText.of("a,b\n,1\n5,2\n").points.keySet()).containsExactly("a", "b");
        assertThat(ReadText.of("a,mode,none,b\n,ON,,1\n5,OFF,,2\n").points.keySet())
                .containsExactly("a", "mode", "b");
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
    void aRowOfStatesOnlyIsARow() {
        ReadText read = ReadText.of("who,load\nalpha,1\nbeta,\nalpha,2\n");
        assertThat(read.series("load")).isEqualTo("0:1 2:2");
        assertThat(read.series("who")).isEqualTo("0:alpha 1:beta 2:alpha");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void aTableMayHoldStatesOnly() {
        ReadText read = ReadText.of("time,door,lamp\n12:00:01,open,ON\n12:00:02,\"it's \"\"shut\"\"\",ON\n"
                + "time,door,lamp\n12:00:03,,OFF\n12:00:04,\"1\",\n");
        assertThat(read.series("door")).isEqualTo("0:open 1:it's \"shut\" 3:1");
        assertThat(read.series("lamp")).isEqualTo("0:ON 1:ON 2:OFF");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void statesAreOfTheirDevice() {
        ReadText read = ReadText.of("time,device,temp,state\n1,a,20,idle\n1,b,21,run\n2,a,22,run\n2,b,23,7\n");
        assertThat(read.series("a temp")).isEqualTo("0:20 1:22");
        assertThat(read.series("a state")).isEqualTo("0:idle 1:run");
        assertThat(read.series("b state")).isEqualTo("0:run");
        assertThat(read.series("b state (numbers)")).isEqualTo("1:7");
    }

    @Test
    void devicesMayTellStatesOnly() {
        ReadText read = ReadText.of("time,device,state\n1,a,idle\n1,b,run\n2,a,run\n2,b,idle\n3,a,run\n3,b,run\n");
        assertThat(read.series("a state")).isEqualTo("0:idle 1:run 2:run");
        assertThat(read.series("b state")).isEqualTo("0:run 1:idle 2:run");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void aColumnWhoseTextsAllDifferIsLeftOut() {
        StringBuilder text = new StringBuilder("v,message\n");
        for (int i = 0; i < 500; i++) {
            text.append(i).append(",said ").append(i).append(" words\n");
        }
        ReadText read = ReadText.of(text.toString());
        assertThat(read.points.get("v")).hasSize(500);
        assertThat(read.points.get("message")).hasSize(16);
        assertThat(read.reader.rejected()).isZero();
        assertThat(read.reader.freeTexts()).containsExactly("message");
    }

    @Test
    void aColumnOfTooManyStatesIsCounted() {
        StringBuilder text = new StringBuilder("v,step\n");
        for (int i = 0; i < 600; i++) {
            text.append(i).append(",step ").append(i / 2).append('\n');
        }
        ReadText read = ReadText.of(text.toString());
        assertThat(read.points.get("v")).hasSize(600);
        assertThat(read.points.get("step")).hasSize(512);
        assertThat(read.reader.rejected()).isEqualTo(88);
        assertThat(read.latestRejected()).isEqualTo("line 601: more states than a series may have: 599,step 299");
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
    void keepsSensorsApartThoughTheFirstRowCameAlone() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "sensor,v\n", "a,1\n");
        read.reader.settle(ReadText.ARRIVAL);
        read.take("b,2\n");
        read.take("a,3\n");
        assertThat(read.series("a v")).isEqualTo("0:1 1:3");
        assertThat(read.series("b v")).isEqualTo("0:2");
        assertThat(read.points).hasSize(2);
    }

    @Test
    void keepsAHeaderWhoseRowsComeAfterAPause() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "cpu: %user %sys\n        5    1\n\n");
        read.reader.settle(ReadText.ARRIVAL);
        read.take("Dev   tps  kB\n");
        read.reader.settle(ReadText.ARRIVAL);
        read.take("vda     9   8\n");
        read.reader.settle(ReadText.ARRIVAL);
        assertThat(read.series("cpu %user")).isEqualTo("0:5");
        assertThat(read.series("vda tps")).isEqualTo("1:9");
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
        assertThat(read.series("a")).isEqualTo("0:1 2:5");
        assertThat(read.series("b")).isEqualTo("0:2 2:6");
        assertThat(read.series("alpha b")).isEqualTo("1:3");
        assertThat(read.series("beta b")).isEqualTo("1:4");
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
