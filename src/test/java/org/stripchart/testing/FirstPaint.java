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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits for the first picture in the window of another process, as whoever sits before the screen does: it looks at the middle of
 * the screen until something is drawn there on something. The screen must be empty, and the window must cover its middle.
 *
 * <p><b>Threading:</b> any thread but the event dispatch thread; one at a time.
 */
public final class FirstPaint {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int LOOK_MILLIS = 4;

    /** Of pixels, for lines of a grid at least. */
    private static final int LEAST_INK = 200;

    private final Robot robot;
    private final Rectangle middle;

    public FirstPaint() throws AWTException {
        robot = new Robot();
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        middle = new Rectangle(screen.width / 4, screen.height / 4, screen.width / 2, screen.height / 2);
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
        Map<Integer, Integer> pixels = new HashMap<>();
        for (int pixel : pixels()) {
            pixels.merge(pixel, 1, Integer::sum);
        }
        List<Integer> counts = pixels.values().stream().sorted().toList();
        int ground = counts.get(counts.size() - 1);
        return pixels.size() > 1 && middle.width * middle.height - ground >= LEAST_INK;
    }

    private int hash() {
        return Arrays.hashCode(pixels());
    }

    private int[] pixels() {
        BufferedImage image = robot.createScreenCapture(middle);
        return image.getRGB(0, 0, middle.width, middle.height, null, 0, middle.width);
    }
}
