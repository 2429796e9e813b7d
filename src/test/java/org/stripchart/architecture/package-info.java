// SPDX-License-Identifier: Apache-2.0
/** What must hold for the program as a whole: who may import whom, and what is in the jars. */
@NullMarked
package org.stripchart.architecture;

import org.jspecify.annotations.NullMarked;
