// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManagerFactory;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceLocation;

/** The private authority that has signed a broker's certificate. */
final class Authority {

    private Authority() {}

    /**
     * Reads its certificates; no others are trusted then.
     *
     * @param file in PEM
     */
    static TrustManagerFactory read(SourceLocation location, String file) throws InvalidSourceException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry(Integer.toString(store.size()), certificate);
            }
            if (store.size() == 0) {
                throw location.wrong("ca holds no certificate; expected a file in PEM");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return trust;
        } catch (IOException | InvalidPathException e) {
            throw location.wrong("ca cannot be read; expected a file in PEM");
        } catch (GeneralSecurityException e) {
            throw location.wrong("ca holds no certificate; expected a file in PEM");
        }
    }
}
