// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/**
 * This computer, {@code system:}; what is asked for in place of the default set stands in {@code ?metrics=}, separated by
 * commas: groups such as {@code cores}, or globs for the names of series such as {@code eth* in MB/s}.
 */
public final class SystemProvider implements SourceProvider {

    static final String FORM = "system:";

    private static final String METRICS = "metrics";

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "system");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        SourceLocation parts = SourceLocation.parse(location).allowing(METRICS);
        if (!parts.host().isEmpty() || !parts.path().isEmpty()) {
            throw parts.wrong("takes no path; expected system: or system:?metrics=cpu,memory");
        }
        try {
            return new SystemSource(location, Selection.of(parts.parameter(METRICS, Selection.DEFAULT)), options);
        } catch (IllegalArgumentException e) {
            throw parts.wrong(String.valueOf(e.getMessage()));
        }
    }
}
