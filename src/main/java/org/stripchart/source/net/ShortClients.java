// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stripchart.feed.PointSink;
import org.stripchart.source.lines.TextIntake;
import org.stripchart.source.lines.TextReader;

/**
 * Reads what clients have sent that left at once, as a script does that connects anew for each value. All of a host are
 * read as one client, since rates and headers need what came before, and so that a burst of them does not make a name of
 * each that overlaps with another.
 *
 * <p><b>Threading:</b> any thread; one client is read at a time.
 */
final class ShortClients {

    private static final int MOST_READERS = 256;

    private final TextIntake text;
    private final ClientNames names;
    private final Map<String, TextReader> readers = new LinkedHashMap<>(16, 0.75f, true);
    private volatile long count;

    ShortClients(TextIntake text, ClientNames names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Reads all that a client has sent.
     *
     * @param epochSeconds when it came
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // under the lock
    synchronized void read(String host, byte[] bytes, double epochSeconds, PointSink sink) throws IOException {
        count++;
        String name = names.take(host);
        try {
            TextReader reader = reader(name, sink);
            reader.restart(false);
            InputStream in = new ByteArrayInputStream(bytes);
            while (reader.fill(in)) {
                reader.handOver(epochSeconds);
            }
            reader.cutShort();
        } finally {
            names.release(host, name);
        }
    }

    private TextReader reader(String name, PointSink sink) {
        TextReader known = readers.get(name);
        if (known != null) {
            return known;
        }
        if (readers.size() == MOST_READERS) {
            var eldest = readers.values().iterator();
            text.retire(eldest.next());
            eldest.remove();
        }
        TextReader reader = text.sharedReader(sink, name);
        readers.put(name, reader);
        return reader;
    }

    /** Returns how many there were. */
    long count() {
        return count;
    }
}
