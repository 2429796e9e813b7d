// SPDX-License-Identifier: Apache-2.0
/** Reports of tools and instruments, of which each line has one of a few forms. */
@NullMarked
package org.stripchart.source.lines.report;

import org.jspecify.annotations.NullMarked;
