// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/**
 * Opens one kind of source. A jar on the class path adds its own by naming it in {@code
 * META-INF/services/org.stripchart.source.SourceProvider}; it is asked before the built-in ones, wherever on the class
 * path it is. So is one that only the thread's context class loader finds.
 *
 * <p><b>Threading:</b> any thread.
 */
public interface SourceProvider {

    /** Returns what a location looks like, for the user: {@code random}, {@code tcp://HOST:PORT}. */
    String form();

    /** Returns whether a location is of this kind, by the looks of it. */
    boolean accepts(String location);

    /**
     * Returns what tells the series of several such sources apart: the names of each begin with it. Empty where names are unlike
     * anyway.
     */
    default String prefix(String location) {
        return "";
    }

    /** Returns what may be kept of a location, in a file say, or become a name that others see: nothing that may be secret. */
    default String withoutSecrets(String location) {
        return SourceLocation.withoutSecrets(location);
    }

    /**
     * Makes a source, which is not started yet.
     *
     * @throws InvalidSourceException if it is clear already that nothing can be read there
     */
    Source open(String location, SourceOptions options) throws InvalidSourceException;
}
