// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.stripchart.session.spec.Theme;

/** The themes as people type them. */
public final class ThemeNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Theme.values())
                .map(theme -> theme.name().toLowerCase(Locale.ROOT))
                .iterator();
    }
}
