// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Passwords;

/**
 * Who we are to the broker. A password that a person gave is kept for the next connection, until it is refused or the
 * source is closed; then it is wiped.
 */
final class Login {

    private final String user;
    private final Passwords passwords;
    private final String account;
    private final boolean asks;
    private byte @Nullable [] password;
    private boolean known;

    Login(Subscription subscription, Passwords passwords) {
        this.user = subscription.user();
        this.passwords = passwords;
        this.account = subscription.account();
        String given = subscription.password();
        this.asks = given == null;
        if (given != null) {
            password = given.getBytes(StandardCharsets.UTF_8);
            known = true;
        }
    }

    /** Whether the user has to be asked before {@link #auth} answers. */
    synchronized boolean isToAsk() {
        return !user.isEmpty() && !known;
    }

    /** What to tell the broker, or null; may wait for a person to answer. */
    @Nullable
    Mqtt3SimpleAuth auth() {
        if (user.isEmpty()) {
            return null;
        }
        if (isToAsk()) {
            take(passwords.ask(account));
        }
        synchronized (this) {
            byte[] secret = password;
            return secret == null
                    ? Mqtt3SimpleAuth.builder().username(user).build()
                    : Mqtt3SimpleAuth.builder().username(user).password(secret).build();
        }
    }

    private synchronized void take(char @Nullable [] answer) {
        known = true;
        if (answer != null) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(answer));
            byte[] secret = new byte[bytes.remaining()];
            bytes.get(secret);
            bytes.flip();
            bytes.put(new byte[secret.length]);
            password = secret;
            Arrays.fill(answer, '\0');
        }
    }

    /** Forgets a password that was refused, so that the person is asked again; whether there is anyone to ask. */
    synchronized boolean forget() {
        boolean given = asks && password != null;
        if (given) {
            wipe();
        }
        return given;
    }

    /** Leaves nothing of the password behind. */
    synchronized void wipe() {
        byte[] secret = password;
        if (secret != null) {
            Arrays.fill(secret, (byte) 0);
        }
        password = null;
        known = false;
    }
}
