// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.lines.TextIntake;
import org.stripchart.source.rows.SeriesFilter;

class TopicsTest {

    private final FakeSink sink = new FakeSink();

    @Test
    void takesTextBeforeNumbersForNoHeader() {
        TextIntake text = new TextIntake("test", SourceOptions.DEFAULTS.text());
        Topics topics = new Topics(text, sink, SourceOptions.DEFAULTS);
        take(topics, "door", "unavailable");
        take(topics, "door", "1");
        take(topics, "door", "");
        assertThat(sink.ys).containsOnlyKeys("door");
        assertThat(text.rejections().total()).isEqualTo(1);
        assertThat(text.rejections().latest()).hasToString("door, line 1: not numbers: unavailable");
    }

    /** A reader of its own for each such message cost 19 KB. */
    @Test
    void costsLittleWhereThereAreNoNumbers() {
        TextIntake text = new TextIntake("test", SourceOptions.DEFAULTS.text());
        Topics topics = new Topics(text, sink, SourceOptions.DEFAULTS);
        take(topics, "door", "unavailable");
        long before = allocatedBytes();
        for (int i = 0; i < 1000; i++) {
            take(topics, "door", "unavailable");
        }
        assertThat((allocatedBytes() - before) / 1000)
                .as("bytes for each message")
                .isLessThan(1500);
        assertThat(text.rejections().total()).isEqualTo(1001);
        assertThat(text.rejections().latest()).hasToString("door, line 1: not numbers: unavailable");
    }

    @Test
    void wordsAreStatesOfTheirTopic() {
        TextIntake text = new TextIntake("test", SourceOptions.DEFAULTS.text());
        Topics topics = new Topics(text, sink, SourceOptions.DEFAULTS);
        for (String word : List.of("ON", "true", "idle now", "ON", "unavailable")) {
            take(topics, "lamp", word);
        }
        topics.gap(5);
        take(topics, "door", "21.5 open; 3");
        assertThat(sink.states("lamp")).containsExactly("ON", "true", "idle now", "ON", "unavailable", "");
        assertThat(sink.labels).containsOnlyKeys("lamp");
    }

    @Test
    void tellsLongTopicsApart() {
        Topics topics = new Topics(new TextIntake("test", SourceOptions.DEFAULTS.text()), sink, SourceOptions.DEFAULTS);
        take(topics, "site/".repeat(100) + "a", "1");
        take(topics, "site/".repeat(100) + "b", "2");
        assertThat(sink.ys).hasSize(2);
    }

    @Test
    void readsNumbersThatHaveNoDigits() {
        Topics topics = new Topics(new TextIntake("test", SourceOptions.DEFAULTS.text()), sink, SourceOptions.DEFAULTS);
        take(topics, "lamp", "{\"on\": true}");
        take(topics, "lamp", "{\"on\": false}");
        take(topics, "probe", "NaN");
        assertThat(sink.values("lamp/on")).containsExactly(1.0, 0.0);
        assertThat(sink.values("probe")).containsExactly(Double.NaN);
    }

    @Test
    void countsNoBlanksAndComments() {
        TextIntake text = new TextIntake("test", SourceOptions.DEFAULTS.text());
        Topics topics = new Topics(text, sink, SourceOptions.DEFAULTS);
        take(topics, "door", "");
        take(topics, "door", " \r\n");
        take(topics, "door", "# a comment");
        assertThat(text.rejections().total()).isZero();
    }

    @Test
    void leavesAGapInAllTopics() {
        Topics topics = new Topics(new TextIntake("test", SourceOptions.DEFAULTS.text()), sink, SourceOptions.DEFAULTS);
        take(topics, "a", "1");
        take(topics, "b", "2");
        topics.gap(5);
        topics.gap(6);
        take(topics, "a", "3");
        assertThat(sink.values("a")).containsExactly(1.0, Double.NaN, 3.0);
        assertThat(sink.values("b")).containsExactly(2.0, Double.NaN);
        assertThat(sink.xs.get("b")).containsExactly(0.0, 5.0);
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void countsWhatTheLimitLeavesNoRoomFor() {
        SourceOptions options = SourceOptions.DEFAULTS.withMaxSeries(1);
        TextIntake text = new TextIntake("test", options.text());
        Topics topics = new Topics(text, sink, options);
        take(topics, "a", "1");
        for (int i = 0; i < 1000; i++) {
            take(topics, "b" + i, "1");
        }
        take(topics, "a", "2");
        assertThat(sink.ys).containsOnlyKeys("a");
        assertThat(sink.ys.get("a")).containsExactly(1.0, 2.0);
        assertThat(text.rejections().total()).isEqualTo(1000);
    }

    @Test
    void doesNotCountWhatTheFilterLeavesOut() {
        SourceOptions options =
                SourceOptions.DEFAULTS.withMaxSeries(1).withFilter(new SeriesFilter(List.of("a"), List.of()));
        TextIntake text = new TextIntake("test", options.text());
        Topics topics = new Topics(text, sink, options);
        take(topics, "a", "1");
        take(topics, "b", "1");
        assertThat(sink.ys).containsOnlyKeys("a");
        assertThat(text.rejections().total()).isZero();
    }

    @Test
    void readsJsonOfSeveralLines() {
        Topics topics = new Topics(new TextIntake("test", SourceOptions.DEFAULTS.text()), sink, SourceOptions.DEFAULTS);
        take(topics, "t", "[\n1,\r\n2]\n");
        take(topics, "u", "{\"a\": 1}\n{\"a\": 2}");
        take(topics, "v", "{\n\"a \\\" }\": 1\n}");
        assertThat(sink.ys).containsOnlyKeys("t/[0]", "t/[1]", "u/a", "v/a \" }");
        assertThat(sink.ys.get("u/a")).containsExactly(1.0, 2.0);
    }

    private static void take(Topics topics, String topic, String message) {
        topics.take(topic, bytes(message), 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
