// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;

/**
 * Makes the garbage collector G1 keep more of its heap free, for programs that are mainly a chart. By default G1 enlarges the heap to 1.7 times what is used, and
 * starts marking when 45 % of it are in use. While a long history grows by blocks that no marking can free, one marking cycle follows the other, with a pause or two each.
 * With 2.9 times what is used, it marks again only when a third more is in use.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class HeapRoom {

    /** Less has been marked before anybody waits for it. */
    private static final long LARGE_BYTES = 128L << 20;

    private static final int LEAST_FREE_PERCENT = 65;
    private static final int MOST_FREE_PERCENT = 75;

    private HeapRoom() {}

    /**
     * Widens the heap of this process once its histories hold some hundred MB, on a thread of its own. What a user has asked the JVM for stays, and so does a
     * JVM with another collector. To be called before there are histories.
     */
    public static void widenForHistories() {
        HistoryBudget.ofProcess().onceHeld(LARGE_BYTES, () -> {
            Thread thread = new Thread(HeapRoom::widen, "stripchart heap");
            thread.setDaemon(true);
            try {
                thread.start();
            } catch (OutOfMemoryError e) {
                // No room for a thread: all goes on as it was.
            }
        });
    }

    /** Widens the heap of this process; returns whether that was possible. Takes some tens of milliseconds. */
    static boolean widen() {
        try {
            HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            if (!Boolean.parseBoolean(jvm.getVMOption("UseG1GC").getValue())
                    || !isDefault(jvm.getVMOption("MinHeapFreeRatio"))
                    || !isDefault(jvm.getVMOption("MaxHeapFreeRatio"))) {
                return false;
            }
            // The larger one first: the JVM refuses a least that is more than the most.
            jvm.setVMOption("MaxHeapFreeRatio", String.valueOf(MOST_FREE_PERCENT));
            jvm.setVMOption("MinHeapFreeRatio", String.valueOf(LEAST_FREE_PERCENT));
            return true;
        } catch (RuntimeException | LinkageError e) {
            // Another JVM, which does as it does.
            return false;
        }
    }

    private static boolean isDefault(VMOption option) {
        return option.getOrigin() == VMOption.Origin.DEFAULT;
    }
}
