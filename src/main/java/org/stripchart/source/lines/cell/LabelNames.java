// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What labels, fields and columns are called whose texts tell which device, processor, card or process numbers are of.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class LabelNames {

    /** What tells devices apart wherever it stands, in lower case. */
    private static final List<String> DEVICES = List.of(
            "device",
            "device_id",
            "deviceid",
            "device_name",
            "devicename",
            "sensor",
            "sensor_id",
            "sensorid",
            "sensor_name",
            "host",
            "hostname",
            "node",
            "node_id",
            "station",
            "topic",
            "entity_id",
            "iface",
            "interface",
            "card",
            "gpu",
            "mac",
            "dev_eui",
            "deveui");

    private static final Set<String> DEVICE_WORDS = Set.copyOf(DEVICES);

    /** Those under which numbers may be measurements as well. */
    private static final Set<String> UNSURE = Set.of("sensor", "topic", "card", "gpu");

    /** What else columns of labels are called; a number in one of them is no measurement. */
    private static final Set<String> COLUMNS = Stream.concat(
                    DEVICES.stream(),
                    Stream.of(
                            "device:",
                            "dev",
                            "dev:",
                            "disk",
                            "disk:",
                            "cpu",
                            "core",
                            "idx",
                            "index",
                            "id",
                            "name",
                            "channel",
                            "tag",
                            "port",
                            "filesystem",
                            "mounted on",
                            "command",
                            "comm",
                            "process",
                            "container",
                            "container id",
                            "metric",
                            "attribute",
                            "attribute_name",
                            "series",
                            "location",
                            "room",
                            "intr",
                            "syscall",
                            "pid"))
            .collect(Collectors.toUnmodifiableSet());

    /** As {@code ifname}, {@code datname}, {@code Variable_name}; the name of a state labels no rows. */
    private static final Pattern SHORT_NAME =
            Pattern.compile("(?!surname|(?:mode|state|status|event|phase|tariff)_)(?:[a-z]{2,3}name|[a-z]+_name)");

    /** What tells of which of many recorded things a value is. */
    private static final Pattern ITEM =
            Pattern.compile("(?:item|point|tag|signal|channel|variable|parameter|metric|series|meter)[_ ]?id");

    /** As tools call what a row is of: {@code datname}, {@code pxname}. */
    private static final Pattern SHORTEST_NAME = Pattern.compile("(?!surname)[a-z]{2,3}name");

    /** Numbers of processes and users are no measurements. */
    private static final Set<String> IDS =
            Set.of("pid", "jobid", "uid", "gid", "tid", "tgid", "ppid", "uid:", "nlwp", "pr", "ni");

    /** What else is told of processes, so that a PID is the number of one, and not the output of a controller. */
    private static final Pattern OF_PROCESS =
            Pattern.compile("%?(?:cpu|mem|rss|vsz|vsize|virt|vm|shr|minflt|majflt|threads)"
                    + "(?:[/_ (%].*)?|u?user|uid|ppid|tid|tgid|command|comm|cmd|kb_(?:rd|wr)/s|cswch/s");

    /** As Influx has it. */
    private static final String FIELD = "_field";

    private LabelNames() {}

    /** Returns the names, in lower case, of labels and fields whose texts tell devices apart. */
    public static List<String> devices() {
        return DEVICES;
    }

    /** Whether a text under that name tells devices apart. */
    public static boolean isDevice(String name) {
        return DEVICE_WORDS.contains(word(name));
    }

    /** Whether a number under that name tells devices apart as a text does. */
    public static boolean isSure(String name) {
        return isDevice(name) && !UNSURE.contains(word(name));
    }

    /** Whether a column of that name holds labels. */
    public static boolean isColumn(String name) {
        String word = word(name);
        return COLUMNS.contains(word) || SHORT_NAME.matcher(word).matches() || isItem(word);
    }

    /** Whether a column of that name tells of which item a value beside it is. */
    public static boolean isItem(String name) {
        return ITEM.matcher(word(name)).matches();
    }

    /** Whether a column of that name tells of each row what it is of, though those of the head may all be of one thing. */
    public static boolean isOfRows(String name) {
        return isDevice(name)
                || word(name).equals(FIELD)
                || SHORTEST_NAME.matcher(word(name)).matches();
    }

    /** Whether the column holds the number of a process or a user beside labels. */
    public static boolean isId(String name) {
        return IDS.contains(word(name));
    }

    /** Whether a column of that name tells of processes. */
    public static boolean isOfProcess(String name) {
        return OF_PROCESS.matcher(word(name)).matches();
    }

    /** Returns the name in lower case, without blanks around it. */
    public static String word(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
