// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.packed.PackedColumn;
import org.stripchart.words.FaultText;

/**
 * Takes packed columns of a history out of memory, into a file of the run in a folder.
 *
 * <p>They are written by another thread, and are read back by whoever asks, a block at a time. The file is
 * made when there is something to write, and removed when this is closed, when nobody holds it any more, or when the process ends; what a killed process has left
 * in the folder is removed at the begin. Nothing is forced to the disk, since nobody reads it after the run.
 *
 * <p>When the disk takes no more, does not answer or gives back something else, that is told, each once. When it takes no more, the file does not grow, but what is free in
 * it is used again; if that fails too, nothing is written any more.
 *
 * <p><b>Threading:</b> confined to the owner of the history, which never waits for a write.
 */
public final class Spill {

    private static final Cleaner FORGOTTEN = Cleaner.create();
    private static final String GOES = "; what no longer fits into memory goes, the oldest points first";

    /** What is left when nobody holds a spill any more. */
    private static final class Files implements Runnable {

        final AtomicReference<@Nullable SpillFile> file = new AtomicReference<>();
        boolean isClosed;

        /** Returns the file, which is made at the first call. */
        synchronized SpillFile opened(Path folder) throws IOException {
            if (isClosed) {
                throw new IOException("it is closed");
            }
            SpillFile opened = file.get();
            if (opened == null) {
                opened = SpillFile.in(folder);
                file.set(opened);
            }
            return opened;
        }

        @Override
        public synchronized void run() {
            isClosed = true;
            SpillFile opened = file.getAndSet(null);
            if (opened != null) {
                try {
                    opened.close();
                } catch (IOException e) {
                    // It is removed at the end of the process, or at the next start.
                    return;
                }
            }
        }
    }

    private final Path folder;
    private final Executor writer;
    private final Consumer<String> news;
    private final Consumer<String> faults;
    private final Files files = new Files();
    private final Cleaner.Cleanable cleanable;

    /** Of the thread that writes. */
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    private @Nullable ReadBlocks blocks;
    private volatile boolean isFull;
    private volatile boolean isBroken;
    private final Set<String> told = new HashSet<>();
    /** What stays so. */
    private volatile String fault = "";
    /** What is so until something is written again. */
    private volatile String passing = "";

    /**
     * Makes one that writes into a folder.
     *
     * @param writer runs what may wait for the disk, one after the other
     * @param news gets a line for the log, on any thread
     * @param faults gets what goes wrong, in a line, on any thread; each kind of it once
     */
    public Spill(Path folder, Executor writer, Consumer<String> news, Consumer<String> faults) {
        this.folder = folder;
        this.writer = writer;
        this.news = news;
        this.faults = faults;
        cleanable = FORGOTTEN.register(this, files);
        writer.execute(this::removeLeftovers);
    }

    private void removeLeftovers() {
        int removed = Leftovers.remove(folder).size();
        if (removed > 0) {
            news.accept(folder + ": removed " + removed + (removed == 1 ? " file" : " files")
                    + " that a run has left behind which was killed");
        }
    }

    /** Returns whether it may be given columns. */
    public boolean isWorking() {
        return !isBroken;
    }

    /** Returns whether the file must not grow any more, so that each part of it has to be waited for. */
    public boolean isFull() {
        return isFull;
    }

    /** Returns whether the file has room for so many bytes, or may grow. */
    public boolean hasRoom(long size) {
        SpillFile opened = files.file.get();
        return !isBroken && (!isFull || (opened != null && opened.space().has(size)));
    }

    /** Returns what is wrong now, in a line; empty where nothing is. What has only held a write up is no longer wrong once one succeeds. Any thread. */
    public String fault() {
        String lasting = fault;
        return lasting.isEmpty() ? passing : lasting;
    }

    /**
     * Has the columns of a chunk written.
     *
     * @param written completes on any thread once they are in the file, exceptionally if they could not be written. Where it is complete by then, nobody wants them, and the
     *     file has its room again
     */
    public void write(PackedColumn xs, PackedColumn ys, CompletableFuture<Spilled> written) {
        try {
            writer.execute(() -> put(xs, ys, written));
        } catch (OutOfMemoryError e) {
            // It may be in the queue all the same.
            written.completeExceptionally(e);
            throw e;
        }
    }

    private void put(PackedColumn xs, PackedColumn ys, CompletableFuture<Spilled> written) {
        try {
            Spilled spilled = writeNow(xs, ys);
            if (!written.complete(spilled)) {
                spilled.free();
            }
        } catch (IOException e) {
            written.completeExceptionally(e);
        } catch (OutOfMemoryError e) {
            written.completeExceptionally(e);
            tell(": has no memory to write with", GOES, false);
        } catch (RuntimeException | Error e) {
            try {
                failed(e, true);
            } finally {
                written.completeExceptionally(e);
            }
        }
    }

    private Spilled writeNow(PackedColumn xs, PackedColumn ys) throws IOException {
        if (isBroken) {
            throw new IOException(fault);
        }
        SpillFile to;
        try {
            to = files.opened(folder);
        } catch (IOException e) {
            failed(e, true);
            throw e;
        }
        long size = size(xs) + size(ys);
        long before = to.space().end();
        long at = to.space().take(size);
        if (at == Space.NONE) {
            throw new IOException(fault);
        }
        try {
            int[] sumsOfX = writeNow(xs, to, at);
            int[] sumsOfY = writeNow(ys, to, at + size(xs));
            return spilled(to, xs, sumsOfX, ys, sumsOfY, at, size);
        } catch (IOException e) {
            boolean isNew = at >= before;
            to.space().refused(at, size, isNew);
            failed(e, !isNew);
            throw e;
        } catch (RuntimeException | Error e) {
            to.space().give(at, size);
            throw e;
        }
    }

    private synchronized Spilled spilled(
            SpillFile to, PackedColumn xs, int[] sumsOfX, PackedColumn ys, int[] sumsOfY, long at, long size) {
        ReadBlocks read = blocks == null ? new ReadBlocks(to) : blocks;
        blocks = read;
        Damage damage = new Damage(this::damaged);
        SpilledColumn spilledXs = new SpilledColumn(xs, read, at, sumsOfX, damage, false);
        SpilledColumn spilledYs = new SpilledColumn(ys, read, at + size(xs), sumsOfY, damage, true);
        return new Spilled(spilledXs, spilledYs, damage, () -> free(to, at, size));
    }

    private int[] writeNow(PackedColumn column, SpillFile to, long at) throws IOException {
        int size = (int) size(column);
        if (bytes.capacity() < size) {
            bytes = ByteBuffer.allocateDirect(size);
        }
        bytes.clear().limit(size);
        LongBuffer words = bytes.asLongBuffer();
        int[] sums = new int[column.blocks()];
        CRC32C sum = new CRC32C();
        for (int block = 0; block < sums.length; block++) {
            int begin = Long.BYTES * words.position();
            column.putBlock(block, words);
            sum.reset();
            sum.update(bytes.duplicate().position(begin).limit(Long.BYTES * words.position()));
            sums[block] = (int) sum.getValue();
        }
        to.write(at, bytes);
        return sums;
    }

    private static long size(PackedColumn column) {
        long words = 0;
        for (int block = 0; block < column.blocks(); block++) {
            words += column.blockWords(block);
        }
        return Long.BYTES * words;
    }

    private void free(SpillFile file, long at, long size) {
        long before = file.space().end();
        file.space().give(at, size);
        if (file.space().end() < before && file.space().end() == 0) {
            writer.execute(() -> trim(file));
        }
    }

    private static void trim(SpillFile file) {
        try {
            file.trim();
        } catch (IOException e) {
            // Its room is used again all the same.
            return;
        }
    }

    private void failed(Throwable e, boolean forGood) {
        isFull = true;
        isBroken |= forGood;
        tell(": cannot be written", ": " + FaultText.ofWriting(e) + GOES, true);
    }

    /** Says that a write was waited for in vain, so that points go that would not have to. */
    public void stalled() {
        tell(": does not answer", GOES, false);
    }

    /** Says that a write has succeeded, so that nothing is held up any more. */
    public void goesOn() {
        passing = "";
    }

    private void damaged(IOException e) {
        tell(": cannot be read back", ": " + FaultText.of(e) + "; the points that were there are gone", true);
    }

    private void tell(String what, String more, boolean isLasting) {
        String line = folder + what + more;
        boolean isNew;
        synchronized (told) {
            isNew = told.add(what);
            fault = isNew && isLasting ? line : fault;
        }
        passing = isLasting ? passing : line;
        if (isNew) {
            // Whoever is told may wait for a disk as well.
            faults.accept(line);
        }
    }

    /** Removes the file, on the thread that writes. What was spilled cannot be read any more. */
    public void close() {
        isBroken = true;
        writer.execute(cleanable::clean);
    }
}
