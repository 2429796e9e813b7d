// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.EpochClock;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.TextSource;
import org.stripchart.source.text.TextReader;

/** A file, read once to its end as fast as the chart takes it. */
final class FileSource extends TextSource {

    private final Path path;
    private final long size;
    private volatile @Nullable FileInput input;

    FileSource(String title, Path path, SourceOptions options) {
        super(title, OverflowPolicy.WAIT, options, EpochClock.SYSTEM);
        this.path = path;
        this.size = size(path);
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException {
        TextReader reader = text().reader(sink, "");
        // Here and not by whoever opens the source: a named pipe makes its reader wait for a writer.
        try (FileInput in = FileInput.of(Files.newInputStream(path))) {
            input = in;
            readAll(reader, in);
        }
        return resultOf(reader);
    }

    /** In bytes; -1 for what has none, and for files that the system makes up, which say 0 and hold more. */
    private static long size(Path path) {
        try {
            long bytes = Files.isRegularFile(path) ? Files.size(path) : -1;
            return bytes > 0 ? bytes : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        FileInput in = input;
        return new SourceStatus(
                state, detail, text().rejected(), text().latestRejected(), in == null ? 0 : in.position(), size);
    }
}
