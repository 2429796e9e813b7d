// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Messages: datagrams, payloads, the bodies of answers. */
class MessagesTest {

    @Test
    void readsADocumentOfManyLinesAsOneRow() {
        ReadText read =
                ReadText.ofMessages(TextOptions.DEFAULTS.withX(XFrom.INDEX), """
                {
                  "motor": {
                    "rpm": 900,
                    "note": "a } in a \\" text"
                  },
                  "phase": [
                    1,
                    2
                  ]
                }
                """, "{\r\n\"motor\":{\"rpm\":901}}");
        assertThat(read.series("motor.rpm")).isEqualTo("0:900 1:901");
        assertThat(read.series("phase[1]")).isEqualTo("0:2");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void keepsTheLinesOfNdjsonApart() {
        ReadText read =
                ReadText.ofMessages(TextOptions.DEFAULTS.withX(XFrom.INDEX), "{\"v\":1}\n{\n\"v\":2}\n{\"v\":3}");
        assertThat(read.series("v")).isEqualTo("0:1 1:2 2:3");
    }

    @Test
    void makesRowsOfAnArrayOfObjectsWithTimes() {
        ReadText read = ReadText.ofMessages(
                TextOptions.DEFAULTS,
                "[{\"time\":\"2023-11-14T22:13:20Z\",\"v\":1},\n {\"time\":\"2023-11-14T22:13:21Z\",\"v\":2}]");
        assertThat(read.series("v")).isEqualTo("1.7E9:1 1.700000001E9:2");
        assertThat(ReadText.of("[{\"n\":7,\"v\":1},{\"n\":8,\"v\":2}]\n", ReadText.byColumn("n"))
                        .series("v"))
                .isEqualTo("7:1 8:2");
    }

    @Test
    void tellsTheElementsOfOtherArraysByTheirPlace() {
        ReadText read = ReadText.ofMessages(
                TextOptions.DEFAULTS,
                "[{\"t\":20,\"name\":\"kitchen\"},{\"t\":21}]",
                "[{\"time\":1700000000,\"v\":1}, 5]");
        assertThat(read.points.keySet()).containsExactly("[0].t", "[1].t", "[0].v", "[1]");
    }

    @Test
    void readsWhatOtherProgramsSendInBetween() {
        ReadText read = ReadText.ofMessages(
                TextOptions.DEFAULTS.withX(XFrom.INDEX),
                "1,2",
                "3,4",
                "5,6",
                "{\"v\":7}",
                "t:1700000000000:8",
                "9,10",
                "x,y",
                "{\"v");
        assertThat(read.series("column 1")).isEqualTo("0:1 1:3 2:5 5:9");
        assertThat(read.series("v")).isEqualTo("3:7");
        assertThat(read.series("t")).isEqualTo("4:8");
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    void rejectsADocumentThatBreaksOffLineByLine() {
        ReadText read = ReadText.ofMessages(
                TextOptions.DEFAULTS.withFormat(TextFormat.JSON), "{\"v\":1}", "{\n\"v\":\n", "{\"v\":2}");
        assertThat(read.series("v")).isEqualTo("1000:1 1000:2");
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    @Timeout(10)
    void isNotSlowWithBracketsThatNeverClose() {
        byte[] text = "[x {\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        JsonDocuments.joinLines(text, 0, text.length);
        assertThat(new String(text, StandardCharsets.UTF_8)).startsWith("[x {\n[x {\n");
    }

    @Test
    void doesNotTouchOtherLines() {
        byte[] text = "a: [1\n2]\n[3\n]\n".getBytes(StandardCharsets.UTF_8);
        JsonDocuments.joinLines(text, 0, text.length);
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("a: [1\n2]\n[3 ]\n");
    }
}
