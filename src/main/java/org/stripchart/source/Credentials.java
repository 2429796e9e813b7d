// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A user name and its password. The password comes from the environment, or the user is asked for it when it is first
 * needed. It is kept until it is refused or the source ends, and is then wiped.
 *
 * <p><b>Threading:</b> any thread; {@link #password} may wait for the user, and blocks no other caller meanwhile.
 */
public final class Credentials {

    /** The environment variable that may hold the password; if it is not set, the user is asked. */
    public static final String VARIABLE = "STRIPCHART_PASSWORD";

    private final String user;
    private final String purpose;
    private final Passwords passwords;
    private final @Nullable String given;

    // Under the lock of this object.
    private char @Nullable [] kept;
    private boolean closed;

    /**
     * @param user empty if there is none
     * @param purpose what the password is for, as shown to the user, such as {@code mqtt://ada@example.org}
     * @param passwords asks the user if the environment has no password
     */
    public Credentials(String user, String purpose, Passwords passwords) {
        this(user, purpose, passwords, VARIABLE, System::getenv);
    }

    /**
     * @param variable the name of the environment variable
     * @param environment returns the value of a variable, or null
     */
    public Credentials(
            String user,
            String purpose,
            Passwords passwords,
            String variable,
            UnaryOperator<@Nullable String> environment) {
        this.user = user;
        this.purpose = purpose;
        this.passwords = passwords;
        this.given = user.isEmpty() ? null : environment.apply(variable);
    }

    /** Returns whether there is a user. */
    public boolean isGiven() {
        return !user.isEmpty();
    }

    /** Returns the user; empty if there is none. */
    public String user() {
        return user;
    }

    /** Returns what the password is for, as shown to the user. */
    public String purpose() {
        return purpose;
    }

    /** Returns whether {@link #password} will ask the user, and so may take long. */
    public synchronized boolean isToAsk() {
        return isGiven() && !closed && kept == null && given == null;
    }

    /**
     * Returns the password; if it is not known yet, asks for it and waits for the answer.
     *
     * @return a copy, which the caller wipes; null if there is no answer
     */
    public char @Nullable [] password() {
        if (isToAsk()) {
            // Without the lock: whoever closes this must not wait for a person.
            char @Nullable [] answer = passwords.ask(purpose);
            synchronized (this) {
                wipe();
                kept = answer;
                if (closed) {
                    wipe();
                }
            }
        }
        synchronized (this) {
            if (closed || !isGiven()) {
                return null;
            }
            if (kept != null) {
                return kept.clone();
            }
            return given == null ? null : given.toCharArray();
        }
    }

    /**
     * Wipes a password that was refused.
     *
     * @return whether the user may enter another one
     */
    public synchronized boolean forget() {
        boolean asked = kept != null;
        wipe();
        return asked;
    }

    /** Wipes the password for good. */
    public synchronized void close() {
        closed = true;
        wipe();
    }

    private synchronized void wipe() {
        if (kept != null) {
            Arrays.fill(kept, '\0');
            kept = null;
        }
    }
}
