// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Passwords;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/**
 * What a run reads, and how.
 *
 * @param locations what is read; empty if nothing was named
 * @param options what was said about any source, but for x
 * @param x where x comes from; null where the kind of the sources decides
 * @param timeFormat how x tells time; null where it is found out
 */
public record SourcesSpec(
        List<String> locations,
        SourceOptions options,
        @Nullable XFrom x,
        @Nullable TimeFormat timeFormat) {

    /** What is shown when nothing was named. */
    public static final List<String> DEMO = List.of("random");

    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    public SourcesSpec {
        locations = List.copyOf(locations);
    }

    /** Returns what is opened first. */
    public List<String> first() {
        return locations.isEmpty() ? DEMO : locations;
    }

    /** Whether those locations are there only because nothing was named. */
    public boolean isDemo(List<String> opened) {
        return locations.isEmpty() && opened.equals(DEMO);
    }

    /**
     * Returns the options for some locations, whose kind may decide where x comes from. May wait for a disk.
     *
     * @throws IllegalArgumentException if x cannot have that time format; the message is one line for the user
     */
    public SourceOptions optionsFor(List<String> opened) {
        boolean files = !opened.isEmpty() && opened.stream().allMatch(this::isFile);
        XFrom from = x != null ? x : files ? XFrom.OWN : XFrom.TIME;
        return options.withX(timeFormat == null ? from : from.withTimeFormat(timeFormat));
    }

    /** Returns the same, with somebody to ask for passwords. */
    public SourcesSpec withPasswords(Passwords passwords) {
        return new SourcesSpec(locations, options.withPasswords(passwords), x, timeFormat);
    }

    /**
     * Whether a location is a file, all of which arrives at once, and not, for one, a named pipe; one that is followed may
     * come later.
     */
    private boolean isFile(String location) {
        if (location.equals("-")) {
            // What a shell redirects from a file arrives at once, too; elsewhere than on Unix, nobody can tell.
            return Files.isRegularFile(STANDARD_INPUT);
        }
        if (location.equals("random")) {
            return false;
        }
        try {
            Path path = Path.of(location);
            return Files.isRegularFile(path)
                    || (options.follow() && !Files.exists(path) && !location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*"));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
