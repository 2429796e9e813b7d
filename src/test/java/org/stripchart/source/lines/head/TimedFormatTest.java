// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.LineTime;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/** Lines that begin with a time, before what another format reads. */
class TimedFormatTest {

    private final List<String> points = new ArrayList<>();
    private final TimeReader times = new TimeReader(TimeFormat.AUTO, ZoneOffset.UTC);
    private final Rest rest = new Rest();
    private final TimedFormat timed = new TimedFormat(rest, LineTime.decide(List.of(), times.context()));

    /** Reads a number, and refuses all else. */
    private static final class Rest implements LineFormat {

        private boolean needsLineEnd;
        private int restarts;

        @Override
        public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            if (!text.matches("\\d+")) {
                return Outcome.OTHER_FORMAT;
            }
            rows.put(rows.label("v"), Double.parseDouble(text));
            return rows.commit();
        }

        @Override
        public String sentence() {
            return "numbers";
        }

        @Override
        public boolean needsLineEnd() {
            return needsLineEnd;
        }

        @Override
        public void restart() {
            restarts++;
        }
    }

    private RowWriter rows(XFrom x) {
        RowWriter rows = new RowWriter(
                name -> new SeriesSink() {
                    @Override
                    public boolean add(double pointX, double y) {
                        return points.add(pointX + ":" + y);
                    }

                    @Override
                    public int addAll(double[] xs, double[] ys, int from, int to) {
                        for (int i = from; i < to; i++) {
                            add(xs[i], ys[i]);
                        }
                        return to - from;
                    }
                },
                SeriesRules.DEFAULTS.withX(x),
                times,
                new SeriesBudget(256),
                "");
        rows.arrival(1000);
        return rows;
    }

    private Outcome read(RowWriter rows, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Outcome outcome = timed.read(bytes, 0, bytes.length, rows);
        rows.flush();
        return outcome;
    }

    @Test
    void readsWhatIsBehindTheTimeAtThatTime() {
        RowWriter rows = rows(XFrom.TIME);
        assertThat(timed.sentence()).isEqualTo("numbers");
        assertThat(read(rows, "1970-01-01T00:00:05Z 7")).isEqualTo(Outcome.ROW);
        assertThat(points).containsExactly("5.0:7.0");
        assertThat(timed.sentence()).isEqualTo("a time, then numbers");
        assertThat(rows.x().words()).contains("time");
    }

    @Test
    void readsALineWithoutATimeAsItStands() {
        assertThat(read(rows(XFrom.TIME), "7")).isEqualTo(Outcome.ROW);
        assertThat(points).containsExactly("1000.0:7.0");
        assertThat(timed.sentence()).isEqualTo("numbers");
    }

    @Test
    void wantsATimeOfALineOnceOneBeforeHadIt() {
        RowWriter rows = rows(XFrom.TIME);
        read(rows, "1970-01-01T00:00:05Z 7");
        assertThat(read(rows, "8")).isEqualTo(Outcome.NO_TIME);
        assertThat(points).hasSize(1);
    }

    @Test
    void leavesNothingOfTheTimeOfALineThatIsNoRow() {
        RowWriter rows = rows(XFrom.TIME);
        assertThat(read(rows, "1970-01-01T00:00:05Z started")).isEqualTo(Outcome.OTHER_FORMAT);
        assertThat(timed.sentence()).isEqualTo("numbers");
    }

    @Test
    void takesALineThatIsNoRowForNoSignOfMidnight() {
        RowWriter rows = rows(XFrom.TIME);
        read(rows, "23:00:00 1");
        read(rows, "00:00:01 started");
        read(rows, "22:00:00 2");
        assertThat(points).containsExactly("-3600.0:1.0", "-7200.0:2.0");
    }

    @Test
    void takesSecondsSinceAStartForXWhereTheDataTellsIt() {
        RowWriter own = rows(XFrom.OWN);
        assertThat(read(own, "[    5.250000] 7")).isEqualTo(Outcome.ROW);
        assertThat(points).containsExactly("5.25:7.0");
        points.clear();
        assertThat(read(rows(XFrom.TIME), "[    5.250000] 7")).isEqualTo(Outcome.ROW);
        assertThat(points).containsExactly("1000.0:7.0");
        points.clear();
        read(rows(XFrom.INDEX), "1970-01-01T00:00:05Z 7");
        assertThat(points).containsExactly("0.0:7.0");
    }

    @Test
    void isInTheRestAsTheOtherFormatSays() {
        assertThat(timed.needsLineEnd()).isFalse();
        rest.needsLineEnd = true;
        assertThat(timed.needsLineEnd()).isTrue();
        timed.restart();
        assertThat(rest.restarts).isEqualTo(1);
    }
}
