// SPDX-License-Identifier: Apache-2.0
/** Formats of monitoring systems: Influx line protocol and the text of Prometheus. */
@NullMarked
package org.stripchart.source.lines.metric;

import org.jspecify.annotations.NullMarked;
