// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejection;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.Row;
import org.stripchart.source.rows.XFrom;

class TextIntakeTest {

    private final Map<String, List<Double>> got = new LinkedHashMap<>();
    private final TextIntake intake = new TextIntake("test", TextOptions.DEFAULTS.withMaxSeries(3));

    @Test
    void namesSeriesByTheirStream() {
        message(intake.reader(sink(), "kitchen"), "21.5");
        message(intake.reader(sink(), "hall"), "{\"t\": 19, \"h\": 40}");
        assertThat(got).containsOnlyKeys("kitchen", "hall/t", "hall/h");
    }

    @Test
    void limitsTheSeriesOfAllStreamsTogether() {
        TextReader first = intake.reader(sink(), "a");
        message(first, "x=1 y=2");
        TextReader second = intake.reader(sink(), "b");
        message(second, "x=1 y=2");
        assertThat(got).containsOnlyKeys("a/x", "a/y", "b/x");
        assertThat(intake.rejections().total()).isEqualTo(1);
        assertThat(intake.rejections().latest()).hasToString("b, line 1: more series than the limit: x=1 y=2");
        // A name that has room already has it in any stream.
        message(intake.reader(sink(), "a"), "x=5");
        assertThat(got.get("a/x")).containsExactly(1.0, 5.0);
    }

    @Test
    void whoAsksAgainGetsTheSameExplanationsUntilThereAreMore() {
        message(intake.reader(sink(), "a"), "x=1");
        List<Explanation> first = intake.explanations();
        assertThat(first).hasSize(1);
        assertThat(intake.explanations()).isSameAs(first);
        message(intake.reader(sink(), "b"), "x=1");
        assertThat(intake.explanations()).hasSize(2);
        assertThat(first).hasSize(1);
    }

    @Test
    void remembersWhatRetiredReadersCounted() {
        TextReader reader = intake.reader(sink(), "");
        message(reader, "1");
        message(reader, "nonsense");
        intake.retire(reader);
        intake.retire(reader);
        assertThat(intake.rejections().total()).isEqualTo(1);
        assertThat(intake.bytesRead()).isEqualTo(9);
    }

    @Test
    void takesEveryMessageForWholeLines() {
        TextReader reader = intake.reader(sink(), "");
        message(reader, "1\n2");
        message(reader, "3\r\n");
        message(reader, "");
        message(reader, "4");
        assertThat(got.get("value")).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void namesWhatIsLeftOutAtOnceAndLater() {
        TextReader crowded = intake.reader(sink(), "");
        message(crowded, "a,b,c,d\n1,2,3,4\n5,6,7,8");
        assertThat(intake.leftOut())
                .extracting(Explanation.Column::nameAndReason)
                .containsExactly("d (no room)");

        TextIntake texts = new TextIntake("test", TextOptions.DEFAULTS);
        StringBuilder text = new StringBuilder("v,message\n");
        for (int i = 0; i < 500; i++) {
            text.append(i).append(",said ").append(i).append(" words\n");
        }
        TextReader reader = texts.reader(sink(), "");
        message(reader, text.toString());
        assertThat(texts.leftOut())
                .extracting(Explanation.Column::nameAndReason)
                .containsExactly("message (text)");
        texts.retire(reader);
        assertThat(texts.leftOut()).extracting(Explanation.Column::name).containsExactly("message");
    }

    @Test
    void explainsEachStreamOnce() {
        message(intake.reader(sink(), "a"), "x=1\nx=2");
        message(intake.reader(sink(), "a"), "x=1\nx=2");
        message(intake.reader(sink(), "b"), "x=1\nx=2");
        assertThat(intake.explanations()).extracting(Explanation::stream).containsExactly("a", "b");
    }

    private static void message(TextReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reader.message(bytes, 0, bytes.length, 0);
    }

    private PointSink sink() {
        return name -> {
            List<Double> ys = got.computeIfAbsent(name, n -> new ArrayList<>());
            return new SeriesSink() {
                @Override
                public boolean add(double x, double y) {
                    return ys.add(y);
                }

                @Override
                public int addAll(double[] xs, double[] someYs, int from, int to) {
                    for (int i = from; i < to; i++) {
                        ys.add(someYs[i]);
                    }
                    return to - from;
                }
            };
        };
    }

    @Test
    void addsUpTheBytesOfReadersThatGoOnAndOfThoseThatHaveEnded() {
        TextReader ended = intake.reader(sink(), "");
        message(ended, "12");
        intake.retire(ended);
        message(intake.reader(sink(), "a"), "345");
        message(intake.reader(sink(), "b"), "6");
        assertThat(intake.bytesRead()).isEqualTo(6);
    }

    @Test
    void countsWhatWasNotFitForAnyReader() {
        intake.reject(Rejection.whole("", "too many clients"));
        intake.reject(Rejection.whole("", "no text"), 5);
        assertThat(intake.rejections().total()).isEqualTo(6);
        assertThat(intake.rejections().latest()).hasToString("no text");
    }

    @Test
    void hasRoomUntilAllSeriesAreThere() {
        message(intake.reader(sink(), ""), "x=1 y=2");
        assertThat(intake.hasRoom()).isTrue();
        message(intake.reader(sink(), ""), "z=3");
        assertThat(intake.hasRoom()).isFalse();
    }

    @Test
    void putsRowsBesideWhatIsRead() {
        Row row = intake.row(sink());
        row.x().arrival(5);
        row.put(row.series().number("state"), 1);
        row.commit();
        row.flush();
        assertThat(got).containsOnlyKeys("state");
        message(intake.reader(sink(), ""), "x=1 y=2 z=3");
        assertThat(got).containsOnlyKeys("state", "x", "y");
    }

    @Test
    void letsRowsDoWithoutTheTimesOfOtherProgramsWhereReadersAreShared() {
        TextReader own = intake.reader(sink(), "own");
        message(own, "{\"time\": 1700000000, \"a\": 1}");
        message(own, "{\"a\": 2}");
        assertThat(got.get("own/a")).containsExactly(1.0);
        TextReader shared = intake.sharedReader(sink(), "shared");
        message(shared, "{\"time\": 1700000000, \"a\": 1}");
        message(shared, "{\"a\": 2}");
        assertThat(got.get("shared/a")).containsExactly(1.0, 2.0);
    }

    @Test
    void findsOutThatXIsATimeAndRemembersIt() {
        TextIntake known = new TextIntake("test", TextOptions.DEFAULTS);
        message(known.reader(sink(), ""), "1");
        assertThat(known.foundTimes()).isFalse();

        TextIntake open = new TextIntake("test", TextOptions.DEFAULTS.withX(XFrom.OWN));
        message(open.reader(sink(), "numbers"), "x,a\n1,2\n");
        assertThat(open.foundTimes()).isFalse();
        TextReader times = open.reader(sink(), "times");
        message(times, "time,a\n2026-03-04T12:00:00Z,2\n2026-03-04T12:00:01Z,2\n");
        assertThat(open.foundTimes()).isTrue();
        open.retire(times);
        assertThat(open.foundTimes()).isTrue();
    }

    @Test
    void explainsTheFirstOfManyStreams() {
        for (int i = 0; i < 110; i++) {
            message(intake.reader(sink(), "s" + i), "x=1\nx=2");
        }
        assertThat(intake.explanations()).hasSize(100);
        assertThat(intake.explanations().get(99).stream()).isEqualTo("s99");
    }
}
