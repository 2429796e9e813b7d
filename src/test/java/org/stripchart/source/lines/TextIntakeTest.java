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
import org.stripchart.source.TextOptions;

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
}
