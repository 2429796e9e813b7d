// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.Font;

/**
 * The colours and the font of overlays.
 *
 * @param background of boxes
 * @param text what is to be read
 * @param muted what is to be read second
 * @param grid edges of boxes
 * @param font of all text
 */
public record Look(Color background, Color text, Color muted, Color grid, Font font) {}
