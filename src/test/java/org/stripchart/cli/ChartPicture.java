// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What can be seen in a picture of a chart. Lines have colour; paper, grid and texts are shades of grey. */
final class ChartPicture {

    private final BufferedImage image;

    private ChartPicture(BufferedImage image) {
        this.image = image;
    }

    static ChartPicture of(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image).as("a picture").isNotNull();
        return new ChartPicture(image);
    }

    ChartPicture hasSize(int width, int height) {
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        return this;
    }

    /** How bright the paper is, 0 to 1. */
    float paper() {
        Color corner = new Color(image.getRGB(2, 2));
        return Color.RGBtoHSB(corner.getRed(), corner.getGreen(), corner.getBlue(), null)[2];
    }

    /** How many of the columns from a fifth to four fifths of the width have some of a line, 0 to 1. */
    double lineCover() {
        int from = image.getWidth() / 5;
        int to = image.getWidth() * 4 / 5;
        return IntStream.range(from, to).filter(x -> lineHeight(x) >= 0).count() / (double) (to - from);
    }

    /** How high the line is at a share of the width, as a share of the height from below; negative without a line. */
    double lineHeightAt(double share) {
        return lineHeight((int) (image.getWidth() * share));
    }

    /** Whether there are grey texts or ticks left of and below the plot. */
    boolean hasAxes() {
        int paper = image.getRGB(2, 2);
        boolean left = IntStream.range(0, image.getHeight())
                .anyMatch(y -> IntStream.range(0, image.getWidth() / 16).anyMatch(x -> image.getRGB(x, y) != paper));
        boolean below = IntStream.range(0, image.getWidth())
                .anyMatch(x -> IntStream.range(image.getHeight() * 15 / 16, image.getHeight())
                        .anyMatch(y -> image.getRGB(x, y) != paper));
        return left && below;
    }

    private double lineHeight(int x) {
        // From the very top: a peak that lies wholly in the uppermost twelfth is a line as well.
        int[] inked = IntStream.range(0, image.getHeight() * 11 / 12)
                .filter(y -> isColoured(image.getRGB(x, y)))
                .toArray();
        return inked.length == 0 ? -1 : 1 - IntStream.of(inked).average().orElseThrow() / image.getHeight();
    }

    private static boolean isColoured(int rgb) {
        Color color = new Color(rgb);
        // A flat piece of a line may lie half in one row and half in the next, each half as strong; greys have a tint
        // of less.
        return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[1] > 0.25f;
    }
}
