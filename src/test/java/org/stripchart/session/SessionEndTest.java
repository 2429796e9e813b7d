// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.Explanation;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class SessionEndTest {

    private final TrialSession trial = new TrialSession("a", "b");
    private final List<FakeSource> opened = trial.opened;
    private final RunningSession session = trial.session;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void endsWithItsLastSource() {
        trial.start();
        opened.get(0).result.complete(SourceResult.ended());
        trial.settle();
        assertThat(session.allEnded()).isNotDone();

        opened.get(1).result.complete(SourceResult.ended());

        assertThat(session.allEnded().join()).isEqualTo(SourceResult.ended());
    }

    @Test
    void endsWhenTheLastThatRanIsRemoved() {
        trial.start();
        opened.get(0).result.complete(SourceResult.ended());
        trial.settle();

        execute(() -> session.remove(session.sources().get(1)));

        assertThat(session.allEnded()).isCompletedWithValue(SourceResult.ended());
    }

    @Test
    void endsWhenTheLastCannotBeOpenedAgain() {
        trial.start();
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        trial.settle();
        trial.refused = "a";
        trial.retry(execute(session::sources).get(0));
        assertThat(session.allEnded()).isNotDone();

        trial.opening = () -> {
            opened.get(1).result.complete(SourceResult.ended());
            trial.settle();
        };
        trial.retry(execute(session::sources).get(0));

        assertThat(session.allEnded())
                .isCompletedWithValueMatching(result -> result.kind() == SourceResult.Kind.FAILED);
    }

    @Test
    void endsWithTheFirstFailure() {
        trial.start();
        opened.get(1).result.complete(SourceResult.failed("b: gone"));
        opened.get(0).result.complete(SourceResult.ended());

        assertThat(session.allEnded().join()).isEqualTo(SourceResult.failed("b: gone"));
    }

    @Test
    void tellsHowEachSourceCameToItsEnd() {
        trial.start();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(0).rejected = 2;
        opened.get(1).state = SourceStatus.State.RETRYING;
        opened.get(1).detail = "connection refused; trying again in 2 s";

        execute(session::close);

        List<SourceEnd> ends = execute(session::ends);
        assertThat(ends).extracting(SourceEnd::failed).containsExactly(false, true);
        assertThat(ends)
                .extracting(end -> end.line(true))
                .containsExactly(
                        "a: 1 point; 2 lines did not fit, the latest: line 2: not a number: bad",
                        "b: connection refused");
    }

    @Test
    void tellsWhatOfEachSourceMayBeReadInAnotherWay() {
        trial.start();
        opened.get(0).explanations = List.of(new Explanation("", "", List.of(), List.of("day or month"), 3));

        // How much stood above a table is no other reading.
        assertThat(execute(session::ends))
                .extracting(SourceEnd::doubts)
                .containsExactly(List.of("day or month"), List.of());
    }
}
