// SPDX-License-Identifier: Apache-2.0
/**
 * Writing points to files. {@link org.stripchart.record.CsvExport} writes what a chart keeps; a
 * {@link org.stripchart.record.Recorder}, attached to a {@link org.stripchart.record.RecordingTap}, writes every
 * point on its way to the chart.
 */
@NullMarked
package org.stripchart.record;

import org.jspecify.annotations.NullMarked;
