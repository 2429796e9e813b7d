// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Passwords;

/**
 * The user of a location with the password, which the environment ({@code STRIPCHART_PASSWORD}) or a person tells; it is
 * asked for once, when it is needed first.
 *
 * <p><b>Threading:</b> confined to the source's thread, since to ask a person takes its time.
 */
final class Credentials {

    /** Where a password is looked for before a person is asked. */
    static final String VARIABLE = "STRIPCHART_PASSWORD";

    private final String user;
    private final String purpose;
    private final Passwords passwords;
    private final UnaryOperator<@Nullable String> environment;
    private @Nullable String header;

    Credentials(WebLocation location, Passwords passwords, UnaryOperator<@Nullable String> environment) {
        this.user = location.user();
        this.purpose =
                location.uri().getScheme() + "://" + user + "@" + location.uri().getAuthority();
        this.passwords = passwords;
        this.environment = environment;
    }

    /** Whether there is a user at all. */
    boolean isGiven() {
        return !user.isEmpty();
    }

    /**
     * What goes into the header {@code Authorization}.
     *
     * @throws RefusedException if nobody tells the password
     */
    String header() throws RefusedException {
        String known = header;
        if (known == null) {
            char[] password = password();
            known = "Basic " + basic(password);
            Arrays.fill(password, '\0');
            header = known;
        }
        return known;
    }

    private char[] password() throws RefusedException {
        @Nullable String set = environment.apply(VARIABLE);
        char @Nullable [] told = set != null ? set.toCharArray() : passwords.ask(purpose);
        if (told == null) {
            throw new RefusedException("no password for " + user + "; set " + VARIABLE);
        }
        return told;
    }

    private String basic(char[] password) {
        CharBuffer chars = CharBuffer.allocate(user.length() + 1 + password.length);
        chars.put(user).put(':').put(password).flip();
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(chars);
        byte[] plain = new byte[bytes.remaining()];
        bytes.get(plain);
        String encoded = Base64.getEncoder().encodeToString(plain);
        Arrays.fill(chars.array(), '\0');
        bytes.clear();
        bytes.put(new byte[bytes.capacity()]);
        Arrays.fill(plain, (byte) 0);
        return encoded;
    }
}
