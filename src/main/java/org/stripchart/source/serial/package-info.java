// SPDX-License-Identifier: Apache-2.0
/** Serial ports as a source: lines of numbers from boards and instruments. */
@NullMarked
package org.stripchart.source.serial;

import org.jspecify.annotations.NullMarked;
