// SPDX-License-Identifier: Apache-2.0
/**
 * The description of a run. {@link org.stripchart.session.spec.SessionSpec} is created once, from the command line,
 * a file or the window, and {@link org.stripchart.session.spec.SourcesSpec} is its part about sources. These are
 * values only; nothing here runs.
 */
@NullMarked
package org.stripchart.session.spec;

import org.jspecify.annotations.NullMarked;
