// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the JVM of the tests, which gets back what it had. */
class HeapRoomTest {

    private final HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    private final boolean isG1 = Boolean.parseBoolean(value("UseG1GC"));
    private String leastFree = "";
    private String mostFree = "";

    @BeforeEach
    void note() {
        leastFree = value("MinHeapFreeRatio");
        mostFree = value("MaxHeapFreeRatio");
    }

    @AfterEach
    void putBack() {
        jvm.setVMOption("MinHeapFreeRatio", leastFree);
        jvm.setVMOption("MaxHeapFreeRatio", mostFree);
    }

    @Test
    void keepsMoreOfTheHeapOfG1FreeUnlessSomebodyHasSaidHowMuch() {
        assertThat(HeapRoom.widen()).isEqualTo(isG1);
        assertThat(value("MinHeapFreeRatio")).isEqualTo(isG1 ? "65" : leastFree);
        assertThat(value("MaxHeapFreeRatio")).isEqualTo(isG1 ? "75" : mostFree);

        jvm.setVMOption("MinHeapFreeRatio", "50");
        assertThat(HeapRoom.widen()).isFalse();
        assertThat(value("MinHeapFreeRatio")).isEqualTo("50");
    }

    private String value(String option) {
        return jvm.getVMOption(option).getValue();
    }
}
