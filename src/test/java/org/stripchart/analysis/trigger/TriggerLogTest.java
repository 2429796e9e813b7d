// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TriggerLogTest {

    private final TriggerLog log = new TriggerLog();

    @Test
    void walksFromEventToEvent() {
        log.add(1);
        log.add(2);
        log.add(2);
        log.add(5);
        assertThat(log.after(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(log.after(1)).isEqualTo(2);
        assertThat(log.after(2)).isEqualTo(5);
        assertThat(log.after(5)).isNaN();
        assertThat(log.before(5)).isEqualTo(2);
        assertThat(log.before(1.5)).isEqualTo(1);
        assertThat(log.before(1)).isNaN();
        assertThat(log.last()).isEqualTo(5);
    }

    @Test
    void keepsTheLatestAndCountsTheOthers() {
        for (int i = 0; i < TriggerLog.MOST + 123; i++) {
            log.add(i);
        }
        assertThat(log.size()).isEqualTo(TriggerLog.MOST);
        assertThat(log.dropped()).isEqualTo(123);
        assertThat(log.count()).isEqualTo(TriggerLog.MOST + 123);
        assertThat(log.x(0)).isEqualTo(123);
        assertThat(log.before(123)).isNaN();
        assertThat(log.before(200)).isEqualTo(199);
        assertThatThrownBy(() -> log.x(TriggerLog.MOST)).hasMessage("place (10000) must be below 10000");
    }

    @Test
    void forgetsWhatIsLookedForAnew() {
        for (int i = 0; i < TriggerLog.MOST + 10; i++) {
            log.add(i);
        }
        log.forgetFrom(5000);
        assertThat(log.last()).isEqualTo(4999);
        log.add(5000.5);
        assertThat(log.last()).isEqualTo(5000.5);
        log.clear();
        assertThat(log.count()).isZero();
        assertThat(log.last()).isNaN();
    }

    @Test
    void countsNoEventTwiceThatIsFoundAnew() {
        for (int i = 0; i < 15_000; i++) {
            log.add(i);
        }
        log.forgetFrom(0);
        for (int i = 0; i < 15_000; i++) {
            log.add(i);
        }
        assertThat(log.count()).isEqualTo(15_000);
        assertThat(log.dropped()).isEqualTo(5_000);
        assertThat(log.x(0)).isEqualTo(5_000);
    }

    @Test
    void tellsOnceForManyEvents() {
        AtomicInteger told = new AtomicInteger();
        Runnable end = log.onChange(told::incrementAndGet);
        log.tell();
        log.add(1);
        log.add(2);
        log.tell();
        log.tell();
        assertThat(told).hasValue(1);
        log.forgetFrom(9);
        log.tell();
        assertThat(told).as("nothing was forgotten").hasValue(1);
        log.forgetFrom(2);
        log.tell();
        assertThat(told).hasValue(2);
        end.run();
        log.add(3);
        log.tell();
        assertThat(told).hasValue(2);
    }

    @Test
    void tellsFromWhereOnItHasChanged() {
        log.add(1);
        log.add(2);
        log.add(3);
        log.tell();
        double[] from = {Double.NaN};
        Runnable end = log.onChange(() -> from[0] = log.changedFrom());
        log.add(4);
        log.tell();
        assertThat(from[0]).isEqualTo(4);
        log.forgetTo(2);
        log.add(2.5);
        log.tell();
        assertThat(from[0]).isEqualTo(2.5);
        log.forgetFrom(2);
        log.tell();
        assertThat(from[0]).isEqualTo(2);
        log.clear();
        log.tell();
        assertThat(from[0]).isEqualTo(Double.NEGATIVE_INFINITY);
        end.run();
    }

    @Test
    void saysWhenWhatIsLookedForAnewHasBeenLookedThrough() {
        int[] told = {0};
        log.add(1);
        log.add(2);
        log.tell();
        Runnable end = log.onChange(() -> told[0]++);
        log.settle();
        assertThat(told[0]).isZero();
        log.forgetTo(1);
        assertThat(log.isSettled()).isFalse();
        log.tell();
        assertThat(told[0]).isEqualTo(1);
        log.settle();
        assertThat(log.isSettled()).isTrue();
        assertThat(told[0]).as("though no event has come").isEqualTo(2);
        log.awaitSettling();
        log.settle();
        log.settle();
        assertThat(told[0]).as("once for who waits for it").isEqualTo(3);
        log.clear();
        assertThat(log.isSettled()).isFalse();
        end.run();
    }
}
