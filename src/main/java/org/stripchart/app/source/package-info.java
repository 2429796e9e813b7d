// SPDX-License-Identifier: Apache-2.0
/** How files are opened and sources added in a window: the form, its preview, and what is asked before they are mixed. */
@NullMarked
package org.stripchart.app.source;

import org.jspecify.annotations.NullMarked;
