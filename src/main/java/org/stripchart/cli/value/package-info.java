// SPDX-License-Identifier: Apache-2.0
/**
 * Converters of option values, one for each type that {@link org.stripchart.cli.StripchartCommand} uses, such as
 * {@link org.stripchart.cli.value.HistoryLimitConverter} for {@code 10M}, {@code 24h} or {@code 2GB} and
 * {@link org.stripchart.cli.value.DurationConverter} for {@code 10ms}.
 */
@NullMarked
package org.stripchart.cli.value;

import org.jspecify.annotations.NullMarked;
