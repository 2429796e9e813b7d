// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceLocation;

/**
 * An address on the web as a user writes it. What is behind {@code #} never goes to a server and is for the source; what
 * is behind {@code ?} is the server's.
 *
 * @param uri without user and fragment
 * @param title the same without what is behind {@code ?}, which may be a secret
 * @param user empty if there is none
 * @param fragment what is behind {@code #}, with its escapes resolved; empty if there is nothing
 */
record WebLocation(URI uri, String title, String user, String fragment) {

    /** Besides letters and digits: what stands in an address as it is, or is an escape already. */
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=%";

    /**
     * Takes a location apart.
     *
     * @param form for the message
     * @param dropped how the scheme begins that the server does not know: {@code sse+}
     * @throws InvalidSourceException if it is not of that form
     */
    static WebLocation parse(String text, String form, String dropped) throws InvalidSourceException {
        int hash = text.indexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        // The server's part may hold a secret, which no message may show.
        SourceLocation parts = SourceLocation.parse(withoutQuery(address));
        if (parts.host().isEmpty() || !address.contains("://")) {
            throw parts.wrong("no host; expected " + form);
        }
        String scheme = parts.scheme().substring(dropped.length());
        int authority = address.indexOf("://") + 3;
        int end = authorityEnd(address, authority);
        String host = address.substring(authority, end);
        host = host.substring(host.lastIndexOf('@') + 1);
        try {
            String rest = address.substring(end);
            URI uri = new URI(scheme + "://" + host + escaped(rest.startsWith("?") ? "/" + rest : rest));
            if (uri.getHost() == null) {
                throw parts.wrong("no host by its looks: " + host + "; expected " + form);
            }
            return new WebLocation(
                    uri,
                    parts.scheme() + "://" + host + (parts.path().equals("/") ? "" : parts.path()),
                    parts.user(),
                    hash < 0 ? "" : unescaped(text.substring(hash + 1)));
        } catch (URISyntaxException e) {
            throw parts.wrong(e.getReason().toLowerCase(Locale.ROOT) + "; expected " + form);
        }
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query) + "?…";
    }

    private static int authorityEnd(String address, int from) {
        int end = from;
        while (end < address.length() && address.charAt(end) != '/' && address.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    /** Escapes what people write and no address may hold: {@code ?query=up{job="a b"}}. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            escaped.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return escaped.toString();
    }

    /** Resolves escapes as in a path, where plus signs stay. */
    private static String unescaped(String text) throws InvalidSourceException {
        return SourceLocation.parse("x:" + text.replace("?", "%3F")).path();
    }

    /** Returns who asks for a password, and where. */
    String account() {
        return uri.getScheme() + "://" + user + "@" + uri.getAuthority();
    }

    /** Returns whether an address is of the same scheme, host and port, so that it may have the password. */
    boolean isSameServer(URI other) {
        return uri.getScheme().equalsIgnoreCase(other.getScheme())
                && uri.getHost().equalsIgnoreCase(other.getHost())
                && port(uri) == port(other);
    }

    private static int port(URI uri) {
        boolean secure =
                uri.getScheme().equalsIgnoreCase("https") || uri.getScheme().equalsIgnoreCase("wss");
        return uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    }
}
