// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** A file in memory whose n-th write fails, or whose writes wait. */
final class FakeFile implements RecordTarget, SeekableByteChannel {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch waits = new CountDownLatch(1);
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private int failingWrite = Integer.MAX_VALUE;
    private Throwable fault = new IOException("No space left on device");
    private int takenBefore;
    private int writes;
    private int most;
    private boolean stuck;
    private volatile boolean gone;

    /** Lets the n-th write fail, from 1, and each one after it. */
    FakeFile failing(int write) {
        failingWrite = write;
        return this;
    }

    /** How many bytes the write that fails takes before. */
    FakeFile taking(int count) {
        takenBefore = count;
        return this;
    }

    FakeFile with(Error error) {
        fault = error;
        return this;
    }

    /** Lets each write wait for {@link #letWrite}. */
    FakeFile stuck() {
        stuck = true;
        return this;
    }

    void letWrite() {
        mayWrite.countDown();
    }

    void takeAway() {
        gone = true;
    }

    void awaitWrite() throws InterruptedException {
        await(waits, "write");
    }

    void awaitClose() throws InterruptedException {
        await(closed, "close");
    }

    private static void await(CountDownLatch latch, String what) throws InterruptedException {
        if (!latch.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("no " + what + " came");
        }
    }

    int writes() {
        return writes;
    }

    /** The most bytes that it ever had. */
    int most() {
        return most;
    }

    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    /** The lines, unpacked if need be, as far as they can be read. */
    List<String> lines(boolean packed) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] all = bytes();
        try (InputStream in = packed && all.length > 0
                ? new GZIPInputStream(new ByteArrayInputStream(all))
                : new ByteArrayInputStream(all)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                text.write(b);
            }
        } catch (EOFException e) {
            // Cut off.
        }
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public SeekableByteChannel open() {
        return this;
    }

    @Override
    public void flushed() {
        // It has no disk.
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        if (stuck) {
            waits.countDown();
            try {
                await(mayWrite, "leave to write");
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        synchronized (this) {
            writes++;
            if (writes == failingWrite && takenBefore > 0) {
                return take(from, Math.min(takenBefore, from.remaining()));
            }
            if (writes >= failingWrite) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw new IOException(fault.getMessage());
            }
            return take(from, from.remaining());
        }
    }

    private int take(ByteBuffer from, int count) {
        byte[] taken = new byte[count];
        from.get(taken);
        bytes.writeBytes(taken);
        most = Math.max(most, bytes.size());
        return count;
    }

    @Override
    public synchronized SeekableByteChannel truncate(long size) {
        byte[] kept = bytes();
        bytes.reset();
        bytes.write(kept, 0, (int) size);
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    @Override
    public boolean isOpen() {
        return closed.getCount() > 0;
    }

    @Override
    public int read(ByteBuffer to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel position(long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long size() {
        return bytes.size();
    }
}
