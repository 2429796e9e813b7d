// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;
import org.stripchart.words.EscapedText;

/** A file, by its path; gzip is unpacked. It is read once, followed as it grows, or replayed. */
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
    public String prefix(String location) {
        return isPath(location) ? name(Path.of(location)) : "";
    }

    /** Returns the whole path, whatever characters are in it. */
    @Override
    public String withoutSecrets(String location) {
        return location;
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        String shown = EscapedText.of(location);
        boolean exists = exists(location);
        if (!exists && !(options.follow() && isPath(location))) {
            throw new InvalidSourceException(shown + ": no such file");
        }
        Path path = Path.of(location);
        if (exists && Files.isDirectory(path)) {
            throw new InvalidSourceException(shown + ": is a directory; expected a file");
        }
        if (exists && !Files.isReadable(path)) {
            throw new InvalidSourceException(shown + ": permission denied");
        }
        String title = EscapedText.of(name(path));
        // A named pipe is followed by reading it.
        if (!options.follow() || (exists && !Files.isRegularFile(path))) {
            return new FileSource(title, path, options);
        }
        if (options.replaySpeed().isPresent()) {
            throw new InvalidSourceException(shown + ": cannot be both followed and replayed; expected one of them");
        }
        if (exists && isPacked(path)) {
            throw new InvalidSourceException(shown + ": " + FollowedFile.PACKED);
        }
        return new FollowedFile(title, path, options);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return (name == null ? path : name).toString();
    }

    private static boolean isPacked(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return FileInput.isPacked(in.read(), in.read());
        } catch (IOException e) {
            // The source will tell.
            return false;
        }
    }

    private static boolean isPath(String location) {
        try {
            return !Path.of(location).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean exists(String location) {
        try {
            return Files.exists(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
