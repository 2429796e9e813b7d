// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;

/** Texts in which lines of several kinds take turns, and how streams go on and end. */
class KindsInTurnsTest {

    @Test
    void areReadEachAsWhatItIs() {
        CheckedRows.check("""
                * a,b;1,2;3,4;{"c":5};{"c":6};7,8
                a = 0:1 1:3 4:7
                b = 0:2 1:4 4:8
                c = 2:5 3:6
                * a,b;1,2;3,4;{"c":5};7,8
                a = 0:1 1:3 3:7
                b = 0:2 1:4 3:8
                c = 2:5
                * a,b;1,2;;c,d;5,6;7,8
                a = 0:1
                b = 0:2
                c = 1:5 2:7
                d = 1:6 2:8
                * a,b;1,2;;c,d,e;5,6,7;8,9,1;;a,b;9,1
                a = 0:1 3:9
                b = 0:2 3:1
                c = 1:5 2:8
                d = 1:6 2:9
                e = 1:7 2:1
                * # a,b;1,2;# c,d;3,4;# a,b;5,6
                a = 0:1 2:5
                b = 0:2 2:6
                c = 1:3
                d = 1:4
                * time,series,value;5,a,2;x,y;7,a,3
                a = 5:2 7:3
                line 3: not of the format: x,y
                * {"a":1};p=5;p=6;{"a":2}
                a = 0:1 3:2
                p = 1:5 2:6
                * {"a":1};p=5;{"a":2}
                a = 0:1 1:2
                line 2: not JSON: p=5
                * p=5;p=6;{"a":1};{"a":2};p=7
                p = 0:5 1:6 4:7
                a = 2:1 3:2
                * 12:00:00;a 1;b 2;12:00:01;a 3;b 4
                a = 43200:1 43201:3
                b = 43200:2 43201:4
                * 2024-05-01T12:00:00Z {"a":1};2024-05-01T12:00:01Z {"a":2}
                a = 1.7145648E9:1 1.714564801E9:2
                * # TYPE a counter;a 1;# TYPE a counter;a 2
                a = 0:1 1:2
                * a 1;a 2;b 3;# remark;a 4
                a = 0:1 1:2 3:4
                b = 2:3
                * cpu,host=a v=1;cpu,host=a v=2;{"c":5};{"c":6}
                cpu.v{host=a} = 0:1 1:2
                c = 2:5 3:6
                * 1;2;{"c":5};{"c":6};3
                value = 0:1 1:2 4:3
                c = 2:5 3:6
                * a,b;1,2;x,y;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                line 3: not a number: x,y
                * a,b;1,2;x,y;z,w;3,4
                a = 0:1 1:3
                b = 0:2 1:4
                line 4: not a number: z,w
                * Linux host;;a b;1 2;;Linux host;;a b;3 4
                a = 0:1 1:3
                b = 0:2 1:4
                """);
    }

    @Test
    void aRecordingThatBreaksOffHasNoHalfOfARow() {
        ReadText read = ReadText.of("time,series,value\n5,a,2\n6,a,34", TextOptions.DEFAULTS);
        assertThat(read.series("a")).isEqualTo("5:2");
        assertThat(read.latestRejected()).isEqualTo("line 3: breaks off: 6,a,34");
    }

    @Test
    void aStreamThatBeginsAgainMayHaveAnotherHeader() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a,b\n1,2\n3,4\n");
        read.reader.restart(false);
        read.take("c,d\n5,6\n7,8\n");
        read.reader.restart(false);
        read.take("a,b\n9,1\n");
        read.reader.endOfStream(ReadText.ARRIVAL);
        assertThat(read.series("a")).isEqualTo("0:1 1:3 4:9");
        assertThat(read.series("c")).isEqualTo("2:5 3:7");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void whatMayBeAHeaderWaitsForItsRows() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a,b\n1,2\n3,4\n\nc,d,e\n");
        assertThat(read.reader.rejected()).isZero();
        read.take("5,6,7\n8,9,1\n");
        read.reader.endOfStream(ReadText.ARRIVAL);
        assertThat(read.series("e")).isEqualTo("2:7 3:1");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void aFloodOfOtherLinesIsCountedAndTheNextRowRead() {
        String text = "a,b\n1,2\n" + "all is well here\n".repeat(5000) + "3,4\n";
        ReadText read = ReadText.of(text);
        assertThat(read.series("a")).isEqualTo("0:1 1:3");
        assertThat(read.reader.rejected()).isEqualTo(5000);
    }

    @Test
    void messagesOfAnotherKindAreReadAtOnce() {
        ReadText read = ReadText.ofMessages(ReadText.byIndex(), "{\"a\":1}", "p=5", "{\"a\":2}", "7", "p=6");
        assertThat(read.series("a")).isEqualTo("0:1 2:2");
        assertThat(read.series("p")).isEqualTo("1:5 4:6");
        assertThat(read.series("value")).isEqualTo("3:7");
        assertThat(read.reader.rejected()).isZero();
    }
}
