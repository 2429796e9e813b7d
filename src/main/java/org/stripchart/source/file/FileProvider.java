// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;
import org.stripchart.source.text.RejectedLine;

/** A file, by its path; gzip is unpacked. */
public final class FileProvider implements SourceProvider {

    /** Two letters at least: C: is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    @Override
    public String form() {
        return "a file";
    }

    @Override
    public boolean accepts(String location) {
        return !location.isEmpty() && (!SCHEME.matcher(location).matches() || exists(location));
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        String shown = RejectedLine.printable(location);
        if (!exists(location)) {
            throw new InvalidSourceException(shown + ": no such file");
        }
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            throw new InvalidSourceException(shown + ": is a directory; expected a file");
        }
        if (!Files.isReadable(path)) {
            throw new InvalidSourceException(shown + ": permission denied");
        }
        Path name = path.getFileName();
        String title = name == null ? shown : RejectedLine.printable(name.toString());
        return new FileSource(title, path, options);
    }

    private static boolean exists(String location) {
        try {
            return Files.exists(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
