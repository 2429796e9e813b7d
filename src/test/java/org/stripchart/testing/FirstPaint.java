// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/**
 * Waits for the first picture in the window of another process, as whoever sits before the screen does: it looks at the middle of
 * the screen until something is drawn there on something. The screen must be empty, and the window must cover its middle.
 *
 * <p><b>Threading:</b> any thread but the event dispatch thread; one at a time.
 */
public final class FirstPaint {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int LOOK_MILLIS = 10;

    /** Pixels that differ from a neighbour: those of a few lines. */
    private static final int LEAST_INK = 100;

    private final Robot robot;
    private final Rectangle middle;

    public FirstPaint() throws AWTException {
        robot = new Robot();
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        // Little of it: whoever looks takes time from the program that starts.
        middle = new Rectangle(screen.width / 4, 7 * screen.height / 16, screen.width / 2, screen.height / 8);
    }

    /**
     * Starts a program and tells, in milliseconds, how long its first picture takes and, once that is seen, ends it.
     *
     * <p>Arguments: the command.
     */
    public static void main(String[] args) throws Exception {
        System.out.println(new FirstPaint().nanos(new ProcessBuilder(args).inheritIO()) / 1_000_000);
        System.exit(0);
    }

    /**
     * Returns how long it takes from the start of a command to its first picture, and ends it.
     *
     * @throws IOException if it ends by itself, or shows nothing within a minute
     */
    public long nanos(ProcessBuilder command) throws IOException, InterruptedException {
        int before = hash();
        long start = System.nanoTime();
        Process process = command.start();
        try {
            while (!isPicture()) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IOException(String.join(" ", command.command()) + " shows no picture");
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return System.nanoTime() - start;
        } finally {
            process.destroy();
            process.waitFor();
            while (hash() != before && System.nanoTime() - start < 2 * PATIENCE_NANOS) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private boolean isPicture() {
        int[] pixels = pixels();
        int ink = 0;
        for (int at = middle.width; at < pixels.length; at++) {
            ink += pixels[at] != pixels[at - 1] || pixels[at] != pixels[at - middle.width] ? 1 : 0;
        }
        return ink >= LEAST_INK;
    }

    private int hash() {
        return Arrays.hashCode(pixels());
    }

    private int[] pixels() {
        BufferedImage image = robot.createScreenCapture(middle);
        return image.getRGB(0, 0, middle.width, middle.height, null, 0, middle.width);
    }
}
