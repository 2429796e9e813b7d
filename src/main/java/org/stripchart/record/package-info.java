// SPDX-License-Identifier: Apache-2.0
/**
 * Points to files and back.
 *
 * <p>{@link org.stripchart.record.CsvExport} writes what a chart keeps.
 */
@NullMarked
package org.stripchart.record;

import org.jspecify.annotations.NullMarked;
