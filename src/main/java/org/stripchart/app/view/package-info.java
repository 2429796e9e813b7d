// SPDX-License-Identifier: Apache-2.0
/** The main window: the chart, the menu and the bars around it. */
@NullMarked
package org.stripchart.app.view;

import org.jspecify.annotations.NullMarked;
