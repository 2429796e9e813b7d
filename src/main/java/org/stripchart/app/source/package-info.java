// SPDX-License-Identifier: Apache-2.0
/**
 * Opening files and adding sources in a window. {@link org.stripchart.app.source.Opening} opens what the user chose
 * in a dialog or dropped, and {@link org.stripchart.app.source.ComparisonPrompt} compares one run with another. The
 * form of "Add source" and its preview are here too.
 */
@NullMarked
package org.stripchart.app.source;

import org.jspecify.annotations.NullMarked;
