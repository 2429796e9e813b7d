// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: {@link org.stripchart.cli.Main} starts the program, {@link org.stripchart.cli.StripchartCommand} says
 * what can be said to it.
 */
@NullMarked
package org.stripchart.cli;

import org.jspecify.annotations.NullMarked;
