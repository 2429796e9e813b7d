// SPDX-License-Identifier: Apache-2.0
/**
 * What the program costs, measured beside its peers in the same run.
 *
 * <p>{@link org.stripchart.bench.Bench} runs the groups, each in a JVM of its own, and prints one report in Markdown.
 */
@NullMarked
package org.stripchart.bench;

import org.jspecify.annotations.NullMarked;
