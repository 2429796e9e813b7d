// SPDX-License-Identifier: Apache-2.0
/**
 * Points to files and back.
 *
 * <p>{@link org.stripchart.record.CsvExport} writes what a chart keeps; a {@link org.stripchart.record.Recorder}, put on a
 * {@link org.stripchart.record.RecordingTap}, writes every point on its way to the chart.
 */
@NullMarked
package org.stripchart.record;

import org.jspecify.annotations.NullMarked;
