// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.words.EscapedText;

/**
 * A parsed location such as {@code mqtt://ada@example.org:1883/house/+/power?qos=1}. It is not a {@code java.net.URI},
 * because that accepts neither an MQTT topic that ends in {@code #} nor a port without a host.
 *
 * @param text the whole location, as it can be shown to the user
 * @param scheme in lower case
 * @param user empty if there is none
 * @param host empty if there is none; an IPv6 address without its brackets
 * @param port -1 if there is none
 * @param path the part between the host and {@code ?}, including its slash; escapes such as {@code %20} are decoded
 * @param parameters the parameters after {@code ?}, in their order; escapes are decoded
 */
public record SourceLocation(
        String text, String scheme, String user, String host, int port, String path, Map<String, String> parameters) {

    private static final int LAST_PORT = 65_535;

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?]*))?([^?]*)(?:\\?(.*))?", Pattern.DOTALL);

    /** The beginning of a user with a password, where no host was found. */
    private static final Pattern USER = Pattern.compile("/*[^/:]*:.*@.*", Pattern.DOTALL);

    /** What may be a secret; a hash at the end of an MQTT topic does not begin one. */
    private static final Pattern SECRET = Pattern.compile("(\\?|#(?=[^?,])).*", Pattern.DOTALL);

    /** A user without a password; others need not see the name. */
    private static final Pattern USER_NAME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:/*)[^/?#@]+@");

    private static final Pattern AUTHORITY = Pattern.compile("(?:(.*)@)?(\\[[^\\]]*\\]|[^:]*)(?::([0-9]*))?");

    /** Returns whether the text begins with one of these schemes and a colon. */
    public static boolean hasScheme(String text, String... schemes) {
        int colon = text.indexOf(':');
        return colon > 0 && Arrays.stream(schemes).anyMatch(text.substring(0, colon)::equalsIgnoreCase);
    }

    /**
     * Parses a location.
     *
     * @throws InvalidSourceException if the text does not have the form of a location; the message never contains a password
     */
    public static SourceLocation parse(String text) throws InvalidSourceException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidSourceException(malformed(text) + ": expected SCHEME://HOST:PORT");
        }
        String shown = shown(text);
        if (hasPassword(form)) {
            throw new InvalidSourceException(shown + ": a password must not stand on the command line");
        }
        Matcher parts = authority(form);
        if (!parts.matches()) {
            throw new InvalidSourceException(malformed(text) + ": expected HOST:PORT, with a port of digits");
        }
        @Nullable String user = parts.group(1);
        String host = parts.group(2);
        if (host.indexOf('#') >= 0) {
            throw new InvalidSourceException(malformed(text) + ": expected HOST:PORT, without a #");
        }
        return new SourceLocation(
                shown,
                form.group(1).toLowerCase(java.util.Locale.ROOT),
                user == null ? "" : unescape(user),
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                port(malformed(text), parts.group(3)),
                unescape(form.group(3)),
                parameters(form.group(4)));
    }

    /**
     * Returns the part of a malformed location that can be shown: without anything that looks like a password, and without what
     * follows a question mark, where keys may be, or a hash, where a message to the server may be.
     */
    static String malformed(String text) {
        if (!FORM.matcher(text).matches() && text.indexOf('@') >= 0) {
            return "…";
        }
        String shown = shown(text);
        return SECRET.matcher(shown).replaceFirst("$1…");
    }

    /**
     * Returns a location without anything that may be secret, so that it can be saved or shown to others: without user and password,
     * and without what follows a question mark, where keys may be, or a hash, where a message to the server may be. The path
     * is taken for a name.
     */
    public static String withoutSecrets(String location) {
        return USER_NAME.matcher(malformed(location)).replaceFirst("$1…@");
    }

    /** Returns a text; without what follows the scheme if it looks like a location with a password. */
    private static String shown(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && hasPassword(form) ? form.group(1) + "://…" : EscapedText.of(text);
    }

    /** Returns whether a location has a password; also one that ends the authority because it has a slash or a question mark, or that has no slashes before it. */
    private static boolean hasPassword(Matcher form) {
        Matcher parts = authority(form);
        if (!parts.matches()) {
            return form.group().indexOf('@') >= 0;
        }
        @Nullable String user = parts.group(1);
        return user != null
                ? user.indexOf(':') >= 0
                : parts.group().isEmpty() && USER.matcher(form.group(3)).matches();
    }

    private static Matcher authority(Matcher form) {
        @Nullable String authority = form.group(2);
        return AUTHORITY.matcher(authority == null ? "" : authority);
    }

    private static int port(String shown, @Nullable String digits) throws InvalidSourceException {
        if (digits == null || digits.isEmpty()) {
            return -1;
        }
        // Six digits are too many in any case.
        int port = digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (port > LAST_PORT) {
            throw new InvalidSourceException(shown + ": port " + digits + " must be at most " + LAST_PORT);
        }
        return port;
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                if (!name.isEmpty()) {
                    parameters.put(unescape(name), equals < 0 ? "" : unescape(part.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    /** Decodes escapes such as {@code %23}; everything else stays, including plus signs. */
    private static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < escaped.length; i++) {
            int high = i + 2 < escaped.length ? Character.digit(escaped[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(escaped[i + 2], 16);
            if (escaped[i] == '%' && low >= 0) {
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.write(escaped[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Checks that there are only parameters with the given names.
     *
     * @throws InvalidSourceException if there is another parameter; the message lists the allowed ones
     */
    public SourceLocation allowing(String... names) throws InvalidSourceException {
        List<String> known = List.of(names);
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                // What has no value may be one itself, such as a key.
                throw wrong("unknown parameter " + (parameter(name, "").isEmpty() ? "…" : EscapedText.of(name))
                        + (known.isEmpty() ? "; it takes none" : "; expected " + String.join(", ", known)));
            }
        }
        return this;
    }

    /** Returns the value of a parameter, or a default if it is not given. */
    public String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    /**
     * Returns the value of a parameter as a whole number, or a default if it is not given.
     *
     * @throws InvalidSourceException if the value is not a whole number from least to most
     */
    public int parameter(String name, int otherwise, int least, int most) throws InvalidSourceException {
        String value = parameters.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong(name + " (" + EscapedText.of(value) + ") must be a whole number from " + least + " to " + most);
    }

    /** Returns the port, or a default if none is given. */
    public int portOr(int otherwise) {
        return port < 0 ? otherwise : port;
    }

    /** Returns an exception about this location, whose message is one line that begins with the location, without its secrets. */
    public InvalidSourceException wrong(String what) {
        return new InvalidSourceException(malformed(text) + ": " + what);
    }
}
