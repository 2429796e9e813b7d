// SPDX-License-Identifier: Apache-2.0
/**
 * The command line. {@link org.stripchart.cli.Main} starts the program, and
 * {@link org.stripchart.cli.StripchartCommand} defines the options.
 */
@NullMarked
package org.stripchart.cli;

import org.jspecify.annotations.NullMarked;
