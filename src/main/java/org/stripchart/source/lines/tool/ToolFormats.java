// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.List;
import org.stripchart.source.lines.format.LineFormat;

/** Makes the formats of tools. */
public final class ToolFormats {

    private ToolFormats() {}

    /** Returns a new format of each tool. */
    public static List<LineFormat> all() {
        return List.of(
                new PingFormat(),
                new NmeaFormat(),
                new DsmrFormat(),
                new CandumpFormat(),
                new IperfFormat(),
                new SensorsFormat(),
                new PerfStatFormat(),
                new DockerStatsFormat(),
                new DstatFormat());
    }
}
