// SPDX-License-Identifier: Apache-2.0
/** What threads may see of the queue, tried out many million times by jcstress; see contributing.md. */
@NullMarked
package org.stripchart.stress;

import org.jspecify.annotations.NullMarked;
