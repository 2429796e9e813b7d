// SPDX-License-Identifier: Apache-2.0
/** What the program remembers from one start to the next. */
@NullMarked
package org.stripchart.app.preferences;

import org.jspecify.annotations.NullMarked;
