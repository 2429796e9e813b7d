// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.cli.value.DurationConverter;
import org.stripchart.cli.value.WindowSpanConverter;
import org.stripchart.plot.LiveWindow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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
                "--seed x       | --seed: x is not a whole number from -9223372036854775808 to 9223372036854775807",
                "--most x       | --most: x is not a whole number from -2147483648 to 2147483647",
                "--most 3000000000 | --most: 3000000000 is not a whole number from -2147483648 to 2147483647",
                "--theme blue   | --theme: blue is not one of light, dark",
                "--seed         | --seed: needs a value, <seed>",
                "--seed 1 --seed 2 | --seed: must be given only once",
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
        CommandLine commandLine = new CommandLine(new Sample());
        return OneLineErrors.line(
                catchThrowableOfType(ParameterException.class, () -> commandLine.parseArgs(arguments)));
    }

    enum Theme {
        light,
        dark
    }

    @Command(name = "sample")
    static final class Sample {

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

        @Option(names = "--most")
        @Nullable
        Integer most;

        @Option(names = "--theme")
        @Nullable
        Theme theme;
    }
}
