// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.stripchart.plot.StripRule;

/** For the completion script. */
public final class KindsOfStrips implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Stream.of(StripRule.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .iterator();
    }
}
