// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A user and the password, which the environment or a person tells when it is needed first. It is kept until it is refused
 * or the source ends; then it is wiped.
 *
 * <p><b>Threading:</b> any thread; {@link #password} may wait for a person, and holds nobody up meanwhile.
 */
public final class Credentials {

    /** The variable of the environment in which a password is looked for before a person is asked. */
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
     * @param purpose what a person is told that the password is for: {@code mqtt://ada@example.org}
     * @param passwords asked where the environment tells none
     */
    public Credentials(String user, String purpose, Passwords passwords) {
        this(user, purpose, passwords, VARIABLE, System::getenv);
    }

    /**
     * @param variable of the environment
     * @param environment tells the value of a variable, or null
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

    /** Returns whether there is a user at all. */
    public boolean isGiven() {
        return !user.isEmpty();
    }

    /** Returns the user, empty if there is none. */
    public String user() {
        return user;
    }

    /** Returns what a person is told that the password is for. */
    public String purpose() {
        return purpose;
    }

    /** Returns whether {@link #password} asks a person, and so takes its time. */
    public synchronized boolean isToAsk() {
        return isGiven() && !closed && kept == null && given == null;
    }

    /**
     * Returns the password; asks for it, if it is not known yet, and then waits for the answer.
     *
     * @return a copy, which the caller wipes; null if nobody tells it
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
     * Forgets a password that was refused.
     *
     * @return whether a person may tell another one
     */
    public synchronized boolean forget() {
        boolean asked = kept != null;
        wipe();
        return asked;
    }

    /** Forgets the password for good. */
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
