// SPDX-License-Identifier: Apache-2.0
/** Where the program logs. */
@NullMarked
package org.stripchart.app.log;

import org.jspecify.annotations.NullMarked;
