// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;

/** Reads lines of numbers from one stream, which is whole when it ends, and makes the stream wait when the chart does not keep up. */
public final class LineSource extends TextSource {

    /** Opens the stream, on the reading thread. It may be closed by another thread meanwhile, which must not wait then. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    private final Opener opener;
    private volatile @Nullable InputStream current;

    public LineSource(String title, Opener opener, SourceOptions options) {
        super(title, OverflowPolicy.WAIT, options, Ticker.SYSTEM);
        this.opener = opener;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException {
        TextReader reader = text().reader(sink, "");
        try (InputStream in = opener.open()) {
            current = in;
            readToEnd(reader, in);
            if (isClosed()) {
                return SourceResult.closed();
            }
            reader.endOfStream(ticker().epochSeconds());
        }
        return resultOf(reader);
    }

    @Override
    protected void release() throws IOException {
        InputStream in = current;
        if (in != null) {
            in.close();
        }
    }
}
