// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    private static final List<Command> ALL = List.of(
            command("File", "Open"),
            command("File", "Save picture"),
            command("File", "Copy picture"),
            command("View", "Pause"),
            command("View", "Theme: Dark"),
            command("View", "Window length: 10 s"));

    private static Command command(String category, String text) {
        return new Command(category, text, List.of(), () -> true, () -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Open, Save picture, Copy picture, Pause, Theme: Dark, Window length: 10 s'",
        "p, 'Pause, Save picture, Copy picture, Open'",
        "PIC CO, Copy picture",
        "dark, Theme: Dark",
        "view, 'Pause, Theme: Dark, Window length: 10 s'",
        "ause, Pause",
        "'  open  ', Open",
        "nothing, ''",
    })
    void findsWhatHoldsAllThatWasTypedTheLikeliestFirst(String typed, String found) {
        assertThat(String.join(
                        ", ",
                        Command.find(ALL, typed).stream().map(Command::text).toList()))
                .isEqualTo(found);
    }
}
