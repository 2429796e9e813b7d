// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.NetworkChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Channels that listen at one port of several addresses, as {@code localhost} has two. */
final class Listeners {

    /** How many ports are tried which the system chose for the first address, and which may be taken at the next. */
    private static final int TRIES = 16;

    /** Makes a channel that listens at an address, and leaves none behind if that fails. */
    @FunctionalInterface
    interface Opener<C extends NetworkChannel> {
        C open(InetSocketAddress address) throws IOException;
    }

    private Listeners() {}

    /**
     * Listens at all of the addresses, or at none.
     *
     * @param addresses of one port; 0 for one that is free
     * @throws IOException if one of them cannot be used; the message says why in a few words
     */
    static <C extends NetworkChannel> List<C> open(List<InetSocketAddress> addresses, Opener<C> opener)
            throws IOException {
        for (int tries = 1; ; tries++) {
            List<C> listening = new ArrayList<>();
            int port = addresses.get(0).getPort();
            boolean chosen = port == 0;
            InetSocketAddress at = addresses.get(0);
            try {
                for (InetSocketAddress address : addresses) {
                    at = new InetSocketAddress(address.getAddress(), port);
                    C channel = opener.open(at);
                    listening.add(channel);
                    port = address(channel).getPort();
                }
                return listening;
            } catch (BindException e) {
                boolean another = chosen && !listening.isEmpty() && tries < TRIES;
                close(listening);
                if (!another) {
                    throw Endpoints.bindFault(e, at);
                }
            } catch (IOException e) {
                close(listening);
                throw e;
            }
        }
    }

    /** Returns where a channel listens. */
    static InetSocketAddress address(NetworkChannel channel) throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /** Returns where all of them listen: {@code 127.0.0.1:5000 and [::1]:5000}. */
    static String text(List<? extends NetworkChannel> channels) throws IOException {
        List<String> texts = new ArrayList<>();
        for (NetworkChannel channel : channels) {
            texts.add(Endpoints.text(address(channel)));
        }
        return texts.stream().collect(Collectors.joining(" and "));
    }

    /** Closes all of them. */
    static void close(List<? extends NetworkChannel> channels) throws IOException {
        for (NetworkChannel channel : channels) {
            channel.close();
        }
    }
}
