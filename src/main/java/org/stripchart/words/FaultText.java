// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in a few words that a user understands: one line without a full stop, such as {@code connection refused}. */
public final class FaultText {

    /** A chain of causes can be a ring, and no library makes a longer one. */
    private static final int LONGEST_CHAIN = 20;

    private FaultText() {}

    /** Returns what went wrong with a file, a connection or anything else. */
    public static String of(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < LONGEST_CHAIN && cause != null; i++, cause = cause.getCause()) {
            @Nullable String known = network(cause);
            if (known != null) {
                return known;
            }
        }
        return told(fault, "no such file");
    }

    /**
     * Returns why a file could not be written. What lies deepest tells: a library may say that there was an error, and what it was is
     * behind that.
     */
    public static String ofWriting(Throwable fault) {
        Throwable deepest = fault;
        for (int i = 0; i < LONGEST_CHAIN && deepest.getCause() != null; i++) {
            deepest = deepest.getCause();
        }
        return told(deepest, "no such folder");
    }

    private static String told(Throwable fault, String noSuchFile) {
        if (fault instanceof NoSuchFileException) {
            return noSuchFile;
        }
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        // The message of these begins with the whole path.
        @Nullable String told = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        Throwable cause = fault.getCause();
        if (cause != null && cause != fault && cause.toString().equals(told)) {
            return told(cause, noSuchFile);
        }
        if (fault instanceof OutOfMemoryError) {
            return "out of memory";
        }
        return told == null || told.isBlank() ? kind(fault) : EscapedText.of(told.strip());
    }

    /** Says what its class does, for one that has no message: {@code closed channel} for a ClosedChannelException. */
    private static String kind(Throwable fault) {
        if (fault instanceof EOFException) {
            return "the end came too early";
        }
        if (fault instanceof CharacterCodingException) {
            return "the text is not in the expected encoding";
        }
        // One without a name of its own says what it extends.
        Class<?> type = fault.getClass();
        while (type.isAnonymousClass()) {
            type = type.getSuperclass();
        }
        String name = type.getSimpleName().replaceFirst("(?<=.)(Exception|Error)$", "");
        String words = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
        return words.equals("IO") ? "input or output failed" : words.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String network(Throwable fault) {
        String message = fault.getMessage() == null ? "" : fault.getMessage();
        String small = message.toLowerCase(Locale.ROOT);
        if (fault instanceof UnknownHostException) {
            // Some begin with the name and go on with what the system says to it.
            int colon = message.indexOf(": ");
            return ("unknown host " + EscapedText.of(colon < 0 ? message : message.substring(0, colon))).strip();
        }
        if (fault instanceof UnresolvedAddressException) {
            return "unknown host";
        }
        if (fault instanceof SocketTimeoutException
                || fault instanceof HttpTimeoutException
                || small.contains("timed out")) {
            return "timed out";
        }
        if (fault instanceof NoRouteToHostException || small.contains("unreachable")) {
            return "the host cannot be reached";
        }
        if (fault instanceof ConnectException && (small.isEmpty() || small.contains("refused"))) {
            // The client for HTTP hides an unknown host below one of these, without a word.
            return isBelow(fault, UnresolvedAddressException.class) ? "unknown host" : "connection refused";
        }
        if (small.contains("connection reset") || small.contains("broken pipe")) {
            return "the connection was reset";
        }
        if (fault instanceof SSLException) {
            return tls(fault, small);
        }
        return null;
    }

    private static String tls(Throwable fault, String message) {
        if (isBelow(fault, CertificateExpiredException.class)) {
            return "the server's certificate has expired";
        }
        if (message.contains("no subject alternative") || message.startsWith("no name matching")) {
            return "the server's certificate is for another host";
        }
        if (message.contains("certification path") || message.contains("pkix")) {
            return "the server's certificate is not trusted";
        }
        if (message.contains("unrecognized ssl message")) {
            return "the server does not speak TLS";
        }
        return message.isBlank() ? "TLS failed" : "TLS failed: " + EscapedText.of(String.valueOf(fault.getMessage()));
    }

    private static boolean isBelow(Throwable fault, Class<? extends Throwable> type) {
        Throwable cause = fault;
        for (int i = 0; i < LONGEST_CHAIN && cause != null; i++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
