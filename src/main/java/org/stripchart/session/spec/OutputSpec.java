// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One place where the chart is written at the end.
 *
 * @param name as the user gave it
 * @param path null: standard output
 * @param csv which points, if it is of points
 */
public record OutputSpec(String name, @Nullable Path path, OutputFormat format, CsvSpec csv) {

    /** Makes one that has all points, if it is of points. */
    public OutputSpec(String name, @Nullable Path path, OutputFormat format) {
        this(name, path, format, CsvSpec.ALL);
    }
}
