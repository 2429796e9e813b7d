// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stripchart.clock.FakeTicker.START;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.stripchart.clock.FakeTicker;
import org.stripchart.source.Rejections.OfReason;

class RejectionsTest {

    private final FakeTicker ticker = new FakeTicker();
    private final RejectionTable table = new RejectionTable(ticker);

    private static Rejection line(long number, String reason) {
        return new Rejection("", number, reason, "x");
    }

    @Test
    void areNoneAtFirst() {
        assertThat(table.now()).isEqualTo(Rejections.NONE);
        assertThat(Rejections.NONE.total()).isZero();
        assertThat(Rejections.NONE.latest()).isNull();
    }

    @Test
    void areCountedByReasonWithTheLatestOfEach() {
        table.add(line(1, "not a number"));
        ticker.step(Duration.ofSeconds(10));
        table.add(line(5, "breaks off"), 3);
        ticker.step(Duration.ofSeconds(1));
        table.add(line(7, "not a number"), 2);
        assertThat(table.now().byReason())
                .containsExactly(
                        new OfReason("breaks off", 3, line(5, "breaks off"), START + 10),
                        new OfReason("not a number", 3, line(7, "not a number"), START + 11));
        assertThat(table.now().total()).isEqualTo(6);
        assertThat(table.now().latest()).isEqualTo(line(7, "not a number"));
    }

    @Test
    void doNotChangeOnceTheyAreTold() {
        table.add(line(1, "not a number"));
        Rejections before = table.now();
        table.add(line(2, "not a number"));
        assertThat(before.total()).isEqualTo(1);
        assertThat(table.now().total()).isEqualTo(2);
        assertThat(table.now()).isSameAs(table.now());
    }

    @Test
    void areCountedTogetherBeyondSixteenReasons() {
        for (int i = 0; i < 100; i++) {
            table.add(line(i, "reason " + i));
        }
        assertThat(table.now().byReason()).hasSize(17);
        assertThat(table.now().total()).isEqualTo(100);
        assertThat(table.now().byReason().get(16))
                .isEqualTo(new OfReason("other reasons", 84, line(99, "reason 99"), START));
        table.add(line(100, "reason 0"));
        assertThat(table.now().latest()).isEqualTo(line(100, "reason 0"));
        assertThat(table.now().byReason()).hasSize(17);
    }

    @Test
    void ofTwoAttemptsAreTakenTogether() {
        Rejections before = FakeRejections.of(line(1, "a"), 2, 0).plus(FakeRejections.of(line(2, "b"), 1, 0));
        Rejections later = FakeRejections.of(line(3, "a"), 5, 9);
        assertThat(before.plus(later).byReason())
                .containsExactly(new OfReason("b", 1, line(2, "b"), 0), new OfReason("a", 7, line(3, "a"), 9));
        assertThat(before.plus(Rejections.NONE)).isEqualTo(before);
        assertThat(Rejections.NONE.plus(before)).isEqualTo(before);
    }
}
