// SPDX-License-Identifier: Apache-2.0
/**
 * What the values of options are read as: a converter for each kind that {@link org.stripchart.cli.StripchartCommand}
 * names, such as {@link org.stripchart.cli.value.HistoryLimitConverter} for {@code 10M}, {@code 24h} or {@code 2GB}.
 */
@NullMarked
package org.stripchart.cli.value;

import org.jspecify.annotations.NullMarked;
