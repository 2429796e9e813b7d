// SPDX-License-Identifier: Apache-2.0
/**
 * Makes a package that is installed as the system's other programs are, with a Java of its own that starts at once.
 *
 * <p>{@link org.stripchart.packaging.Packaging} has the steps.
 */
@NullMarked
package org.stripchart.packaging;

import org.jspecify.annotations.NullMarked;
