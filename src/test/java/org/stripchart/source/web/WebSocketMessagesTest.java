// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stripchart.clock.FakeTicker;

class WebSocketMessagesTest {

    private final WebSocketMessages messages = new WebSocketMessages(8, new FakeTicker());
    private int requested;
    private final WebSocket socket = (WebSocket) Proxy.newProxyInstance(
            WebSocket.class.getClassLoader(), new Class<?>[] {WebSocket.class}, (proxy, method, args) -> {
                requested += method.getName().equals("request") ? 1 : 0;
                return null;
            });

    @Test
    void putsFragmentsTogether() throws Exception {
        messages.onText(socket, "12", false);
        assertThat(requested).isEqualTo(1);
        messages.onBinary(socket, ByteBuffer.wrap(new byte[] {'3'}), true);
        assertThat(requested).isEqualTo(1);
        assertThat(next().message()).isEqualTo("123".getBytes(StandardCharsets.UTF_8));
    }

    /** However the end shows: the client does not always tell of it. */
    @Test
    void knowsThatAMessageHasBegunAndNotEnded() {
        assertThat(messages.isAmidMessage()).isFalse();
        messages.onText(socket, "20", false);
        assertThat(messages.isAmidMessage()).isTrue();
        messages.onText(socket, "31", true);
        assertThat(messages.isAmidMessage()).isFalse();
        messages.onText(socket, "", false);
        messages.onError(socket, new IllegalStateException("gone"));
        assertThat(messages.isAmidMessage()).isTrue();
    }

    @Test
    void tellsOfAMessageThatIsTooLongOnce() throws Exception {
        messages.onText(socket, "12345678", false);
        messages.onText(socket, "9", false);
        messages.onText(socket, "9", true);
        assertThat(next().isTooLong()).isTrue();
        messages.onText(socket, "12345678", true);
        assertThat(next().message()).hasSize(8);
    }

    private WebSocketMessages.Event next() throws InterruptedException {
        return Objects.requireNonNull(messages.await(Duration.ofSeconds(1)));
    }
}
