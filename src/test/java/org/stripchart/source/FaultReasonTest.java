// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class FaultReasonTest {

    @Test
    void tellsAFaultInWordsOfTheUser() {
        assertThat(FaultReason.of(new NoSuchFileException("/a/b"))).isEqualTo("no such file");
        assertThat(FaultReason.of(new AccessDeniedException("/a/b", null, "Permission denied")))
                .isEqualTo("Permission denied");
        assertThat(FaultReason.of(new ConnectException("Connection refused (Connection refused)")))
                .isEqualTo("connection refused");
        assertThat(FaultReason.of(new UnknownHostException("nowhere: Name or service not known")))
                .isEqualTo("unknown host nowhere");
        assertThat(FaultReason.of(new SocketTimeoutException("Connect timed out")))
                .isEqualTo("timed out");
        assertThat(FaultReason.of(new SocketException("Connection reset"))).isEqualTo("the connection was reset");
        assertThat(FaultReason.of(new SocketException("Network is unreachable")))
                .isEqualTo("the host cannot be reached");
    }

    @Test
    void looksAtTheCauses() {
        IOException fault = new ConnectException();
        assertThat(FaultReason.of(fault)).isEqualTo("connection refused");
        fault.initCause(new UnresolvedAddressException());
        assertThat(FaultReason.of(fault)).isEqualTo("unknown host");
        assertThat(FaultReason.of(new IOException(new IOException("Connection reset by peer"))))
                .isEqualTo("the connection was reset");
    }

    @Test
    void tellsWhatIsWrongWithACertificate() {
        assertThat(FaultReason.of(new SSLHandshakeException("PKIX path building failed: unable to find")))
                .isEqualTo("the server's certificate is not trusted");
        assertThat(FaultReason.of(new SSLHandshakeException("No subject alternative names matching IP address")))
                .isEqualTo("the server's certificate is for another host");
    }

    @Test
    void fallsBackOnTheNameOfTheFault() {
        assertThat(FaultReason.of(new ClosedChannelException())).isEqualTo("ClosedChannelException");
        assertThat(FaultReason.of(new IOException("a\nb"))).isEqualTo("a\\x0ab");
    }
}
