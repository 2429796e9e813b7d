// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;

/**
 * Sources that have been opened but not started.
 *
 * <p><b>Threading:</b> any thread. Opening a source may wait for a disk that does not answer, so it is never done on a thread
 * that must not block.
 */
public final class OpenedSources implements AutoCloseable {

    /** Opens a source by its location. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens one, which is not started.
         *
         * @throws InvalidSourceException as {@link Sources#open}
         */
        Source open(String location, SourceOptions options) throws InvalidSourceException;
    }

    /**
     * One of them.
     *
     * @param location what it was asked for as
     * @param prefix what the names of its series begin with
     * @param choice what somebody has chosen for this one
     */
    record Opened(String location, String prefix, SourceChoice choice, Source source) {}

    private final SourceOptions options;
    private final Opener opener;
    private final List<Opened> all;

    private OpenedSources(SourceOptions options, Opener opener, List<Opened> all) {
        this.options = options;
        this.opener = opener;
        this.all = List.copyOf(all);
    }

    /**
     * Opens sources.
     *
     * @param locations as {@link Sources#open} takes them, at least one
     * @throws InvalidSourceException if one of them cannot be opened; then none is open
     */
    public static OpenedSources open(List<String> locations, SourceOptions options) throws InvalidSourceException {
        return open(locations, List.of(), options, Sources::open);
    }

    /**
     * The same for sources that were open before.
     *
     * @param places one for each, or none
     */
    public static OpenedSources open(List<String> locations, List<SourcesSpec.Place> places, SourceOptions options)
            throws InvalidSourceException {
        return open(locations, places, options, Sources::open);
    }

    /** The same, with another opener than that for all known kinds. */
    public static OpenedSources open(List<String> locations, SourceOptions options, Opener opener)
            throws InvalidSourceException {
        return open(locations, List.of(), options, opener);
    }

    private static OpenedSources open(
            List<String> locations, List<SourcesSpec.Place> places, SourceOptions options, Opener opener)
            throws InvalidSourceException {
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("locations (" + locations + ") must not be empty");
        }
        List<String> prefixes = places.isEmpty()
                ? Sources.prefixes(locations)
                : places.stream().map(SourcesSpec.Place::prefix).toList();
        List<Opened> opened = new ArrayList<>();
        boolean complete = false;
        try {
            for (int i = 0; i < locations.size(); i++) {
                SourceChoice choice =
                        places.isEmpty() ? SourceChoice.NONE : places.get(i).choice();
                opened.add(open(opener, locations.get(i), prefixes.get(i), options, choice));
            }
            complete = true;
        } finally {
            if (!complete) {
                opened.forEach(each -> each.source().close());
            }
        }
        return new OpenedSources(options, opener, opened);
    }

    static Opened open(Opener opener, String location, String prefix, SourceOptions options, SourceChoice choice)
            throws InvalidSourceException {
        Source source = opener.open(location, choice.in(options.withPrefix(prefix)));
        return new Opened(location, prefix, choice, source);
    }

    /** Returns none, to which more may be added. */
    public static OpenedSources none(SourceOptions options) {
        return new OpenedSources(options, Sources::open, List.of());
    }

    /** What they were opened with. */
    public SourceOptions options() {
        return options;
    }

    Opener opener() {
        return opener;
    }

    List<Opened> all() {
        return all;
    }

    /** Closes them all, for good. */
    @Override
    public void close() {
        all.forEach(each -> each.source().close());
    }
}
