// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the HTML standard, and what else can come. */
@SuppressWarnings("NullAway.Init") // each test begins with it
class EventStreamTest {

    private EventStream stream;

    @Test
    void joinsTheLinesOfData() throws Exception {
        assertThat(events("data: YHOO\ndata: +2\ndata: 10\n\n")).containsExactly(":YHOO|+2|10|");
    }

    @Test
    void ignoresCommentsAndTakesNoEventWithoutData() throws Exception {
        assertThat(events(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n"))
                .containsExactly(":first event|", ":second event|");
        assertThat(stream.lastId()).isEmpty();
    }

    @Test
    void takesEmptyDataForData() throws Exception {
        assertThat(events("data\n\ndata\ndata\n\ndata:")).containsExactly(":|", ":||");
        assertThat(events("data:test\n\ndata: test\n\n")).containsExactly(":test|", ":test|");
    }

    @Test
    void tellsTheTypeOfOneEventOnly() throws Exception {
        assertThat(events("event: add\ndata: 1\n\nevent: remove\n\ndata: 2\n\n"))
                .containsExactly("add:1|", ":2|");
    }

    @Test
    void takesEveryKindOfLineEndHoweverItArrives() throws Exception {
        String text = "\uFEFFdata: 1\r\ndata: 2\r\n\r\ndata: 3\r\rdata: 4\n\n";
        assertThat(events(text)).containsExactly(":1|2|", ":3|", ":4|");
        stream = new EventStream(byteByByte(text), 1000, "");
        assertThat(all()).containsExactly(":1|2|", ":3|", ":4|");
    }

    @Test
    void remembersTheLatestIdAndWhenToComeBack() throws Exception {
        events("id: 7\nretry: 1500\ndata: 1\n\nid: a\0b\nretry: soon\ndata: 2\n\nid: 9\ndata: not ended");
        assertThat(stream.lastId()).isEqualTo("7");
        assertThat(stream.retry()).isEqualTo(Duration.ofMillis(1500));
        events("retry: 99999999999\ndata: 1\n\n");
        assertThat(stream.retry()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void tellsWhatIsTooLongWithoutItsData() throws Exception {
        stream = new EventStream(in("data: " + "x".repeat(100) + "\n\ndata: 1\n\n"), 50, "");
        assertThat(stream.next()).isTrue();
        assertThat(stream.isTooLong()).isTrue();
        assertThat(all()).containsExactly(":1|");
        assertThat(stream.isTooLong()).isFalse();
    }

    private List<String> events(String text) throws IOException {
        stream = new EventStream(in(text), 1000, "");
        return all();
    }

    private List<String> all() throws IOException {
        List<String> events = new ArrayList<>();
        while (stream.next()) {
            events.add(stream.type() + ":" + new String(stream.data(), StandardCharsets.UTF_8).replace('\n', '|'));
        }
        return events;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream byteByByte(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(1, length));
            }
        };
    }
}
