// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

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
        TextIntake text = new TextIntake(SourceOptions.DEFAULTS.text());
        Topics topics = new Topics(text, sink, SourceOptions.DEFAULTS);
        take(topics, "door", "unavailable");
        take(topics, "door", "1");
        take(topics, "door", "");
        assertThat(sink.ys).containsOnlyKeys("door");
        assertThat(text.rejections().total()).isEqualTo(1);
        assertThat(text.rejections().latest()).hasToString("door, line 1: not numbers: unavailable");
    }

    @Test
    void countsWhatTheLimitLeavesNoRoomFor() {
        SourceOptions options = SourceOptions.DEFAULTS.withMaxSeries(1);
        TextIntake text = new TextIntake(options.text());
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
        TextIntake text = new TextIntake(options.text());
        Topics topics = new Topics(text, sink, options);
        take(topics, "a", "1");
        take(topics, "b", "1");
        assertThat(sink.ys).containsOnlyKeys("a");
        assertThat(text.rejections().total()).isZero();
    }

    @Test
    void readsJsonOfSeveralLines() {
        Topics topics = new Topics(new TextIntake(SourceOptions.DEFAULTS.text()), sink, SourceOptions.DEFAULTS);
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
