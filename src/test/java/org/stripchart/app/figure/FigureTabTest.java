// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.testing.ExpectedLog;

class FigureTabTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void saysWhyATableIsNotCopied() throws Exception {
        assertThat(ExpectedLog.count(FigureTab.class, () -> {
                    copy(new IllegalStateException("the chart was closed"));
                    copy(new OutOfMemoryError("Java heap space"));
                }))
                .isEqualTo(2);
        assertThat(told)
                .containsExactly(
                        "Spectrum was not copied: the chart was closed",
                        "Spectrum was not copied: there is not enough memory for it");
    }

    private void copy(Throwable fault) {
        FigureTab.copy(
                        () -> {
                            if (fault instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) fault;
                        },
                        "Spectrum",
                        (line, isFault) -> told.add(line))
                .join();
    }
}
