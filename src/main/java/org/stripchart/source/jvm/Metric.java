// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked of a JVM by a word, in the units in which people think of it. */
enum Metric {
    HEAP("java.lang:type=Memory/HeapMemoryUsage.used", "heap used MB", Unit.MEGABYTES),
    NON_HEAP("java.lang:type=Memory/NonHeapMemoryUsage.used", "non-heap used MB", Unit.MEGABYTES),
    /** The collectors add up. */
    GC("java.lang:type=GarbageCollector,name=*/CollectionTime", "GC time %", Unit.SHARE_OF_MILLIS),
    THREADS("java.lang:type=Threading/ThreadCount", "threads", Unit.ONE),
    CPU("java.lang:type=OperatingSystem/ProcessCpuTime", "process CPU %", Unit.SHARE_OF_PROCESSORS),
    SYSTEM_CPU("java.lang:type=OperatingSystem/SystemCpuLoad", "system CPU %", Unit.SHARE),
    CLASSES("java.lang:type=ClassLoading/LoadedClassCount", "loaded classes", Unit.ONE),
    HEAP_COMMITTED("java.lang:type=Memory/HeapMemoryUsage.committed", "heap committed MB", Unit.MEGABYTES),
    HEAP_MAX("java.lang:type=Memory/HeapMemoryUsage.max", "heap max MB", Unit.MEGABYTES),
    POOLS("java.lang:type=MemoryPool,name=*/Usage.used", "* used MB", Unit.MEGABYTES),
    BUFFERS("java.nio:type=BufferPool,name=*/MemoryUsed", "* buffers MB", Unit.MEGABYTES),
    GC_COUNT("java.lang:type=GarbageCollector,name=*/CollectionCount", "* collections", Unit.ONE),
    FILES("java.lang:type=OperatingSystem/OpenFileDescriptorCount", "open files", Unit.ONE);

    /** What goes together on one axis: percents, tens, and some hundreds of megabytes. */
    static final String DEFAULT = "heap,non-heap,gc,threads,cpu";

    /** How the number of an attribute becomes that of a series. */
    enum Unit {
        ONE,
        /** From bytes. */
        MEGABYTES,
        /** From 0 to 1 become percents. */
        SHARE,
        /** The change of milliseconds in the milliseconds gone by, in percents. */
        SHARE_OF_MILLIS,
        /** The change of nanoseconds in those gone by on all processors, in percents. */
        SHARE_OF_PROCESSORS
    }

    private final String mbean;
    private final String series;
    private final Unit unit;

    Metric(String mbean, String series, Unit unit) {
        this.mbean = mbean;
        this.series = series;
        this.unit = unit;
    }

    /** Returns the attribute, as {@link AttributePath#parse} takes it. */
    String mbean() {
        return mbean;
    }

    /** Returns the name of the series; a star stands for the name of the object. */
    String series() {
        return series;
    }

    Unit unit() {
        return unit;
    }

    /** Returns it as the user writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns those of that list of words, separated by commas.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    static List<Metric> parse(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Metric::of)
                .distinct()
                .toList();
    }

    private static Metric of(String word) {
        return Arrays.stream(values())
                .filter(metric -> metric.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric " + word + "; there are "
                        + Arrays.stream(values()).map(Metric::word).collect(Collectors.joining(", "))
                        + ", and any other attribute by mbean=OBJECT/ATTRIBUTE"));
    }
}
