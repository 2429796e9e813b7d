// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the two jars, and what must not be. */
final class PackagedJarsIT {

    private static final Pattern JAR_NAME = Pattern.compile("(?<artifact>.+?)-(?<version>\\d[\\w.-]*)\\.jar");

    private JarFile program;
    private JarFile plain;

    @BeforeEach
    void open() throws IOException {
        program = new JarFile(System.getProperty("stripchart.jar"));
        plain = new JarFile(System.getProperty("stripchart.plain.jar"));
    }

    @AfterEach
    void close() throws IOException {
        program.close();
        plain.close();
    }

    @Test
    void everyBundledLibraryIsListedWithItsVersion() throws IOException {
        List<String> listed = text("META-INF/THIRD-PARTY")
                .lines()
                .filter(line -> line.contains("https://"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();

        TreeSet<String> bundled = new TreeSet<>();
        for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
            Matcher name = JAR_NAME.matcher(Path.of(entry).getFileName().toString());
            if (name.matches() && !name.group("artifact").equals("stripchart") && isBundled(entry)) {
                bundled.add(name.group("artifact") + " " + name.group("version"));
            }
        }

        assertThat(bundled).hasSizeGreaterThan(10).contains("jfreechart 1.5.6");
        assertThat(bundled).allSatisfy(library -> assertThat(listed).anyMatch(line -> line.startsWith(library + " ")));
        assertThat(listed.stream().filter(line -> line.matches("[A-Za-z][A-Za-z0-9.-]* \\d\\S* .*")))
                .as("nothing that is not bundled")
                .hasSameSizeAs(bundled);
    }

    @Test
    void theLicenceTextsAreThere() throws IOException {
        assertThat(text("META-INF/THIRD-PARTY"))
                .contains(
                        "GNU LESSER GENERAL PUBLIC LICENSE",
                        "END OF TERMS AND CONDITIONS",
                        "Eclipse Public License - v 2.0",
                        "Apache License",
                        "MIT License",
                        "2-clause BSD License",
                        "Apache Batik");
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
        assertThat(names(program).filter(name -> name.matches("META-INF/[^/]+") && !name.endsWith("/")))
                .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/THIRD-PARTY");
    }

    @Test
    void theProgramStartsByDoubleClickAndFindsItsParts() throws IOException {
        assertThat(program.getManifest().getMainAttributes().getValue("Main-Class"))
                .isEqualTo("org.stripchart.cli.Main");
        assertThat(program.isMultiRelease()).isTrue();
        assertThat(names(program))
                .contains(
                        "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                        "META-INF/services/org.apache.xmlgraphics.image.writer.ImageWriter",
                        "org/stripchart/app/logback.xml")
                .noneMatch(name -> name.endsWith("module-info.class"))
                .noneMatch(name -> name.startsWith("META-INF/maven/"));
    }

    @Test
    void thePlainJarBundlesNothingAndTakesNothingOver() {
        assertThat(names(plain).filter(name -> !name.endsWith("/")))
                .allMatch(name -> name.startsWith("org/stripchart/")
                        || name.equals("META-INF/services/org.stripchart.source.SourceProvider")
                        || name.equals("META-INF/MANIFEST.MF")
                        || name.equals("META-INF/LICENSE"));
    }

    private boolean isBundled(String library) throws IOException {
        try (JarFile jar = new JarFile(library)) {
            return names(jar)
                    .filter(name ->
                            !name.startsWith("META-INF/") && !name.endsWith("/") && !name.contains("module-info"))
                    .findFirst()
                    .filter(name -> program.getEntry(name) != null)
                    .isPresent();
        }
    }

    private static Stream<String> names(JarFile jar) {
        return jar.stream().map(ZipEntry::getName);
    }

    private String text(String entry) throws IOException {
        try (InputStream in = program.getInputStream(program.getJarEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
