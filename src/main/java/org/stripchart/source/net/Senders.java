// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stripchart.feed.PointSink;
import org.stripchart.source.text.TextIntake;
import org.stripchart.source.text.TextReader;

/**
 * A reader for each host that sends datagrams, since each may have a format of its own. Not for each port: a script that
 * sends one value at a time has another port each time, and rates and headers need what came before. There are only so
 * many; beyond, the one that was silent for longest is forgotten.
 *
 * <p><b>Threading:</b> confined to the thread that receives.
 */
final class Senders {

    private static final int MOST = 256;

    private final TextIntake text;
    private final PointSink sink;
    private final boolean apart;
    private final Map<InetAddress, TextReader> readers = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param apart whether each sender's series are named after it
     */
    Senders(TextIntake text, PointSink sink, boolean apart) {
        this.text = text;
        this.sink = sink;
        this.apart = apart;
    }

    TextReader reader(InetAddress sender) {
        TextReader known = readers.get(sender);
        if (known != null) {
            return known;
        }
        if (readers.size() == MOST) {
            var eldest = readers.entrySet().iterator();
            text.retire(eldest.next().getValue());
            eldest.remove();
        }
        TextReader reader = text.reader(sink, apart ? Endpoints.text(sender) : "");
        readers.put(sender, reader);
        return reader;
    }
}
