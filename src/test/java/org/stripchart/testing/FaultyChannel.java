// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.BooleanSupplier;

/** A file that is open for writing on a disk that may fail. */
final class FaultyChannel extends FileChannel {

    /** Something that is changed; throws where that fails. */
    interface Change {
        void begin(String kind) throws IOException;
    }

    private final FileChannel real;
    private final Change change;
    private final BooleanSupplier takesHalf;

    /**
     * @param change is asked before each change
     * @param takesHalf whether only half of the next write is taken
     */
    FaultyChannel(FileChannel real, Change change, BooleanSupplier takesHalf) {
        this.real = real;
        this.change = change;
        this.takesHalf = takesHalf;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        if (takesHalf.getAsBoolean()) {
            ByteBuffer half = from.duplicate();
            half.limit(from.position() + from.remaining() / 2);
            int written = real.write(half);
            from.position(from.position() + written);
            return written;
        }
        change.begin("write");
        return real.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        if (takesHalf.getAsBoolean()) {
            ByteBuffer half = from.duplicate();
            half.limit(from.position() + from.remaining() / 2);
            int written = real.write(half, position);
            from.position(from.position() + written);
            return written;
        }
        change.begin("write");
        return real.write(from, position);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        change.begin("cut");
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        change.begin("force");
        real.force(metaData);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
        change.begin("close");
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return real.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        return real.read(to, offset, length);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return real.read(to, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        real.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }
}
