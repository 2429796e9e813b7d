// SPDX-License-Identifier: Apache-2.0
/** What a run without a window prints for people. */
@NullMarked
package org.stripchart.cli.text;

import org.jspecify.annotations.NullMarked;
