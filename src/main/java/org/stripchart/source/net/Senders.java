// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.feed.PointSink;
import org.stripchart.source.lines.TextIntake;
import org.stripchart.source.lines.TextReader;

/**
 * Readers for those who send datagrams. A program that sends more than once from its port has a reader of its own, since
 * each may have a format of its own. What a host sends from ports that come up only once goes to one reader: a script that
 * sends one value at a time has another port each time, and rates and headers need what came before. Several such scripts
 * share that reader, of which some may tell the time and others not.
 *
 * <p>There are only so many readers; beyond, the one that was silent for longest is forgotten, and counted.
 *
 * <p><b>Threading:</b> confined to the thread that receives, but for {@link #forgotten}.
 */
final class Senders {

    /** How many ports, and how many hosts, are remembered. */
    static final int MOST = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

    private final TextIntake text;
    private final PointSink sink;
    private final boolean apart;

    /** The ports that came up, with their readers; null for those that came up once. */
    private final Map<InetSocketAddress, @Nullable TextReader> ports = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<InetAddress, Common> hosts = new LinkedHashMap<>(16, 0.75f, true);
    private volatile long forgotten;

    /**
     * @param apart whether each host's series are named after it
     */
    Senders(TextIntake text, PointSink sink, boolean apart) {
        this.text = text;
        this.sink = sink;
        this.apart = apart;
    }

    /** Returns what reads for a sender. */
    TextReader reader(InetSocketAddress sender) {
        TextReader own = ports.get(sender);
        if (own != null) {
            return own;
        }
        InetAddress host = sender.getAddress();
        Common common = hosts.get(host);
        if (ports.containsKey(sender)) {
            // It goes on with what it began, unless others came between.
            TextReader reader;
            if (common != null && sender.equals(common.only)) {
                reader = common.reader;
                hosts.remove(host);
            } else {
                reader = text.reader(sink, prefix(host));
            }
            ports.put(sender, reader);
            return reader;
        }
        if (ports.size() == MOST) {
            retire(removeEldest(ports));
        }
        ports.put(sender, null);
        if (common == null) {
            if (hosts.size() == MOST) {
                retire(removeEldest(hosts).reader);
            }
            common = new Common(text.sharedReader(sink, prefix(host)), sender);
            hosts.put(host, common);
        } else {
            common.only = null;
        }
        return common.reader;
    }

    private String prefix(InetAddress host) {
        return apart ? Endpoints.text(host) : "";
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the receiving thread writes
    private void retire(@Nullable TextReader reader) {
        if (reader != null) {
            if (forgotten == 0) {
                LOG.info("More than {} senders: those that were silent for longest begin anew", MOST);
            }
            forgotten++;
            text.retire(reader);
        }
    }

    /** Returns how many senders were forgotten, so that they begin anew if they come back. Any thread. */
    long forgotten() {
        return forgotten;
    }

    private static <V extends @Nullable Object> V removeEldest(Map<?, V> map) {
        var entries = map.entrySet().iterator();
        V eldest = entries.next().getValue();
        entries.remove();
        return eldest;
    }

    /** What reads for all ports of a host that came up once. */
    private static final class Common {

        private final TextReader reader;
        private @Nullable InetSocketAddress only;

        Common(TextReader reader, InetSocketAddress only) {
            this.reader = reader;
            this.only = only;
        }
    }
}
