// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One parser for many documents, of which each comes alone: to make a parser takes longer than to read a short line.
 *
 * <p>A document at whose end it did not arrive is its last one. The next document gets another parser, so that a broken one
 * costs nothing but itself.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class ReusedParser {

    /** So many blanks behind a document: the parser takes its slow way where fewer bytes are left than a name may have. */
    private static final int BLANKS = 16;

    private static final byte[] NONE = {};

    private static final int DEEPEST = 64;

    /** A parser keeps the names it has read: after so many bytes another one begins, which bounds the memory. */
    static final long MOST_BYTES = 1 << 24;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Document document = new Document();
    private final Rest rest = new Rest();

    private @Nullable JsonParser parser;
    /** Whether the parser is amid a document, and of no use for another one. */
    private boolean isWithin;
    /** How much the parser has read. */
    private long bytesRead;

    /** Returns the parser, before the first token of that document. */
    JsonParser begin(byte[] bytes, int from, int to) throws IOException {
        document.begin(bytes, from, to);
        JsonParser known = parser;
        if (known == null || isWithin || bytesRead > MOST_BYTES) {
            known = renew(known);
        }
        isWithin = true;
        bytesRead += to - from;
        return known;
    }

    private JsonParser renew(@Nullable JsonParser old) throws IOException {
        if (old != null) {
            old.close();
        }
        JsonParser made = factory.createParser(document);
        parser = made;
        bytesRead = 0;
        return made;
    }

    /** Ends the document behind its last token, and returns whether nothing but white space is left of it. */
    boolean end() throws IOException {
        rest.isBlank = document.isRead();
        Objects.requireNonNull(parser, "begin comes first").releaseBuffered(rest);
        document.begin(NONE, 0, 0);
        isWithin = !rest.isBlank;
        return rest.isBlank;
    }

    /** What the parser reads: the bytes of the document and blanks, and then the end. */
    private static final class Document extends InputStream {

        private byte[] bytes = NONE;
        private int at;
        private int to;

        void begin(byte[] newBytes, int from, int newTo) {
            bytes = newBytes;
            at = from;
            to = newTo;
        }

        boolean isRead() {
            return at == to;
        }

        @Override
        public int read() {
            return at < to ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = Math.min(length, to - at);
            if (count == 0) {
                return -1;
            }
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            int blanks = at == to ? Math.min(BLANKS, length - count) : 0;
            Arrays.fill(target, offset + count, offset + count + blanks, (byte) ' ');
            return count + blanks;
        }
    }

    /** Looks at what a parser has not used. */
    private static final class Rest extends OutputStream {

        private boolean isBlank;

        @Override
        public void write(int b) {
            isBlank &= b == ' ' || b == '\t' || b == '\r' || b == '\n';
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; isBlank && i < from + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
