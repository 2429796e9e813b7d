// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.awt.Font;

/** How much larger than usual that is which stands beside text: as much as the text. */
public final class FontScale {

    /** With it, sizes are what is written where they are. */
    private static final float USUAL = 12;

    private FontScale() {}

    /** Returns by what sizes in pixels are multiplied where text is in a font. */
    public static double of(Font font) {
        return font.getSize2D() / USUAL;
    }
}
