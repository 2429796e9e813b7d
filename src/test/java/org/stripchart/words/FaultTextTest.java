// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FaultTextTest {

    @ParameterizedTest
    @MethodSource
    void tellsAFaultInWordsOfTheUser(Throwable fault, String words) {
        assertThat(FaultText.of(fault)).isEqualTo(words);
    }

    static Stream<Arguments> tellsAFaultInWordsOfTheUser() {
        return Stream.of(
                arguments(new NoSuchFileException("/a/b"), "no such file"),
                arguments(new AccessDeniedException("/a/b"), "permission denied"),
                arguments(new AccessDeniedException("/a/b", null, "Permission denied"), "permission denied"),
                arguments(new FileSystemException("/a/b", null, "Is a directory"), "Is a directory"),
                arguments(new ConnectException("Connection refused (Connection refused)"), "connection refused"),
                arguments(new ConnectException(), "connection refused"),
                arguments(new ConnectException("Permission denied"), "Permission denied"),
                arguments(new UnknownHostException("nowhere: Name or service not known"), "unknown host nowhere"),
                arguments(new UnknownHostException("nowhere"), "unknown host nowhere"),
                arguments(new UnknownHostException("no\nwhere"), "unknown host no\\x0awhere"),
                arguments(new UnknownHostException(), "unknown host"),
                arguments(new UnresolvedAddressException(), "unknown host"),
                arguments(new SocketTimeoutException("Connect timed out"), "timed out"),
                arguments(new SocketTimeoutException(), "timed out"),
                arguments(new HttpTimeoutException("nothing came"), "timed out"),
                arguments(new IOException("Connection timed out"), "timed out"),
                arguments(new NoRouteToHostException(), "the host cannot be reached"),
                arguments(new SocketException("Network is unreachable"), "the host cannot be reached"),
                arguments(new SocketException("Connection reset"), "the connection was reset"),
                arguments(new IOException("Broken pipe"), "the connection was reset"),
                arguments(new OutOfMemoryError("Java heap space"), "out of memory"),
                arguments(new IOException("  odd \n"), "odd"),
                arguments(new IOException("a\nb"), "a\\x0ab"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhatIsWrongWithTls(Throwable fault, String words) {
        assertThat(FaultText.of(fault)).isEqualTo(words);
    }

    static Stream<Arguments> tellsWhatIsWrongWithTls() {
        SSLException expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertificateExpiredException("NotAfter: 2020"));
        return Stream.of(
                arguments(expired, "the server's certificate has expired"),
                arguments(
                        new SSLHandshakeException("PKIX path building failed: unable to find"),
                        "the server's certificate is not trusted"),
                arguments(
                        new SSLException("unable to find valid certification path"),
                        "the server's certificate is not trusted"),
                arguments(
                        new SSLHandshakeException("No subject alternative names matching IP address"),
                        "the server's certificate is for another host"),
                arguments(
                        new SSLHandshakeException("No name matching a.b found"),
                        "the server's certificate is for another host"),
                arguments(
                        new SSLException("Unrecognized SSL message, plaintext connection?"),
                        "the server does not speak TLS"),
                arguments(new SSLException("bad\tmac"), "TLS failed: bad\\tmac"),
                arguments(new SSLException((String) null), "TLS failed"));
    }

    @Test
    void looksAtTheCauses() {
        IOException hidden = new ConnectException();
        hidden.initCause(new UnresolvedAddressException());
        assertThat(FaultText.of(hidden)).isEqualTo("unknown host");
        assertThat(FaultText.of(new IOException(new IOException("Connection reset by peer"))))
                .isEqualTo("the connection was reset");
        assertThat(FaultText.of(new IOException(new NoSuchFileException("/a/b"))))
                .isEqualTo("no such file");
        assertThat(FaultText.of(new IOException("the gzip data is corrupt", new IOException("crc"))))
                .isEqualTo("the gzip data is corrupt");
    }

    @Test
    void endsWithCausesThatAreARing() {
        IOException one = new IOException("one");
        IOException two = new IOException("two", one);
        one.initCause(two);
        assertThat(FaultText.of(one)).isEqualTo("one");
        assertThat(FaultText.ofWriting(one)).isIn("one", "two");
    }

    @ParameterizedTest
    @MethodSource
    void neverTellsTheNameOfAClass(Throwable fault, String words) {
        assertThat(FaultText.of(fault)).isEqualTo(words);
    }

    static Stream<Arguments> neverTellsTheNameOfAClass() {
        return Stream.of(
                arguments(new ClosedChannelException(), "closed channel"),
                arguments(new EOFException(), "the end came too early"),
                arguments(new MalformedInputException(1), "Input length = 1"),
                arguments(new java.nio.charset.CharacterCodingException(), "the text is not in the expected encoding"),
                arguments(new FileSystemLoopException("/a/b"), "file system loop"),
                arguments(new FileSystemException("/a/b"), "file system"),
                arguments(new InterruptedIOException(" "), "interrupted io"),
                arguments(new IOException(), "input or output failed"),
                arguments(new SSLTrouble(), "ssl trouble"),
                arguments(new Exception() {}, "exception"),
                arguments(new IOException() {}, "input or output failed"));
    }

    /** Whose name has capitals behind each other. */
    private static final class SSLTrouble extends Exception {}

    @Test
    void tellsWhyAFileCouldNotBeWritten() {
        assertThat(FaultText.ofWriting(new IOException("I/O error", new IOException("No space left"))))
                .isEqualTo("No space left");
        assertThat(FaultText.ofWriting(new FileSystemException("chart.png", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(FaultText.ofWriting(new NoSuchFileException("none/chart.png")))
                .isEqualTo("no such folder");
        assertThat(FaultText.ofWriting(new AccessDeniedException("chart.png"))).isEqualTo("permission denied");
    }
}
