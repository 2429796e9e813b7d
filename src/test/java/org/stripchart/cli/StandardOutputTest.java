// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardOutputTest {

    private int writes;

    @Test
    void writesUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput out = new StandardOutput(bytes);

        out.print("21 \u00b0C\n");
        out.write('x');

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("21 \u00b0C\nx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed"})
    void aReaderThatHasLeftIsNoFault(String message) throws IOException {
        StandardOutput out = new StandardOutput(failing(message));

        out.print("first");
        out.print("second");
        out.write(1);
        out.flush();

        assertThat(writes).isEqualTo(1);
    }

    /** The system tells it in the language of the user, here in Spanish. */
    @Test
    void aReaderThatHasLeftIsNoFaultInAnotherLanguage() throws IOException {
        StandardOutput out = new StandardOutput(failing("Tuber\u00eda rota"), () -> "Tuber\u00eda rota");

        out.print("first");
        out.print("second");

        assertThat(writes).isEqualTo(1);
    }

    @Test
    void aFullDiskIsAFaultInAnotherLanguage() {
        StandardOutput out =
                new StandardOutput(failing("No queda espacio en el dispositivo"), () -> "Tuber\u00eda rota");

        assertThatThrownBy(() -> out.print("text")).hasMessage("No queda espacio en el dispositivo");
    }

    @Test
    void aFaultWithoutAMessageIsTold() {
        StandardOutput out = new StandardOutput(failing(null), () -> "Tuber\u00eda rota");

        assertThatThrownBy(() -> out.print("text")).isInstanceOf(IOException.class);
    }

    @Test
    void knowsWhatTheSystemSaysOfAPipeThatNobodyReads() throws IOException {
        Process deaf = new ProcessBuilder("sh", "-c", "exec <&-; exec sleep 60").start();
        try {
            OutputStream pipe = deaf.getOutputStream();
            assertThatThrownBy(() -> {
                        while (true) {
                            pipe.write(1);
                            pipe.flush();
                        }
                    })
                    .hasMessage(StandardOutput.ofBrokenPipe());
        } finally {
            deaf.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Bad file descriptor"})
    void anyOtherFaultIsTold(String message) {
        StandardOutput out = new StandardOutput(failing(message));

        assertThatThrownBy(() -> out.print("text"))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    private OutputStream failing(@Nullable String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                writes++;
                throw new IOException(message);
            }
        };
    }
}
