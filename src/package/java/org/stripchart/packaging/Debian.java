// SPDX-License-Identifier: Apache-2.0
package org.stripchart.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts into a package of Debian's what jpackage leaves to scripts or out: the command, the entry in the menu, the kinds of files,
 * icons and the licence. All are files of the package, so Debian itself tells the desktop of them, and takes them away
 * again.
 */
final class Debian {

    private static final Path FILES = Path.of("src", "package", "deb");
    private static final int[] SIZES = {16, 32, 48, 128, 256};

    /** Scripts that do nothing, and a launcher that is not used ({@code usr/bin/stripchart} says why). */
    private static final List<String> LEFT_OUT = List.of(
            "DEBIAN/preinst",
            "DEBIAN/postrm",
            "opt/stripchart/bin/stripchart",
            "opt/stripchart/bin",
            "opt/stripchart/lib/libapplauncher.so",
            "opt/stripchart/lib/app/stripchart.cfg");

    private Debian() {}

    /**
     * Completes a package.
     *
     * @param made by jpackage
     * @param folder for the unpacked one
     */
    static void complete(Path made, Path folder, Commands commands) throws IOException, InterruptedException {
        commands.run(List.of("dpkg-deb", "--raw-extract", made.toString(), folder.toString()));
        for (String file : LEFT_OUT) {
            Files.delete(folder.resolve(file));
        }
        copy(FILES, folder);
        Path icons = folder.resolve(Path.of("usr", "share", "icons", "hicolor"));
        Path drawing = Files.createDirectories(icons.resolve(Path.of("scalable", "apps")));
        Files.copy(Path.of("target", "classes").resolve(Icons.DRAWING), drawing.resolve("stripchart.svg"));
        for (int size : SIZES) {
            Path sized = Files.createDirectories(icons.resolve(Path.of(size + "x" + size, "apps")));
            Files.write(sized.resolve("stripchart.png"), Icons.png(size));
        }
        commands.run(List.of(
                "dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", folder.toString(), made.toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
