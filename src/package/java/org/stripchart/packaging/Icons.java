// SPDX-License-Identifier: Apache-2.0
package org.stripchart.packaging;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Makes the program's icon as systems want it, from the drawing that its windows have. */
final class Icons {

    static final String DRAWING = "org/stripchart/app/icons/app.svg";

    private static final int SIZE = 256;

    private Icons() {}

    static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new FlatSVGIcon(DRAWING, size, size).paintIcon(null, g, 0, 0);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Writes the kind that the system of a file's name wants: {@code .png}, {@code .ico} or {@code .icns}. */
    static void write(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] png = png(SIZE);
        if (name.endsWith(".ico")) {
            Files.write(file, ico(png));
        } else if (name.endsWith(".icns")) {
            Files.write(file, icns(png));
        } else {
            Files.write(file, png);
        }
    }

    /** A list with one picture; a side of 256 pixels is written as 0. */
    private static byte[] ico(byte[] png) {
        int offset = 22;
        return ByteBuffer.allocate(offset + png.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 32)
                .putInt(png.length)
                .putInt(offset)
                .put(png)
                .array();
    }

    private static byte[] icns(byte[] png) {
        int head = 8;
        return ByteBuffer.allocate(2 * head + png.length)
                .put("icns".getBytes(StandardCharsets.US_ASCII))
                .putInt(2 * head + png.length)
                .put("ic08".getBytes(StandardCharsets.US_ASCII))
                .putInt(head + png.length)
                .put(png)
                .array();
    }
}
