// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

/** The size of an exported picture, in pixels before scaling. */
public record PictureSize(int width, int height) {

    /** The longest side: such a square takes 1 GiB of memory to draw. */
    public static final int MOST = 16_384;

    /** Returns it as it is written on the command line. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
