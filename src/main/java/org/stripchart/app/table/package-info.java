// SPDX-License-Identifier: Apache-2.0
/** Tables beside the chart: the series panel, where each series has a row and is hidden, named, coloured and moved. */
@NullMarked
package org.stripchart.app.table;

import org.jspecify.annotations.NullMarked;
