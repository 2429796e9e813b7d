// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.util.Iterator;
import java.util.stream.Stream;
import org.stripchart.session.spec.OutputFormat;

/** The formats as people type them. */
public final class FormatNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Stream.of(OutputFormat.values()).map(OutputFormat::extension).iterator();
    }
}
