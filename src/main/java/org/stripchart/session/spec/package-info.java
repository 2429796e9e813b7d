// SPDX-License-Identifier: Apache-2.0
/**
 * What a run is, as it was asked for: {@link org.stripchart.session.spec.SessionSpec} is made once, from the command line,
 * and all else reads it. Values only; nothing here runs.
 */
@NullMarked
package org.stripchart.session.spec;

import org.jspecify.annotations.NullMarked;
