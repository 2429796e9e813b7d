// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void asksOnlyForWhatIsWanted() {
        Selection selection = Selection.of("memory, load 1 min");
        assertThat(selection.groups()).containsExactly(Group.LOAD, Group.MEMORY);
        assertThat(selection.wants(Group.LOAD, "load 1 min")).isTrue();
        assertThat(selection.wants(Group.LOAD, "load 5 min")).isFalse();
        assertThat(selection.wants(Group.MEMORY, "memory used %")).isTrue();
        assertThat(selection.fruitless()).isEmpty();
    }

    @Test
    void theDefaultSetIsKnown() {
        assertThat(Selection.of(Selection.DEFAULT).groups())
                .containsExactly(Group.CPU, Group.LOAD, Group.MEMORY, Group.DISK, Group.NETWORK, Group.TEMPERATURE);
    }

    @Test
    void findsTheGroupsOfAGlob() {
        assertThat(Selection.of("cpu *").groups()).containsExactly(Group.CPU, Group.CPU_TIME, Group.TEMPERATURE);
        Selection selection = Selection.of("eth* in MB/s");
        assertThat(selection.groups())
                .containsExactly(Group.CORES, Group.DISKS, Group.FILESYSTEMS, Group.INTERFACES, Group.FANS);
        assertThat(selection.wants(Group.CORES, "core 1 %")).isFalse();
        assertThat(selection.wants(Group.INTERFACES, "eth0 in MB/s")).isTrue();
        selection.forgetFruitless();
        assertThat(selection.groups()).containsExactly(Group.INTERFACES);
    }

    @Test
    void knowsWhatTheMachineDoesNotHave() {
        Selection selection = Selection.of("temperature,memory,x *");
        assertThat(selection.wants(Group.MEMORY, "memory used %")).isTrue();
        assertThat(selection.fruitless()).containsExactlyInAnyOrder("temperature", "x *");
        assertThat(selection.seen()).containsExactly("memory used %");
    }

    @Test
    void refusesWhatIsOfNoMachine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.of("cpu,foo"))
                .withMessage(
                        "no metric foo; there are cpu, cpu-time, cores, load, memory, memory-size, swap, disk, disks,"
                                + " filesystems, network, interfaces, temperature, fans, battery, processes, threads, files");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.of(" , "))
                .withMessageStartingWith("names no metrics; there are cpu, ");
    }
}
