// SPDX-License-Identifier: Apache-2.0
/**
 * Text that a headless run prints for people. {@link org.stripchart.cli.text.ExplanationTable} formats the output
 * of {@code --explain}.
 */
@NullMarked
package org.stripchart.cli.text;

import org.jspecify.annotations.NullMarked;
