// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor.TickType;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.hardware.PowerSource;
import oshi.hardware.VirtualMemory;
import oshi.software.os.OSFileStore;
import oshi.software.os.OperatingSystem;

/**
 * What OSHI tells of this computer, a group at a time, so that nothing is looked at that nobody asked for. What a
 * machine does not have gives no value.
 *
 * <p><b>Threading:</b> confined to the thread that polls.
 */
final class Computer {

    private static final double MEGA = 1e-6;
    private static final double GIGA = 1e9;
    private static final double PERCENT = 100;

    /** Made of other disks, which count the same bytes, or of memory. */
    private static final Pattern COMPOSED_DISK = Pattern.compile("(dm-|md|mapper|zram|loop|ram|drbd|bcache).*");

    /** Inside of this computer, or wrapped into what goes through another interface. */
    private static final Pattern INNER_INTERFACE =
            Pattern.compile("(lo|veth|docker|br-|virbr|vnet|tun|tap|wg|utun|cni|flannel|cali|ifb).*");

    private static final Pattern FOLDERS = Pattern.compile(".*/");

    private final HardwareAbstractionLayer hardware;
    private final OperatingSystem system;
    private final Map<String, long[]> ticks = new HashMap<>();

    Computer() {
        SystemInfo info = new SystemInfo();
        hardware = info.getHardware();
        system = info.getOperatingSystem();
    }

    void read(Group group, Sample to) {
        switch (group) {
            case CPU -> {
                Shares shares = shares("", hardware.getProcessor().getSystemCpuLoadTicks());
                to.value("cpu %", shares.busy());
            }
            case CPU_TIME -> cpuTime(to);
            case CORES -> cores(to);
            case LOAD -> load(to);
            case MEMORY -> {
                GlobalMemory memory = hardware.getMemory();
                to.value("memory used %", share(memory.getTotal() - memory.getAvailable(), memory.getTotal()));
            }
            case MEMORY_SIZE -> {
                GlobalMemory memory = hardware.getMemory();
                to.value("memory used GB", (memory.getTotal() - memory.getAvailable()) / GIGA);
                to.value("memory available GB", memory.getAvailable() / GIGA);
            }
            case SWAP -> swap(to);
            case DISK -> disk(to);
            case DISKS -> disks(to);
            case FILESYSTEMS -> fileSystems(to);
            case NETWORK -> network(to);
            case INTERFACES -> interfaces(to);
            case TEMPERATURE -> {
                double celsius = hardware.getSensors().getCpuTemperature();
                if (celsius > 0) {
                    to.value("cpu °C", celsius);
                }
            }
            case FANS -> fans(to);
            case BATTERY -> {
                List<PowerSource> batteries = hardware.getPowerSources();
                if (!batteries.isEmpty()) {
                    to.value("battery %", PERCENT * batteries.get(0).getRemainingCapacityPercent());
                }
            }
            case PROCESSES -> to.value("processes", system.getProcessCount());
            case THREADS -> to.value("threads", system.getThreadCount());
            case FILES -> to.value("open files", (double) system.getFileSystem().getOpenFileDescriptors());
        }
    }

    private void cpuTime(Sample to) {
        Shares shares = shares("time", hardware.getProcessor().getSystemCpuLoadTicks());
        to.value("cpu user %", shares.of(TickType.USER) + shares.of(TickType.NICE));
        to.value("cpu system %", shares.of(TickType.SYSTEM) + shares.of(TickType.IRQ) + shares.of(TickType.SOFTIRQ));
        to.value("cpu waiting for disk %", shares.of(TickType.IOWAIT));
        to.value("cpu stolen %", shares.of(TickType.STEAL));
    }

    private void cores(Sample to) {
        long[][] cores = hardware.getProcessor().getProcessorCpuLoadTicks();
        for (int i = 0; i < cores.length; i++) {
            String series = "core " + (i + 1) + " %";
            to.value(series, shares(series, cores[i]).busy());
        }
    }

    private void load(Sample to) {
        double[] averages =
                hardware.getProcessor().getSystemLoadAverage(Group.LOAD.series().size());
        for (int i = 0; i < averages.length; i++) {
            // Negative where the system knows no such thing.
            if (averages[i] >= 0) {
                to.value(Group.LOAD.series().get(i), averages[i]);
            }
        }
    }

    private void swap(Sample to) {
        GlobalMemory memory = hardware.getMemory();
        VirtualMemory swap = memory.getVirtualMemory();
        if (swap.getSwapTotal() > 0) {
            to.value("swap used %", share(swap.getSwapUsed(), swap.getSwapTotal()));
            to.rate("swapped in MB/s", swap.getSwapPagesIn(), MEGA * memory.getPageSize());
            to.rate("swapped out MB/s", swap.getSwapPagesOut(), MEGA * memory.getPageSize());
        }
    }

    private void disk(Sample to) {
        long read = 0;
        long written = 0;
        boolean any = false;
        for (HWDiskStore disk : hardware.getDiskStores()) {
            if (!COMPOSED_DISK.matcher(shortName(disk)).matches()) {
                any = true;
                read += disk.getReadBytes();
                written += disk.getWriteBytes();
            }
        }
        if (any) {
            to.rate("disk read MB/s", read, MEGA);
            to.rate("disk write MB/s", written, MEGA);
        }
    }

    private void disks(Sample to) {
        for (HWDiskStore disk : hardware.getDiskStores()) {
            String name = shortName(disk);
            to.rate(name + " read MB/s", disk.getReadBytes(), MEGA);
            to.rate(name + " write MB/s", disk.getWriteBytes(), MEGA);
            // Milliseconds in a second.
            to.rate(name + " busy %", disk.getTransferTime(), PERCENT / 1000);
        }
    }

    private static String shortName(HWDiskStore disk) {
        return FOLDERS.matcher(disk.getName()).replaceFirst("");
    }

    private void fileSystems(Sample to) {
        for (OSFileStore store : system.getFileSystem().getFileStores(true)) {
            if (store.getTotalSpace() > 0) {
                long used = store.getTotalSpace() - store.getUsableSpace();
                to.value(store.getMount() + " used %", share(used, store.getTotalSpace()));
            }
        }
    }

    private void network(Sample to) {
        long in = 0;
        long out = 0;
        boolean any = false;
        for (NetworkIF each : hardware.getNetworkIFs()) {
            if (!INNER_INTERFACE.matcher(each.getName()).matches()) {
                any = true;
                in += each.getBytesRecv();
                out += each.getBytesSent();
            }
        }
        if (any) {
            to.rate("network in MB/s", in, MEGA);
            to.rate("network out MB/s", out, MEGA);
        }
    }

    private void interfaces(Sample to) {
        for (NetworkIF each : hardware.getNetworkIFs(true)) {
            to.rate(each.getName() + " in MB/s", each.getBytesRecv(), MEGA);
            to.rate(each.getName() + " out MB/s", each.getBytesSent(), MEGA);
        }
    }

    private void fans(Sample to) {
        int[] speeds = hardware.getSensors().getFanSpeeds();
        for (int i = 0; i < speeds.length; i++) {
            to.value("fan " + (i + 1) + " rpm", speeds[i]);
        }
    }

    private static double share(long part, long whole) {
        return PERCENT * part / whole;
    }

    private Shares shares(String of, long[] now) {
        long[] before = ticks.put(of, now);
        return new Shares(before == null ? now : before, now);
    }

    /** What processors did between two looks at their clocks; all NaN, if these have not gone on. */
    private static final class Shares {

        private final long[] before;
        private final long[] now;

        Shares(long[] before, long[] now) {
            this.before = before;
            this.now = now;
        }

        double of(TickType type) {
            long sum = 0;
            for (int i = 0; i < now.length; i++) {
                sum += now[i] - before[i];
            }
            return share(now[type.getIndex()] - before[type.getIndex()], sum);
        }

        double busy() {
            return PERCENT - of(TickType.IDLE) - of(TickType.IOWAIT);
        }
    }
}
