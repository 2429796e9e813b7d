// SPDX-License-Identifier: Apache-2.0
/** The command line: what the options mean, and how their values are written. */
@NullMarked
package org.stripchart.cli;

import org.jspecify.annotations.NullMarked;
