// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip of one or several members. The stream of the JDK takes whatever follows a member and is no whole head of
 * another one for the end; here, only the end and zeros are, and anything else is damaged or cut short.
 *
 * <p><b>Threading:</b> for one reading thread.
 */
final class GzipMembers extends InputStream {

    private final InputStream in;
    private final int buffer;
    private @Nullable Member member;

    /**
     * Waits for the head of the first member.
     *
     * @param in packed; closed with this
     * @param buffer in bytes
     */
    GzipMembers(InputStream in, int buffer) throws IOException {
        this.in = new TrimmedZeros(in, this::isBetween);
        this.buffer = buffer;
        this.member = new Member(this.in, buffer);
    }

    /** Whether the data of a member is over: zeros may be part of its sum, or follow it. */
    private boolean isBetween() {
        Member reading = member;
        return reading != null && reading.isOver();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            Member reading = member;
            int count = reading == null ? -1 : reading.read(bytes, offset, length);
            if (count >= 0 || reading == null) {
                return count;
            }
            InputStream rest = reading.rest(in);
            member = rest == null ? null : new Member(rest, buffer);
        }
    }

    @Override
    public void close() throws IOException {
        Member reading = member;
        if (reading != null) {
            // What unpacks has memory outside the heap.
            reading.close();
        }
        in.close();
    }

    /** One member, or several if the JDK finds them. */
    private static final class Member extends GZIPInputStream {

        private static final int TRAILER = 8;

        Member(InputStream packed, int buffer) throws IOException {
            this(new Bounded(packed), buffer);
        }

        private Member(Bounded bounded, int buffer) throws IOException {
            super(bounded, buffer);
            bounded.member = this;
        }

        boolean isOver() {
            return inf.finished();
        }

        /**
         * Returns what follows at the end of this, which is ended by that; null if nothing does.
         *
         * @param packed all that has not been read: what was read before the head of this is in its buffer since
         */
        @Nullable
        InputStream rest(InputStream packed) throws IOException {
            int unread = Math.max(0, inf.getRemaining() - TRAILER);
            InputStream read = new ByteArrayInputStream(buf, len - unread, unread);
            PushbackInputStream rest = new PushbackInputStream(new SequenceInputStream(read, packed), 1);
            int next = rest.read();
            while (next == 0) {
                next = rest.read();
            }
            if (next > 0) {
                rest.unread(next);
            }
            inf.end();
            return next < 0 ? null : rest;
        }

        /** Returns how many bytes of the trailer are not unpacked with the data. */
        int trailerToRead() {
            return Math.max(0, TRAILER - inf.getRemaining());
        }
    }

    /**
     * Ends behind a member. The stream of the JDK reads on there, and keeps to itself what it has read if that is no whole head: older ones
     * where something is {@linkplain InputStream#available available}, newer ones always.
     */
    private static final class Bounded extends BulkInput {

        /** Not before its head is read. */
        private @Nullable Member member;

        private int given;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Member reading = member;
            if (reading == null || !reading.isOver()) {
                given = 0;
                return in.read(bytes, offset, length);
            }
            int most = Math.min(length, reading.trailerToRead() - given);
            int count = most <= 0 ? -1 : in.read(bytes, offset, most);
            given += Math.max(0, count);
            return count;
        }
    }
}
