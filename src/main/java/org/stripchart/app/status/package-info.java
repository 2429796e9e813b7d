// SPDX-License-Identifier: Apache-2.0
/** The lower edge of the window: how the sources are doing, and what became of their points. */
@NullMarked
package org.stripchart.app.status;

import org.jspecify.annotations.NullMarked;
