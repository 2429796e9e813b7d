// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceProvider;
import org.stripchart.source.lines.LineSource;

/** Standard input, {@code -}. */
public final class StandardInputProvider implements SourceProvider {

    /** The descriptor itself: System.in would copy every byte through a small buffer under a lock. */
    private static final SharedInput OF_PROCESS = new SharedInput(new FileInputStream(FileDescriptor.in));

    @Override
    public String form() {
        return "-";
    }

    @Override
    public boolean accepts(String location) {
        return location.equals("-");
    }

    @Override
    public String prefix(String location) {
        return "stdin";
    }

    @Override
    public Source open(String location, SourceOptions options) {
        return new LineSource("standard input", OF_PROCESS::open, options);
    }
}
