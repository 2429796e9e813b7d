// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is asked of the computer together, with the series that come of it. */
enum Group {
    CPU("cpu %"),
    CPU_TIME("cpu user %", "cpu system %", "cpu waiting for disk %", "cpu stolen %"),
    /** A series for each: {@code core 1 %}. */
    CORES(),
    LOAD("load 1 min", "load 5 min", "load 15 min"),
    MEMORY("memory used %"),
    MEMORY_SIZE("memory used GB", "memory available GB"),
    SWAP("swap used %", "swapped in MB/s", "swapped out MB/s"),
    DISK("disk read MB/s", "disk write MB/s"),
    /** Three for each: {@code sda read MB/s}, {@code sda write MB/s}, {@code sda busy %}. */
    DISKS(),
    /** One for each: {@code /home used %}. */
    FILESYSTEMS(),
    NETWORK("network in MB/s", "network out MB/s"),
    /** Two for each: {@code eth0 in MB/s}, {@code eth0 out MB/s}. */
    INTERFACES(),
    TEMPERATURE("cpu °C"),
    /** One for each: {@code fan 1 rpm}. */
    FANS(),
    BATTERY("battery %"),
    PROCESSES("processes"),
    THREADS("threads"),
    FILES("open files");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> series;

    Group(String... series) {
        this.series = List.of(series);
    }

    /** Returns the names of its series; none, if they depend on the machine. */
    List<String> series() {
        return series;
    }

    /** Returns whether the names of its series depend on the machine. */
    boolean isOpen() {
        return series.isEmpty();
    }

    /** Returns it as the user writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns all of them, as the user writes them. */
    static String words() {
        return Arrays.stream(values()).map(Group::word).collect(Collectors.joining(", "));
    }
}
