// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a server has answered, unpacked if it was gzip.
 *
 * @param bytes of the answer
 * @param isWhole whether the answer said where it ends; of any other, a server that was killed may have sent a part
 * @param headers that came with it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Page(byte[] bytes, boolean isWhole, HttpHeaders headers) {

    /**
     * Reads an answer to its end, and no further than the limit.
     *
     * @param limit in bytes, after unpacking
     * @throws IOException if it is longer, or breaks off
     */
    static Page read(HttpHeaders headers, InputStream body, int limit) throws IOException {
        boolean packed = headers.firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        byte[] bytes;
        try (InputStream in = packed ? new GZIPInputStream(body) : body) {
            bytes = in.readNBytes(limit + 1);
        } catch (ZipException e) {
            throw new IOException("the answer is damaged", e);
        } catch (IOException e) {
            throw new IOException("the answer breaks off", e);
        }
        if (bytes.length > limit) {
            throw new IOException("the answer is longer than " + (limit >> 20) + " MiB");
        }
        boolean whole = packed
                || headers.firstValue("Content-Length").isPresent()
                || headers.firstValue("Transfer-Encoding").isPresent();
        return new Page(bytes, whole, headers);
    }
}
