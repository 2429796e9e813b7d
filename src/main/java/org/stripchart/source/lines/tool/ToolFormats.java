// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.List;
import java.util.function.Supplier;
import org.stripchart.source.lines.format.LineFormat;

/** Makes the formats of tools. */
public final class ToolFormats {

    private ToolFormats() {}

    /** Returns what makes the format of each tool. */
    public static List<Supplier<LineFormat>> all() {
        return List.of(
                PingFormat::new,
                NmeaFormat::new,
                DsmrFormat::new,
                CandumpFormat::new,
                IperfFormat::new,
                SensorsFormat::new,
                PerfStatFormat::new,
                DockerStatsFormat::new,
                DstatFormat::new,
                PrinterFormat::new,
                GrblFormat::new,
                GcLogFormat::new,
                AccessLogFormat::new,
                ProgressFormat::new,
                LinkFormat::new);
    }

    /** Returns a format of whichever of the tools it is. */
    public static LineFormat any() {
        return new AnyToolFormat(all());
    }
}
