// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/**
 * Opens one kind of source. A jar on the class path adds a kind by naming its provider in {@code
 * META-INF/services/org.stripchart.source.SourceProvider}. Such providers are asked before the built-in ones, wherever on the class
 * path they are, and so are those that only the thread's context class loader finds.
 *
 * <p><b>Threading:</b> any thread.
 */
public interface SourceProvider {

    /** Returns the form of a location, for the user, such as {@code random} or {@code tcp://HOST:PORT}. */
    String form();

    /** Returns whether a location is of this kind, judged by its text alone. */
    boolean accepts(String location);

    /**
     * Returns a prefix for the names of the series, which distinguishes several sources of this kind. Empty if their names differ
     * anyway.
     */
    default String prefix(String location) {
        return "";
    }

    /** Returns a location without anything that may be secret, so that it can be saved or shown to others. */
    default String withoutSecrets(String location) {
        return SourceLocation.withoutSecrets(location);
    }

    /**
     * Creates a source without starting it.
     *
     * @throws InvalidSourceException if it is already clear that nothing can be read there
     */
    Source open(String location, SourceOptions options) throws InvalidSourceException;
}
