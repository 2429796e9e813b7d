// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the native half of jSerialComm from a folder that only this user can write to, and leaves nothing behind.
 *
 * <p>By itself the library loads what it finds under a fixed name in the temporary folder, which others may have put
 * there, and leaves its own file there, for everybody to write to. On Windows, where that folder is the user's own and a
 * file in use cannot be deleted, it does as it likes. So it does where {@code jSerialComm.library.path} says otherwise.
 */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    private static final String PLACE = "jSerialComm.library.path";

    private static final List<String> LINUX =
            List.of("x86_64", "x86", "armv8_64", "armv8_32", "armv7hf", "armv6hf", "armv5", "ppc64le");

    /** By what the name of the system contains. */
    private static final Map<String, List<String>> FILES = Map.of(
            "linux", files("Linux", "libjSerialComm.so", LINUX),
            "mac", files("OSX", "libjSerialComm.jnilib", List.of("aarch64", "x86_64", "x86")),
            "freebsd", files("FreeBSD", "libjSerialComm.so", List.of("arm64", "x86_64", "x86")),
            "windows", List.of());

    private NativeLibrary() {}

    private static List<String> files(String system, String name, List<String> architectures) {
        return architectures.stream()
                .map(architecture -> system + "/" + architecture + "/" + name)
                .toList();
    }

    /**
     * Sees that the library is loaded.
     *
     * @throws LinkageError if there is none for this computer
     */
    static synchronized void load() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> files = FILES.entrySet().stream()
                .filter(entry -> system.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                // The library would end the whole process.
                .orElseThrow(() -> new UnsatisfiedLinkError("no serial ports on " + system));
        if (files.isEmpty() || System.getProperty(PLACE) != null) {
            initialize();
            return;
        }
        try {
            Path folder = Files.createTempDirectory("stripchart-serial");
            try {
                for (String file : files) {
                    unpack(file, folder.resolve(file));
                }
                System.setProperty(PLACE, folder.toString());
                initialize();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw (LinkageError) new UnsatisfiedLinkError("no temporary folder").initCause(e);
        }
    }

    private static void unpack(String file, Path path) throws IOException {
        try (InputStream in = SerialPort.class.getResourceAsStream("/" + file)) {
            if (in != null) {
                Files.createDirectories(path.resolveSibling("."));
                Files.copy(in, path);
            }
        }
    }

    /** Deletes the folder; what is loaded stays usable without its file. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void initialize() {
        LOG.debug("jSerialComm {} is loaded", SerialPort.getVersion());
    }
}
