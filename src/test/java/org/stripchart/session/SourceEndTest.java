// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.Rejection;
import org.stripchart.source.Rejections;

final class SourceEndTest {

    private static final Rejection BAD = new Rejection("", 4, "not a number", "bad");

    @Test
    void saysNothingWhenAllIsWell() {
        assertThat(new SourceEnd("a.csv", false, "", 5, Rejections.NONE).line(true))
                .isEmpty();
    }

    @Test
    void saysThatNothingCameWhereNobodySawIt() {
        SourceEnd silent = new SourceEnd("mqtt://host/a", false, "", 0, Rejections.NONE);

        assertThat(silent.isSilent()).isTrue();
        assertThat(silent.line(true)).isEqualTo("mqtt://host/a: nothing came");
        assertThat(silent.line(false)).isEmpty();
    }

    @Test
    void saysWhatASilentSourceWaitsFor() {
        assertThat(new SourceEnd("a.csv", false, "no such file yet", 0, Rejections.NONE).line(true))
                .isEqualTo("a.csv: nothing came; no such file yet");
    }

    @Test
    void saysWhyItFailedWithItsTitleOnce() {
        assertThat(new SourceEnd("sh", true, "sh: exit status 3", 2, Rejections.NONE).line(true))
                .isEqualTo("sh: exit status 3");
        assertThat(new SourceEnd("standard input", true, "standard input was empty", 0, Rejections.NONE).line(true))
                .isEqualTo("standard input was empty");
        assertThat(new SourceEnd("tcp://host:1", true, "connection refused", 0, Rejections.NONE).line(true))
                .isEqualTo("tcp://host:1: connection refused");
    }

    @Test
    void countsWhatDidNotFitBesideWhatCame() {
        assertThat(new SourceEnd("a.csv", false, "", 1234, Rejections.of(BAD, 1)).line(false))
                .isEqualTo("a.csv: 1,234 points; 1 line did not fit, the latest: line 4: not a number: bad");
        assertThat(new SourceEnd("sh", true, "sh: exit status 3", 2, Rejections.of(BAD, 2)).line(false))
                .isEqualTo("sh: exit status 3; 2 lines did not fit, the latest: line 4: not a number: bad");
        assertThat(new SourceEnd("a", false, "", 0, Rejections.of(BAD, 2)).line(true))
                .isEqualTo("a: nothing came; 2 lines did not fit, the latest: line 4: not a number: bad");
    }

    @Test
    void tellsTheLatestOfEachReason() {
        Rejections both = Rejections.of(BAD, 1200).plus(Rejections.of(new Rejection("", 9, "no time", "x,1"), 1));

        assertThat(new SourceEnd("a.csv", false, "", 5, both).line(false))
                .isEqualTo("a.csv: 5 points; 1,201 lines did not fit, the latest of each reason:"
                        + " line 4: not a number: bad (1,200), line 9: no time: x,1 (1)");
    }
}
