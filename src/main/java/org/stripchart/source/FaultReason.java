// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.stripchart.words.EscapedText;

/** What went wrong with a file or a connection, in a few words that a user understands. */
public final class FaultReason {

    private FaultReason() {}

    /** In one line, without a full stop: {@code connection refused}. */
    public static String of(Throwable fault) {
        if (fault instanceof NoSuchFileException) {
            return "no such file";
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            @Nullable String known = network(cause);
            if (known != null) {
                return known;
            }
        }
        // The message of these begins with the whole path.
        @Nullable String told = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        return told == null || told.isBlank() ? fault.getClass().getSimpleName() : EscapedText.of(told);
    }

    private static @Nullable String network(Throwable fault) {
        String message = fault.getMessage() == null ? "" : fault.getMessage();
        String small = message.toLowerCase(Locale.ROOT);
        if (fault instanceof UnknownHostException) {
            // Some begin with the name and go on with what the system says to it.
            int colon = message.indexOf(": ");
            return "unknown host " + EscapedText.of(colon < 0 ? message : message.substring(0, colon));
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
            return isUnresolved(fault) ? "unknown host" : "connection refused";
        }
        if (small.contains("connection reset") || small.contains("broken pipe")) {
            return "the connection was reset";
        }
        if (fault instanceof SSLException) {
            return tls(fault, small);
        }
        return null;
    }

    private static boolean isUnresolved(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static String tls(Throwable fault, String message) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "the server's certificate has expired";
            }
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
        return "TLS failed: " + EscapedText.of(String.valueOf(fault.getMessage()));
    }
}
