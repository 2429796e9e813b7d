// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExportsTest {

    @ParameterizedTest
    @CsvSource({
        "run.csv, csv, run-export.csv",
        "Run.CSV, csv, run-export.csv",
        "run.csv, png, run.png",
        "run.txt, csv, run.csv",
        "random, csv, random.csv"
    })
    void proposesAnotherNameThanTheSourceHas(String title, String extension, String expected) {
        assertThat(Exports.proposed(title, extension)).isEqualTo(expected);
    }
}
