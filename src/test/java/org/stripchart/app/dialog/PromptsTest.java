// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.YScale;
import org.stripchart.session.spec.Spread;
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

    @Test
    void readsTheTimesThatRowsGet() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        double noon = Instant.parse("2026-11-26T11:00:00Z").getEpochSecond();
        assertThat(Prompts.spread(" 2026-11-26 12:00:00 ", "500 ms", berlin)).isEqualTo(new Spread(noon, 0.5));
        assertThat(Prompts.spread("2026-11-26T12:00", "1 min", berlin)).isEqualTo(new Spread(noon, 60));
        assertThat(Prompts.spread("2026-11-26 12:00:00.250", "1 s", berlin)).isEqualTo(new Spread(noon + 0.25, 1));
        assertThatThrownBy(() -> Prompts.spread("noon", "1 s", berlin))
                .hasMessage("The time of the first row must be such as 2026-11-26 14:00:00");
        assertThatThrownBy(() -> Prompts.spread("2026-11-26 12:00:00", "0 s", berlin))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prompts.spread("2026-11-26 12:00:00", "often", berlin))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
