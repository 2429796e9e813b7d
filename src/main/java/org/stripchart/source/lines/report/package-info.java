// SPDX-License-Identifier: Apache-2.0
/**
 * Reports of tools and instruments whose lines have one of a few known forms. Each tool has a class here, all based
 * on {@link org.stripchart.source.lines.report.ReportFormat}.
 */
@NullMarked
package org.stripchart.source.lines.report;

import org.jspecify.annotations.NullMarked;
