// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveDialogTest {

    @ParameterizedTest
    @CsvSource({"a,a.png", "a.SVG,a.SVG", "a.csv,a.csv.png", "run.2026,run.2026.png", ".a,.a.png", "png,png.png"})
    void putsAnExtensionBehindWhatHasNone(String chosen, String expected) {
        assertThat(SaveDialog.withExtension(Path.of("b.png", chosen), List.of("png", "svg")))
                .isEqualTo(Path.of("b.png", expected));
    }
}
