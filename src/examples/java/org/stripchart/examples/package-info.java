// SPDX-License-Identifier: Apache-2.0
/**
 * How to embed a chart; compiled in every build, and run by tests.
 *
 * <p>Start with {@link org.stripchart.examples.SmallestEmbedding}. Each of them runs with {@code mvn -q test-compile
 * exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.stripchart.examples.SmallestEmbedding}.
 */
@NullMarked
package org.stripchart.examples;

import org.jspecify.annotations.NullMarked;
