// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One place where the chart is written at the end.
 *
 * @param name as the user gave it
 * @param path null: standard output
 */
public record OutputSpec(String name, @Nullable Path path, OutputFormat format) {}
