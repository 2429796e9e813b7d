// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file that takes and gives a few bytes at a time, and none every other time. */
final class SlowChannel extends FileChannel {

    private static final int MOST = 7;

    private final FileChannel real;
    private int calls;

    /** Runs before something is read or written. */
    Runnable before = () -> {};

    SlowChannel(FileChannel real) {
        this.real = real;
    }

    /** Returns how much of what a buffer has left is taken this time. */
    private ByteBuffer part(ByteBuffer all) {
        before.run();
        calls++;
        return all.duplicate().limit(all.position() + (calls % 2 == 0 ? 0 : Math.min(MOST, all.remaining())));
    }

    private static int moved(ByteBuffer all, int count) {
        if (count > 0) {
            all.position(all.position() + count);
        }
        return count;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return moved(to, real.read(part(to), position));
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        return moved(from, real.write(part(from), position));
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    @Override
    public int read(ByteBuffer to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long newPosition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metaData) {
        throw new UnsupportedOperationException();
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
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
