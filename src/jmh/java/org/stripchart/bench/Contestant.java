// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** A chart that draws one frame after another. */
interface Contestant {

    int WIDTH = 1280;
    int HEIGHT = 720;
    Rectangle AREA = new Rectangle(WIDTH, HEIGHT);

    /** Takes in the new points of a frame and draws it all. */
    void frame(Graphics2D graphics);

    /** How many new points come before a frame: few against those that are there, and at most 60,000 a second. */
    static int newPoints(long points) {
        return (int) Math.min(1000, (points + 9_999) / 10_000);
    }

    static BufferedImage newPicture() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }
}
