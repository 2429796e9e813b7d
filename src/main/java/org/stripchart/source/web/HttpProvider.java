// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;

/**
 * A page that is asked for again and again, {@code http://[USER@]HOST[:PORT]/PATH?QUERY#raw}: the metrics of Prometheus,
 * JSON, numbers. The counters of Prometheus become rates, unless {@code #raw} stands at the end.
 */
public final class HttpProvider implements SourceProvider {

    @Override
    public String form() {
        return "http(s)://HOST[:PORT]/PATH";
    }

    @Override
    public boolean accepts(String location) {
        return SourceLocation.hasScheme(location, "http", "https");
    }

    @Override
    public Source open(String location, SourceOptions options) throws InvalidSourceException {
        WebLocation page = WebLocation.parse(location, form(), "");
        boolean raw = page.fragment().equals("raw");
        if (!raw && !page.fragment().isEmpty()) {
            throw new InvalidSourceException(page.title() + ": nothing but #raw can stand behind #");
        }
        return new HttpSource(page, options.withText(options.text().withCounterRates(!raw)));
    }
}
