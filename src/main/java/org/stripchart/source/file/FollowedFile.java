// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.Silence;
import org.stripchart.source.lines.TextReader;
import org.stripchart.source.lines.TextSource;

/**
 * A file that is read to its end and then watched as it grows, by its name. When the name leads to another file, since it
 * was renamed or replaced, the rest of the old one is read first. One that was cut or written anew is read from its
 * beginning: it is shorter than what was read, or the kilobyte before that place is another one. What came and went between
 * two looks is missed, and said. A last line waits for its end.
 *
 * <p>It is looked at ten times a second: unlike what tells of changes, this works on every system and every network
 * drive.
 */
final class FollowedFile extends TextSource {

    static final String PACKED = "gzip cannot be followed; leave --follow out to read what there is";

    private static final Logger LOG = LoggerFactory.getLogger(FollowedFile.class);

    private static final Duration POLL = Duration.ofMillis(100);

    /** For so long it is news that something was missed. */
    private static final Duration NEWS = Duration.ofMinutes(1);

    private static final String MISSED = "was written anew; what came and went in between is missed";

    private final Path path;
    private final LastBytes last = new LastBytes();
    private @Nullable Object key;
    private String note = "";
    private long notedNanos;
    private volatile long position;
    private volatile long size;
    private volatile boolean caughtUp;

    FollowedFile(String title, Path path, SourceOptions options) {
        this(title, path, options, Ticker.SYSTEM);
    }

    FollowedFile(String title, Path path, SourceOptions options, Ticker ticker) {
        super(title, OverflowPolicy.WAIT, options, ticker);
        this.path = path;
    }

    @Override
    public boolean beginsAnew() {
        return true;
    }

    @Override
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    protected SourceResult run(PointSink sink) throws InterruptedException {
        TextReader reader = text().reader(sink, "");
        while (!isClosed()) {
            try {
                Object found = keyOf(path);
                try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
                    // If not, it was replaced between the two steps.
                    if (found.equals(keyOf(path))) {
                        begin(file, found, reader);
                        if (isPacked(file)) {
                            return SourceResult.failed(title() + ": " + PACKED);
                        }
                        readOn(file, found, reader);
                    }
                }
            } catch (NoSuchFileException | NotDirectoryException e) {
                if (key == null) {
                    tell(SourceStatus.State.WAITING, "no such file yet; waiting for it");
                } else {
                    tell(SourceStatus.State.RETRYING, "gone; waiting for it to come back");
                }
            } catch (IOException e) {
                LOG.debug("{} cannot be read", title(), e);
                tell(SourceStatus.State.RETRYING, reason(e) + "; trying again");
            }
            caughtUp = true;
            ticker().sleep(POLL);
        }
        return SourceResult.closed();
    }

    /** Goes on where it was in a file that has come back, else at the beginning. */
    private void begin(FileChannel file, Object found, TextReader reader) throws IOException {
        size = file.size();
        if (!found.equals(key)) {
            if (key != null) {
                // Who wrote the old one has gone on to the new one: its last line is all there will be of it.
                boolean more = reader.fill(InputStream.nullInputStream());
                assert !more;
                reader.endOfStream(ticker().epochSeconds());
                reader.restart(false);
            }
            key = found;
            position = 0;
            last.clear();
        }
        tellHow();
    }

    private void tellHow() {
        if (ticker().nanos() - notedNanos >= NEWS.toNanos()) {
            note = "";
        }
        tell(position == 0 ? SourceStatus.State.WAITING : SourceStatus.State.RUNNING, note);
    }

    private void beginAnew(TextReader reader) {
        LOG.info("{} {}", title(), MISSED);
        note = MISSED;
        notedNanos = ticker().nanos();
        reader.cutShort();
        reader.restart(false);
        position = 0;
        last.clear();
        tell(SourceStatus.State.RUNNING, note);
    }

    private static boolean isPacked(FileChannel file) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(2);
        return file.read(first, 0) == 2 && FileInput.isPacked(first.get(0) & 0xff, first.get(1) & 0xff);
    }

    /** Reads until the name leads elsewhere and nothing more has come meanwhile, or there is gzip now. */
    private void readOn(FileChannel file, Object found, TextReader reader) throws IOException, InterruptedException {
        InputStream in = new Growing(file);
        boolean leaving = false;
        long heardNanos = ticker().nanos();
        while (!isClosed()) {
            if (file.size() < position || !last.areBefore(position, file)) {
                beginAnew(reader);
            }
            if (position == 0 && isPacked(file)) {
                return;
            }
            long before = position;
            reader.fill(in);
            size = Math.max(position, file.size());
            if (position > before) {
                leaving = false;
                tellHow();
                reader.handOver(ticker().epochSeconds());
                heardNanos = ticker().nanos();
            } else if (leaving) {
                return;
            } else {
                if (reader.isWaiting() && ticker().nanos() - heardNanos >= Silence.LONGEST.toNanos()) {
                    reader.settle(ticker().epochSeconds());
                }
                tellHow();
                leaving = !leadsTo(found);
                caughtUp |= !reader.isWaiting();
                ticker().sleep(POLL);
            }
        }
    }

    private boolean leadsTo(Object found) {
        try {
            return found.equals(keyOf(path));
        } catch (IOException e) {
            return false;
        }
    }

    /** What a file stays known by when it is renamed. */
    private static Object keyOf(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        @Nullable Object key = attributes.fileKey();
        // Windows has none.
        return key != null ? key : attributes.creationTime();
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        return new SourceStatus(state, detail, text().rejections(), position, size, text().rowsRead());
    }

    /** Reads what there is, and nothing at the end, which is none. */
    private final class Growing extends InputStream {

        private final FileChannel file;

        Growing(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread writes
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(bytes, offset, length), position);
            // If not, it was written anew since the latest look, and this is half a line.
            if (count <= 0 || !last.areBefore(position, file)) {
                return 0;
            }
            last.add(bytes, offset, offset + count);
            position += count;
            return count;
        }
    }
}
