// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

/** The size of an exported picture, in pixels before scaling. */
record PictureSize(int width, int height) {

    /** The longest side: such a square takes 1 GiB of memory to draw. */
    static final int MOST = 16_384;
}
