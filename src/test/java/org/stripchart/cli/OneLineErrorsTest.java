// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.chart.LiveWindow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

final class OneLineErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--interval abc | --interval: abc is not a duration; expected such as 100ms, 1s or PT0.5S",
                "-i abc         | --interval: abc is not a duration; expected such as 100ms, 1s or PT0.5S",
                "--interval 0   | --interval: 0 must be more than zero",
                "--window -5s   | --window: -5s must be more than zero",
                "--window=-5s   | --window: -5s must be more than zero",
                "--intervall 1s | --intervall: unknown option or argument; did you mean --interval?; --help lists them",
                "--xyzzy        | --xyzzy: unknown option or argument; --help lists them",
                "surplus        | surplus: unknown option or argument; --help lists them",
                "--seed x       | --seed: x is not a whole number",
                "--theme blue   | --theme: blue is not one of light, dark",
                "--seed         | Missing required parameter for option '--seed' (<seed>)",
                "--seed 1 --seed 2 | option '--seed' (<seed>) should be specified only once",
            })
    void saysItInOneLine(String arguments, String line) {
        assertThat(run(arguments.strip().split(" "))).isEqualTo(line);
    }

    @Test
    void aLineBreakInAValueStaysInTheLine() {
        assertThat(run("--interval", "a\nb"))
                .isEqualTo("--interval: a b is not a duration; expected such as 100ms, 1s or PT0.5S");
    }

    private static String run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = new CommandLine(new Sample())
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler(new OneLineErrors())
                .execute(arguments);
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).endsWith(System.lineSeparator());
        return err.toString().strip();
    }

    enum Theme {
        light,
        dark
    }

    @Command(name = "sample")
    static final class Sample implements Runnable {

        @Option(
                names = {"-i", "--interval"},
                converter = DurationConverter.class)
        @Nullable
        Duration interval;

        @Option(names = "--window", converter = WindowSpanConverter.class)
        @Nullable
        LiveWindow window;

        @Option(names = "--seed")
        @Nullable
        Long seed;

        @Option(names = "--theme")
        @Nullable
        Theme theme;

        @Override
        public void run() {}
    }
}
