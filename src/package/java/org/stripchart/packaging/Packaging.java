// SPDX-License-Identifier: Apache-2.0
package org.stripchart.packaging;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.testing.Screen;

/**
 * Makes the package of the system that this runs on: the program, a Java with only what it needs, what it needs to make an archive of classes
 * with which it starts in half the time ({@link Training}), and what tells the desktop of it.
 *
 * <p>Arguments: the version, and the time that all files of the package get. It runs in the project's folder, after the jar is
 * made.
 */
public final class Packaging {

    private static final Path FOLDER = Path.of("target", "package");
    private static final Path ASSOCIATIONS = Path.of("src", "package", "associations");
    private static final String JAR = "stripchart.jar";
    private static final String ARCHIVE = "stripchart.jsa";

    /** What the jar names, and below it what is asked for by name only: locales, ciphers, the agent for {@code jvm:}. */
    private static final List<String> MODULES = List.of(
            "java.desktop",
            "java.logging",
            "java.management.rmi",
            "java.naming",
            "java.net.http",
            "java.sql",
            "jdk.attach",
            "jdk.management",
            "jdk.unsupported",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.localedata",
            "jdk.management.agent");

    private enum Target {
        DEB("deb", "png"),
        MSI("msi", "ico"),
        DMG("dmg", "icns");

        private final String type;
        private final String icon;

        Target(String type, String icon) {
            this.type = type;
            this.icon = icon;
        }

        static Target ofThisSystem() {
            String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return os.contains("windows") ? MSI : os.contains("mac") ? DMG : DEB;
        }
    }

    private final Target target = Target.ofThisSystem();
    private final String version;
    private final Commands commands;

    private Packaging(String version, Instant time) {
        this.version = version;
        // No file of a package for Debian is newer than that, and what is packed twice is not compressed twice.
        commands = new Commands(
                FOLDER.resolve("commands.log"),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()), "DPKG_DEB_COMPRESSOR_TYPE", "none"));
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            new Packaging(args[0], Instant.parse(args[1])).run();
            System.exit(0);
        } catch (IOException e) {
            System.err.println("package: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        delete(FOLDER);
        Files.createDirectories(FOLDER);
        Path runtime = runtime();
        Path icon = FOLDER.resolve("stripchart." + target.icon);
        Icons.write(icon);
        Path image = image(runtime, icon);
        Path jar = find(image, JAR);
        train(runtime, jar);
        Path made = installer(image, icon);
        if (target == Target.DEB) {
            Debian.complete(made, FOLDER.resolve("deb"), commands);
        }
        System.out.printf("package: %s, %,d MB%n", made, Files.size(made) / 1_000_000);
    }

    /** Returns a Java with only what is needed. */
    private Path runtime() throws IOException, InterruptedException {
        Path runtime = FOLDER.resolve("runtime");
        commands.run(
                Commands.tool("jlink"),
                List.of(
                        List.of("--add-modules", String.join(",", MODULES)),
                        List.of("--output", runtime.toString()),
                        List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages")));
        return runtime;
    }

    /** Returns the program as it lies on a disk once it is installed. */
    private Path image(Path runtime, Path icon) throws IOException, InterruptedException {
        Path input = Files.createDirectories(FOLDER.resolve("input"));
        Files.copy(Path.of("target", JAR), input.resolve(JAR), StandardCopyOption.REPLACE_EXISTING);
        commands.run(
                Commands.tool("jpackage"),
                List.of(
                        List.of("--type", "app-image", "--name", "stripchart"),
                        List.of("--app-version", numericVersion()),
                        List.of("--icon", icon.toString()),
                        List.of("--input", input.toString(), "--main-jar", JAR),
                        List.of("--runtime-image", runtime.toString()),
                        List.of("--java-options", "-XX:SharedArchiveFile=$APPDIR/" + ARCHIVE),
                        List.of("--dest", FOLDER.toString())));
        try (Stream<Path> made = Files.list(FOLDER)) {
            return made.filter(folder -> folder.getFileName().toString().matches("stripchart(\\.app)?"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void train(Path runtime, Path jar) throws IOException, InterruptedException {
        Path java = find(runtime, target == Target.MSI ? "java.exe" : "java").toAbsolutePath();
        Training training = new Training(
                java, jar.toAbsolutePath(), FOLDER.resolve("training").toAbsolutePath());
        training.withoutWindow();
        try (Screen screen = Screen.open()) {
            training.withWindow(screen.environment());
        } catch (IOException e) {
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw e;
            }
            System.err.println("package: windows will start less quickly than they could: " + e.getMessage());
        }
        if (target == Target.DEB) {
            // Before JDK 19 an archive is for the one place where the jar was when it was made; so that is done there.
            training.writeList(jar.resolveSibling("classes.list"));
        } else {
            training.writeArchive(jar.resolveSibling(ARCHIVE).toAbsolutePath());
        }
    }

    private Path installer(Path image, Path icon) throws IOException, InterruptedException {
        commands.run(
                Commands.tool("jpackage"),
                List.of(
                        List.of("--type", target.type, "--name", "stripchart"),
                        List.of("--app-image", image.toString(), "--dest", FOLDER.toString()),
                        List.of("--app-version", numericVersion()),
                        List.of("--license-file", "LICENSE"),
                        List.of(
                                "--description",
                                "Shows numbers as they arrive: a live chart for a pipe, files and devices"),
                        target == Target.DEB ? debian() : desktop(icon)));
        try (Stream<Path> made = Files.list(FOLDER)) {
            return made.filter(file -> file.toString().endsWith("." + target.type))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> debian() {
        return List.of(
                "--linux-menu-group",
                "Science",
                "--linux-app-category",
                "science",
                "--linux-deb-maintainer",
                "stripchart@localhost");
    }

    private List<String> desktop(Path icon) {
        List<String> kinds = List.of(
                "--file-associations",
                ASSOCIATIONS.resolve("strip.properties").toString(),
                "--file-associations",
                ASSOCIATIONS.resolve("csv.properties").toString());
        List<String> own = target == Target.MSI
                ? List.of("--win-menu", "--win-shortcut", "--win-per-user-install")
                : List.of("--icon", icon.toString());
        return Stream.concat(kinds.stream(), own.stream()).toList();
    }

    /** Returns the version without words, which no system takes; on a Mac it begins with 1 at least. */
    private String numericVersion() {
        String numeric = version.replaceFirst("-.*", "");
        return target == Target.DMG ? numeric.replaceFirst("^0\\.", "1.") : numeric;
    }

    private static Path find(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException(name + " is not in " + folder));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
