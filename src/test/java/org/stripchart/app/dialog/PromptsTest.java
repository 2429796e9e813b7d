// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.stripchart.plot.YScale;
import org.stripchart.session.spec.YLimits;

final class PromptsTest {

    @Test
    void takeEmptyFieldsAsAutomaticAndSayWhatIsWrong() {
        YLimits limits = Prompts.limits(YScale.Mode.FIXED, "", " \u22125 ");
        assertThat(limits.lower()).isNaN();
        assertThat(limits.upper()).isEqualTo(-5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prompts.limits(YScale.Mode.FIXED, "2", "1"))
                .withMessage("The lower limit must be below the upper one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prompts.limits(YScale.Mode.FIXED, "x", "1"))
                .withMessage("“x” is not a number");
        assertThatIllegalArgumentException().isThrownBy(() -> Prompts.limits(YScale.Mode.FIXED, "0", "Infinity"));
    }
}
