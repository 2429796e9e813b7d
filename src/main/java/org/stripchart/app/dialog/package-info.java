// SPDX-License-Identifier: Apache-2.0
/**
 * Dialogs of the window. {@link org.stripchart.app.dialog.PromptDialog} is a form with labelled fields, and
 * {@link org.stripchart.app.dialog.Prompts} has the questions that the window asks.
 */
@NullMarked
package org.stripchart.app.dialog;

import org.jspecify.annotations.NullMarked;
