// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.random;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;
import org.stripchart.source.rows.XFrom;

/** The random source, {@code random}. */
public final class RandomProvider implements SourceProvider {

    @Override
    public String form() {
        return "random";
    }

    @Override
    public boolean accepts(String location) {
        return location.equals("random");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        if (options.x().kind() == XFrom.Kind.COLUMN) {
            throw new InvalidSourceException(
                    "random: has no column (" + options.x().column() + ") for x; expected time or index");
        }
        return new RandomSource(options);
    }
}
