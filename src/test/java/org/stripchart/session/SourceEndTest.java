// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.Explanation;
import org.stripchart.source.FakeRejections;
import org.stripchart.source.Rejection;
import org.stripchart.source.Rejections;

final class SourceEndTest {

    private static final Rejection BAD = new Rejection("", 4, "not a number", "bad");

    @Test
    void saysNothingWhenAllIsWell() {
        assertThat(new SourceEnd("a.csv", false, "", 5, Rejections.NONE, List.of(), List.of()).line(true))
                .isEmpty();
    }

    @Test
    void saysThatNothingCameWhereNobodySawIt() {
        SourceEnd silent = new SourceEnd("mqtt://host/a", false, "", 0, Rejections.NONE, List.of(), List.of());

        assertThat(silent.isSilent()).isTrue();
        assertThat(silent.line(true)).isEqualTo("mqtt://host/a: nothing came");
        assertThat(silent.line(false)).isEmpty();
    }

    @Test
    void saysWhatASilentSourceWaitsFor() {
        assertThat(new SourceEnd("a.csv", false, "no such file yet", 0, Rejections.NONE, List.of(), List.of())
                        .line(true))
                .isEqualTo("a.csv: nothing came; no such file yet");
    }

    @Test
    void saysWhyItFailedWithItsTitleOnce() {
        assertThat(new SourceEnd("sh", true, "sh: exit status 3", 2, Rejections.NONE, List.of(), List.of()).line(true))
                .isEqualTo("sh: exit status 3");
        assertThat(new SourceEnd(
                                "standard input",
                                true,
                                "standard input was empty",
                                0,
                                Rejections.NONE,
                                List.of(),
                                List.of())
                        .line(true))
                .isEqualTo("standard input was empty");
        assertThat(new SourceEnd("tcp://host:1", true, "connection refused", 0, Rejections.NONE, List.of(), List.of())
                        .line(true))
                .isEqualTo("tcp://host:1: connection refused");
    }

    @Test
    void countsWhatDidNotFitBesideWhatCame() {
        assertThat(new SourceEnd("a.csv", false, "", 1234, FakeRejections.of(BAD, 1, 0), List.of(), List.of())
                        .line(false))
                .isEqualTo("a.csv: 1234 points; 1 line did not fit, the latest: line 4: not a number: bad");
        assertThat(new SourceEnd("sh", true, "sh: exit status 3", 2, FakeRejections.of(BAD, 2, 0), List.of(), List.of())
                        .line(false))
                .isEqualTo("sh: exit status 3; 2 lines did not fit, the latest: line 4: not a number: bad");
        assertThat(new SourceEnd("a", false, "", 0, FakeRejections.of(BAD, 2, 0), List.of(), List.of()).line(true))
                .isEqualTo("a: nothing came; 2 lines did not fit, the latest: line 4: not a number: bad");
    }

    @Test
    void tellsTheLatestOfEachReason() {
        Rejections both =
                FakeRejections.of(BAD, 1200, 0).plus(FakeRejections.of(new Rejection("", 9, "no time", "x,1"), 1, 0));

        assertThat(new SourceEnd("a.csv", false, "", 5, both, List.of(), List.of()).line(false))
                .isEqualTo("a.csv: 5 points; 1201 lines did not fit, the latest of each reason:"
                        + " line 4: not a number: bad (1200), line 9: no time: x,1 (1)");
    }

    @Test
    void tellsWhatIsLeftOutWhereNobodyWatched() {
        Explanation.Column text = new Explanation.Column("host", "", Explanation.Kind.TEXT, List.of(), "text", false);
        SourceEnd end = new SourceEnd("a.csv", false, "", 5, Rejections.NONE, List.of(text, text), List.of());

        assertThat(end.line(true)).isEqualTo("a.csv: left out: host (text), host (text)");
        assertThat(end.line(false)).isEmpty();
        assertThat(new SourceEnd("a.csv", false, "", 5, Rejections.NONE, Collections.nCopies(10, text), List.of())
                        .line(true))
                .endsWith("host (text) and 2 more");
    }

    @Test
    void tellsWhatMayBeReadInAnotherWayWhereNobodyWatched() {
        String order = "the day was taken: --time-format says otherwise";
        SourceEnd end = new SourceEnd("a.csv", false, "", 5, Rejections.NONE, List.of(), List.of(order));

        assertThat(end.line(true)).isEqualTo("a.csv: in doubt: " + order);
        assertThat(end.line(false)).isEmpty();
    }
}
