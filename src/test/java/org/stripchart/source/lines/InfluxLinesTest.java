// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.Outcome;

/** Texts in lines of InfluxDB's protocol that go over several lines. */
class InfluxLinesTest {

    private final List<String> told = new ArrayList<>();
    private final InfluxLines influx = new InfluxLines(new Told(), true);
    private final InfluxLines stated = new InfluxLines(new Told(), false);
    private long number;

    /** Takes a line that has others around it. */
    private boolean take(InfluxLines lines, String line) {
        byte[] bytes = ("\"" + line + "\"").getBytes(StandardCharsets.UTF_8);
        return lines.take(bytes, 1, bytes.length - 1, ++number);
    }

    @Test
    void putsATextTogetherThatGoesOverLines() {
        assertThat(take(influx, "log,host=a note=\"one")).isTrue();
        assertThat(take(influx, "two")).isTrue();
        assertThat(told).isEmpty();
        assertThat(take(influx, "three\",n=2")).isTrue();
        assertThat(told).containsExactly("log,host=a note=\"one two three\",n=2");
        assertThat(take(influx, "log,host=a n=3")).isFalse();
        influx.end();
        assertThat(told).hasSize(1);
    }

    @Test
    void putsTheNextOneTogetherAsWell() {
        for (String host : List.of("abc", "d")) {
            take(influx, "log,host=" + host + " note=\"one");
            take(influx, "two\"");
        }
        assertThat(told).containsExactly("log,host=abc note=\"one two\"", "log,host=d note=\"one two\"");
    }

    @Test
    void leavesOtherLinesAlone() {
        assertThat(take(influx, "")).isFalse();
        assertThat(take(influx, "1,2")).isFalse();
        assertThat(take(influx, "say \"hello")).isFalse();
        assertThat(take(influx, "log note=\"one")).as("without a tag").isFalse();
        assertThat(take(stated, "log note=\"one")).as("without a tag").isTrue();
        assertThat(take(stated, "two\"")).isTrue();
        assertThat(told).containsExactly("log note=\"one two\"");
    }

    @Test
    void rejectsATextThatNothingCloses() {
        take(influx, "log,host=a note=\"one");
        take(influx, "two");
        influx.end();
        assertThat(told).containsExactly("line 1, 2: log,host=a note=\"one two");
        influx.end();
        assertThat(told).hasSize(1);
        assertThat(take(influx, "three")).isFalse();
    }

    @Test
    void rejectsATextBeforeALineThatBeginsAnew() {
        take(influx, "log,host=a note=\"one");
        assertThat(take(influx, "log,host=b n=1")).isFalse();
        assertThat(told).containsExactly("line 1, 1: log,host=a note=\"one");
        told.clear();
        take(influx, "log,host=a note=\"one");
        assertThat(take(influx, "log,host=b note=\"two")).isTrue();
        assertThat(take(influx, "three\"")).isTrue();
        assertThat(told).containsExactly("line 3, 1: log,host=a note=\"one", "log,host=b note=\"two three\"");
    }

    @Test
    void holdsNoMoreThan64LinesAnd64Kibibytes() {
        take(influx, "log,host=a note=\"one");
        for (int i = 1; i < 64; i++) {
            assertThat(take(influx, "more")).isTrue();
        }
        assertThat(take(influx, "more")).isFalse();
        assertThat(told).singleElement().asString().startsWith("line 1, 64: log,host=a");
        told.clear();
        take(influx, "log,host=a note=\"one");
        assertThat(take(influx, "x".repeat(65_000))).isTrue();
        assertThat(take(influx, "x".repeat(1000))).isFalse();
        assertThat(told).singleElement().asString().startsWith("line 66, 2: log,host=a");
        assertThat(take(influx, "log,host=a note=\"" + "x".repeat(1 << 16))).isFalse();
    }

    private final class Told implements JsonLines.Reader {

        @Override
        public boolean readWhole(byte[] bytes, int from, int to) {
            throw new AssertionError("for JSON only");
        }

        @Override
        public boolean read(byte[] bytes, int from, int to) {
            return told.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void reject(byte[] bytes, int from, int to, long line, Outcome why, long count) {
            assertThat(why).isEqualTo(Outcome.CUT_SHORT);
            told.add("line " + line + ", " + count + ": " + new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }
}
