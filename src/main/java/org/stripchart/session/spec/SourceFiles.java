// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files are read as sources, so that none of them is written over.
 *
 * <p><b>Threading:</b> any thread; may wait for a disk.
 */
public final class SourceFiles {

    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private SourceFiles() {}

    /**
     * Returns the source that reads a file, whichever links and spellings lead there; null if none does. A file that is still to
     * come may be one that is followed.
     *
     * @param locations of all sources
     */
    public static @Nullable String reading(Path file, List<String> locations) {
        for (String location : locations) {
            Path read = path(location);
            if (read != null && isSame(file, read)) {
                return location;
            }
        }
        return null;
    }

    /** Returns whether two names are of one file; never of a device, which is not written over. */
    public static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(one) && Files.isSameFile(one, other);
            }
            return place(one).equals(place(other));
        } catch (IOException e) {
            // There is no such folder.
            return false;
        }
    }

    private static Path place(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return folder == null ? whole : folder.toRealPath().resolve(whole.getFileName());
    }

    private static @Nullable Path path(String location) {
        if (location.equals("random")) {
            return null;
        }
        try {
            // What a shell redirects from a file; elsewhere than on Unix, nobody can tell.
            return location.equals("-") ? STANDARD_INPUT : Path.of(location);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
