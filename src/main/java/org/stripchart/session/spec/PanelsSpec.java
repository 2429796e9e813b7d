// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import org.jspecify.annotations.Nullable;

/**
 * The panels around a chart, as a person has left them.
 *
 * @param series the panel of series
 * @param overview whether the overview is there; null: it comes and goes by itself
 * @param cursorTable whether the table of the cursors is there while a cursor is set
 * @param cursorRows whether that table has its rows, or is its bar only; null: it has them where there is room
 * @param figures what is below the chart
 */
public record PanelsSpec(
        PanelPlace series,
        @Nullable Boolean overview,
        boolean cursorTable,
        @Nullable Boolean cursorRows,
        FiguresPlace figures) {}
