// SPDX-License-Identifier: Apache-2.0
/**
 * The logging of the program. {@link org.stripchart.app.log.Logging} configures it, and
 * {@link org.stripchart.app.log.LogFile} is a file to which no other running program writes.
 */
@NullMarked
package org.stripchart.app.log;

import org.jspecify.annotations.NullMarked;
