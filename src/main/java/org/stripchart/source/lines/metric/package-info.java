// SPDX-License-Identifier: Apache-2.0
/**
 * Formats of monitoring systems. {@link org.stripchart.source.lines.metric.InfluxFormat} parses Influx line
 * protocol, {@link org.stripchart.source.lines.metric.OpenTsdbFormat} that of OpenTSDB, and
 * {@link org.stripchart.source.lines.metric.PrometheusFormat} the text format of Prometheus.
 */
@NullMarked
package org.stripchart.source.lines.metric;

import org.jspecify.annotations.NullMarked;
