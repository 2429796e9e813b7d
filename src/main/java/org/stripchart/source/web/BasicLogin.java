// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.stripchart.source.Credentials;

/** Tells a server the user and the password. */
final class BasicLogin {

    private BasicLogin() {}

    /**
     * Returns what goes into the header {@code Authorization}; may wait for a person to tell the password.
     *
     * @throws RefusedException if nobody tells it
     */
    static String header(Credentials credentials) throws RefusedException {
        char[] password = credentials.password();
        if (password == null) {
            throw new RefusedException("no password for " + credentials.user() + "; set " + Credentials.VARIABLE);
        }
        String user = credentials.user();
        CharBuffer chars = CharBuffer.allocate(user.length() + 1 + password.length);
        chars.put(user).put(':').put(password).flip();
        Arrays.fill(password, '\0');
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(chars);
        byte[] plain = new byte[bytes.remaining()];
        bytes.get(plain);
        String encoded = Base64.getEncoder().encodeToString(plain);
        Arrays.fill(chars.array(), '\0');
        bytes.clear();
        bytes.put(new byte[bytes.capacity()]);
        Arrays.fill(plain, (byte) 0);
        return "Basic " + encoded;
    }
}
