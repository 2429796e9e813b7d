// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.stripchart.source.Wait;

class OnDemandThreadTest {

    @Test
    void comesWithWhatIsToDoAndEndsOnceThatIsDone() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        OnDemandThread.named("a test's").execute(() -> threads.add(Thread.currentThread()));
        Thread thread = threads.take();
        assertThat(thread.isDaemon()).as("keeps no process running").isTrue();
        assertThat(thread.getName()).isEqualTo("a test's");
        Wait.until(() -> !thread.isAlive(), () -> thread);
    }
}
