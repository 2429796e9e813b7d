// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.List;
import java.util.function.Supplier;
import org.stripchart.source.lines.format.LineFormat;

/** Makes the formats of tools. */
public final class ToolFormats {

    private ToolFormats() {}

    /** A tool each. Not references to constructors, of which each is a class that is made, and loads another, when they are listed. */
    private enum Tool implements Supplier<LineFormat> {
        PING,
        NMEA,
        DSMR,
        CANDUMP,
        IPERF,
        SENSORS,
        PERF_STAT,
        DOCKER_STATS,
        DSTAT,
        PRINTER,
        GRBL,
        GC_LOG,
        ACCESS_LOG,
        PROGRESS,
        VAISALA,
        ESP_HOME;

        @Override
        public LineFormat get() {
            return switch (this) {
                case PING -> new PingFormat();
                case NMEA -> new NmeaFormat();
                case DSMR -> new DsmrFormat();
                case CANDUMP -> new CandumpFormat();
                case IPERF -> new IperfFormat();
                case SENSORS -> new SensorsFormat();
                case PERF_STAT -> new PerfStatFormat();
                case DOCKER_STATS -> new DockerStatsFormat();
                case DSTAT -> new DstatFormat();
                case PRINTER -> new PrinterFormat();
                case GRBL -> new GrblFormat();
                case GC_LOG -> new GcLogFormat();
                case ACCESS_LOG -> new AccessLogFormat();
                case PROGRESS -> new ProgressFormat();
                case VAISALA -> new VaisalaFormat();
                case ESP_HOME -> new EspHomeFormat();
            };
        }
    }

    /** Returns what makes the format of each tool. */
    public static List<Supplier<LineFormat>> all() {
        return List.of(Tool.values());
    }

    /** Returns a format of whichever of those tools it is. */
    public static LineFormat any(List<Supplier<LineFormat>> tools) {
        return new AnyToolFormat(tools);
    }
}
