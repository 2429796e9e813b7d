// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
}
