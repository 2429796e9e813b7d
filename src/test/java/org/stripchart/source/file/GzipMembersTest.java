// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipMembersTest {

    private static final int BUFFER = 512;

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    /** Gives so many bytes at once at most, and says that there are more to the end: then every JDK looks for another head. */
    private static InputStream pieces(byte[] bytes, int most) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, most));
            }

            @Override
            public int available() {
                return 1;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 26, 27, 1000})
    void unpacksMembersHoweverTheyCome(int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            String each = "line " + i + "\n".repeat(i % 3);
            text.append(each);
            all.write(packed(each));
            all.write(new byte[i % 50 == 7 ? 3 : 0]);
        }
        try (InputStream in = new GzipMembers(pieces(all.toByteArray(), most), BUFFER)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 10, 12, 19, 23})
    void tellsOfAMemberThatIsCutWhereverThatIs(int length) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(packed("1\n2\n"));
        all.write(Arrays.copyOf(packed("3\n4\n"), length));
        for (int most : new int[] {1, 3, 1000}) {
            try (InputStream in = new GzipMembers(pieces(all.toByteArray(), most), BUFFER)) {
                assertThat(in.readNBytes(4)).asString(StandardCharsets.US_ASCII).isEqualTo("1\n2\n");
                assertThatThrownBy(in::readAllBytes).isInstanceOf(EOFException.class);
            }
        }
    }

    /** Some tools pack each block alone: a stack of streams as high as there are members would overflow. */
    @Test
    void unpacksAsManyMembersAsThereAre() throws IOException {
        byte[] member = packed("a");
        int count = 100_000;
        byte[] all = new byte[count * member.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(member, 0, all, i * member.length, member.length);
        }
        try (InputStream in = new GzipMembers(pieces(all, 7), BUFFER)) {
            assertThat(in.readAllBytes()).hasSize(count);
        }
    }
}
