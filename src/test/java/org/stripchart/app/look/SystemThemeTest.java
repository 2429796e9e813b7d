// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SystemThemeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Linux, -, 'prefer-dark', 'Adwaita', true",
                "Linux, -, 'default', 'Adwaita', false",
                "Linux, -, 'default', 'Yaru-blue-dark', true",
                "Linux, -, 'prefer-light', 'Yaru-dark', false",
                "Linux, -, '', '', false",
                "Linux, Adwaita:dark, 'prefer-light', '', true",
                "Linux, Adwaita, 'prefer-dark', '', false",
                "Windows 11, -, 'AppsUseLightTheme REG_DWORD 0x0', '', true",
                "Windows 11, -, 'AppsUseLightTheme REG_DWORD 0x1', '', false",
                "Mac OS X, -, 'Dark', '', true",
                "Mac OS X, -, '', '', false"
            })
    void hearsWhatTheSystemSays(String os, String gtkTheme, String answer, String gtkAnswer, boolean dark) {
        Map<String, String> environment = gtkTheme == null ? Map.of() : Map.of("GTK_THEME", gtkTheme);
        SystemTheme theme = new SystemTheme(
                os, environment::get, command -> command[command.length - 1].equals("gtk-theme") ? gtkAnswer : answer);

        assertThat(theme.ask()).isEqualTo(dark);
        assertThat(theme.isDark().join()).isEqualTo(dark);
    }

    @Test
    void saysThatItCouldNotAsk() {
        SystemTheme theme = new SystemTheme("Linux", name -> null, command -> {
            throw new IllegalStateException("no command");
        });

        assertThat(theme.isDark())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("no command");
    }

    @Test
    void readsACommandThatEndsOnlyWhenAllIsRead() throws IOException {
        String text = "'prefer-dark'\n".repeat(10_000);
        Written process = new Written(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(SystemTheme.output(process, Duration.ofMinutes(1))).isEqualTo(text);
        assertThat(process.isDestroyed).isTrue();
    }

    @Test
    void endsACommandThatHangs() throws IOException {
        PipedOutputStream never = new PipedOutputStream();
        Written process = new Written(new PipedInputStream(never)) {
            @Override
            public void destroy() {
                super.destroy();
                try {
                    never.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        never.write('1');

        assertThat(SystemTheme.output(process, Duration.ofMillis(1))).isEmpty();
        assertThat(process.isDestroyed).isTrue();
    }

    /** A process that does not end before its output has been read. */
    private static class Written extends Process {

        private final InputStream output;
        volatile boolean isDestroyed;

        Written(InputStream output) {
            this.output = output;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return output;
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            throw new AssertionError("waits for its own end");
        }

        @Override
        public boolean waitFor(long timeout, TimeUnit unit) {
            throw new AssertionError("waits for its own end");
        }

        @Override
        public int exitValue() {
            throw new IllegalThreadStateException("runs");
        }

        @Override
        public void destroy() {
            isDestroyed = true;
        }
    }
}
