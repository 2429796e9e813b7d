// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

final class HeapWatchTest {

    private long millis;
    private long collected;
    private final HeapWatch watch = new HeapWatch(() -> TimeUnit.MILLISECONDS.toNanos(millis), () -> collected);

    @Test
    void isFullWhenNearlyAllTimeGoesByInCollections() {
        for (int i = 0; i < 8; i++) {
            assertThat(pass(500, 450)).isFalse();
        }

        assertThat(pass(500, 480)).isTrue();
    }

    @Test
    void isNotFullWhileThereIsWorkBetween() {
        for (int i = 0; i < 100; i++) {
            assertThat(pass(500, i % 4 == 0 ? 300 : 490)).isFalse();
        }
    }

    @Test
    void oneLongPauseIsNoSignOfIt() {
        assertThat(pass(20_000, 19_500)).isFalse();
        assertThat(pass(500, 100)).isFalse();
    }

    @Test
    void takesCollectionsBesideTheProgramForNoPause() {
        LongSupplier pauses =
                HeapWatch.pausedMillis(List.of(collector("ZGC Cycles", 4000), collector("ZGC Pauses", 3)));

        assertThat(pauses.getAsLong()).isEqualTo(3);
    }

    private static GarbageCollectorMXBean collector(String name, long millis) {
        return (GarbageCollectorMXBean) Proxy.newProxyInstance(
                HeapWatchTest.class.getClassLoader(),
                new Class<?>[] {GarbageCollectorMXBean.class},
                (proxy, method, args) -> method.getName().equals("getName") ? name : (Object) millis);
    }

    private boolean pass(long time, long collecting) {
        millis += time;
        collected += collecting;
        return watch.isFull();
    }
}
