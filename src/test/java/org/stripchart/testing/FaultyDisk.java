// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file system whose n-th change fails, counted from 1: files and folders are made, opened for writing, written, forced,
 * closed, cut, renamed. What it has is in the real one. A path of it goes wherever a path goes, so nothing that writes files knows.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class FaultyDisk extends FileSystemProvider {

    /** What the disk says. */
    public static final String FAULT = "No space left on device";

    /** How a disk fails. */
    public enum Fault {
        /** Once; what is tried next goes well. */
        ONCE,
        /** Once; of what was to be written, half is. */
        ONCE_AND_HALF,
        /** From then on: nothing can be made or written, and a name can still be changed or deleted. */
        FULL
    }

    /** What a test does with a disk. */
    @FunctionalInterface
    public interface Attempt {

        /** Does it in an empty folder. */
        void on(FaultyDisk disk, String what) throws Exception;
    }

    private final FileSystemProvider real = FileSystems.getDefault().provider();
    private final FileSystem system = new Wrapped();
    private final Fault fault;
    private int failing;
    private int changes;
    private final List<String> kinds = new ArrayList<>();
    private boolean hasTakenHalf;
    private boolean hasFailed;

    /** Makes a disk that fails at a change. */
    public FaultyDisk(Fault fault, int failing) {
        this.fault = fault;
        this.failing = failing;
    }

    /**
     * Has a test fail at the first change, at the second and so on until it makes no more changes than that, for each way to fail.
     *
     * @return how often it was tried
     */
    public static int failEach(Attempt attempt) throws Exception {
        int tries = 0;
        for (Fault fault : Fault.values()) {
            boolean hasFailed = true;
            for (int n = 1; hasFailed; n++) {
                FaultyDisk disk = new FaultyDisk(fault, n);
                attempt.on(disk, fault + " at " + n);
                hasFailed = disk.hasFailed();
                tries++;
            }
        }
        return tries;
    }

    /** Returns a path of this disk. */
    public Path at(Path path) {
        return (Path)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Path.class}, new Handler(path));
    }

    /** Returns whether it has come to the change that fails. */
    public synchronized boolean hasFailed() {
        return hasFailed;
    }

    /** Makes everything go well from now on. */
    public synchronized void repair() {
        failing = Integer.MAX_VALUE;
    }

    /** Returns what was changed, in the words {@code folder}, {@code open}, {@code write}, {@code force}, {@code close}, {@code cut}, {@code move}. */
    public synchronized List<String> changes() {
        return List.copyOf(kinds);
    }

    private synchronized void change(String kind) throws IOException {
        changes++;
        kinds.add(kind);
        if (changes == failing || (changes > failing && fault == Fault.FULL)) {
            hasFailed = true;
            throw new IOException(FAULT);
        }
    }

    private void rename() throws IOException {
        if (fault != Fault.FULL) {
            change("move");
        }
    }

    /** Whether half of what is about to be written is written, and the next change fails, as systems have it. */
    private synchronized boolean takesHalf() {
        boolean half = fault == Fault.ONCE_AND_HALF && !hasTakenHalf && changes + 1 == failing;
        if (half) {
            hasTakenHalf = true;
            changes++;
            failing++;
        }
        return half;
    }

    /** Stands for a path: what it is asked for is answered by the real one, as of this disk. */
    private final class Handler implements InvocationHandler {

        private final Path path;

        Handler(Path path) {
            this.path = path;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return system;
            }
            Object[] plain = args == null ? new Object[0] : args.clone();
            for (int i = 0; i < plain.length; i++) {
                plain[i] = plain[i] instanceof Path each ? plain(each) : plain[i];
            }
            try {
                Object answer = method.invoke(path, plain);
                return answer instanceof Path each ? at(each) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private static Path plain(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof Handler handler
                ? handler.path
                : path;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean isWritten = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (!isWritten) {
            return real.newFileChannel(plain(path), options, attributes);
        }
        change("open");
        return new FaultyChannel(real.newFileChannel(plain(path), options, attributes), this::change, this::takesHalf);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path dir, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = real.newDirectoryStream(plain(dir), path -> filter.accept(at(path)))) {
            all.forEach(path -> found.add(at(path)));
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {
                // It is read already.
            }
        };
    }

    @Override
    public void createDirectory(Path dir, FileAttribute<?>... attributes) throws IOException {
        change("folder");
        real.createDirectory(plain(dir), attributes);
    }

    /** Never fails: else nothing could be tidied up. */
    @Override
    public void delete(Path path) throws IOException {
        real.delete(plain(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        change("copy");
        real.copy(plain(source), plain(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        rename();
        real.move(plain(source), plain(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path path2) throws IOException {
        return real.isSameFile(plain(path), plain(path2));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(plain(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        change("attribute");
        real.setAttribute(plain(path), attribute, value, options);
    }

    private final class Wrapped extends FileSystem {

        private final FileSystem plain = FileSystems.getDefault();

        @Override
        public FileSystemProvider provider() {
            return FaultyDisk.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return plain.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return plain.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return plain.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return plain.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return at(plain.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String syntaxAndPattern) {
            return plain.getPathMatcher(syntaxAndPattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return plain.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return plain.newWatchService();
        }
    }
}
