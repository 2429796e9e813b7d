// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param places one for each location, if they were open before; else none
 */
public record SourcesSpec(
        List<String> locations,
        SourceOptions options,
        @Nullable XFrom x,
        @Nullable TimeFormat timeFormat,
        List<Place> places) {

    /**
     * What is known from another run about how a source was opened beside others.
     *
     * @param prefix what the names of its series begin with
     * @param choice what was chosen for it
     */
    public record Place(String prefix, SourceChoice choice) {}

    /** What is shown when nothing was named. */
    public static final List<String> DEMO = List.of("random");

    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    public SourcesSpec {
        locations = List.copyOf(locations);
        places = List.copyOf(places);
        if (!places.isEmpty() && places.size() != locations.size()) {
            throw new IllegalArgumentException(
                    "places (" + places.size() + ") must be as many as locations (" + locations.size() + "), or none");
        }
    }

    /** Nothing was named, and nothing said. */
    public static SourcesSpec none() {
        return new SourcesSpec(List.of(), SourceOptions.DEFAULTS, null, null, List.of());
    }

    /** Returns what is opened first. */
    public List<String> first() {
        return locations.isEmpty() ? DEMO : locations;
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
        return new SourcesSpec(locations, options.withPasswords(passwords), x, timeFormat, places);
    }

    /** Returns the same without some of them. */
    public SourcesSpec without(List<String> others) {
        List<String> kept = new ArrayList<>();
        List<Place> keptPlaces = new ArrayList<>();
        for (int i = 0; i < locations.size(); i++) {
            if (!others.contains(locations.get(i))) {
                kept.add(locations.get(i));
                if (!places.isEmpty()) {
                    keptPlaces.add(places.get(i));
                }
            }
        }
        return new SourcesSpec(kept, options, x, timeFormat, keptPlaces);
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
