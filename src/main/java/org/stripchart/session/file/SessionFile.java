// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.record.AtomicFile;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * Session files: JSON with a version. A minor version only adds fields, which an older program keeps when it saves the session
 * again; anything else raises the major one, and an older program does not open it.
 *
 * <p><b>Threading:</b> any thread, but not one that must go on whatever a disk does.
 */
public final class SessionFile {

    /** What the name of a file ends in. */
    public static final String EXTENSION = "strip";

    private static final int MAJOR = 1;
    private static final int MINOR = 1;
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    /** Nothing that this program wrote is longer. */
    private static final int MOST_BYTES = 16 << 20;

    private SessionFile() {}

    /** Returns whether a location is a file that by its name is a session. */
    public static boolean isNamedLikeOne(String location) {
        try {
            return location.toLowerCase(Locale.ROOT).endsWith("." + EXTENSION)
                    && Files.isRegularFile(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What is in a file beside what this version knows; written again with it. */
    public static final class Extras {

        /** Nothing. */
        public static final Extras NONE = new Extras(MINOR, Map.of());

        private final int minor;
        private final Map<String, ? extends @Nullable Object> fields;

        private Extras(int minor, Map<String, ? extends @Nullable Object> fields) {
            this.minor = minor;
            this.fields = fields;
        }
    }

    /**
     * A session that was read.
     *
     * @param spec the run that it describes
     * @param incomplete locations, and the command for alarms, that are not in the spec, since what may be secret was not saved
     * @param hash of its bytes
     */
    public record Opened(Path file, SessionSpec spec, List<String> incomplete, Extras extras, String hash) {

        /** Returns the same session without what was refused. */
        public Opened without(List<String> refused) {
            return new Opened(file, spec.without(refused), incomplete, extras, hash);
        }
    }

    /**
     * Reads a session. One that is damaged or too new stays, and is there as {@code .broken} beside it, also when it is saved over.
     *
     * @param otherwise tells what a session does not
     * @throws SessionFault if it cannot be opened
     */
    public static Opened read(Path file, SessionSpec otherwise) throws SessionFault {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new SessionFault(EscapedText.of(file.toString()) + ": no such file", false);
        } catch (IOException e) {
            throw new SessionFault(EscapedText.of(file.toString()) + ": cannot be read: " + FaultText.of(e), false);
        }
        try {
            return opened(file, bytes, otherwise);
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof SessionFault ? e.getMessage() : "is damaged: " + firstLine(e);
            throw new SessionFault(
                    EscapedText.of(file.toString()) + ": the session " + reason + keepBroken(file, bytes), true);
        }
    }

    static Opened opened(Path file, byte[] bytes, SessionSpec otherwise) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new SessionFault("is too large", true);
        }
        Fields root = new Fields("", Json.read(bytes));
        if (!root.text("format", "").equals(SessionReader.FORMAT)) {
            throw new IllegalArgumentException("it is no session of Stripchart");
        }
        String text = root.text("version", "");
        Matcher version = VERSION.matcher(text);
        if (!version.matches()) {
            throw new IllegalArgumentException("version (" + text + ") must be two numbers with a dot between them");
        }
        int major = Integer.parseInt(version.group(1));
        if (major != MAJOR) {
            throw new SessionFault(
                    "has version " + text + ", and this program knows " + MAJOR + "." + MINOR
                            + "; a newer one opens it",
                    true);
        }
        SessionReader reader = new SessionReader(root, folder(file));
        SessionSpec spec = reader.spec(otherwise);
        Extras extras = new Extras(Math.max(MINOR, Integer.parseInt(version.group(2))), root.rest());
        return new Opened(file, spec, reader.incomplete(), extras, hash(bytes));
    }

    /** Whatever a parser says goes over several lines, and tells its own places in the program. */
    private static String firstLine(Exception fault) {
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof com.fasterxml.jackson.core.JsonProcessingException wrong) {
            var place = wrong.getLocation();
            String where = place == null ? "" : " in line " + place.getLineNr() + ", column " + place.getColumnNr();
            return "it is no JSON" + where;
        }
        return EscapedText.oneLine(message);
    }

    private static String keepBroken(Path file, byte[] bytes) {
        Path broken = file.resolveSibling(file.getFileName() + ".broken");
        try {
            if (!Files.exists(broken) || !Arrays.equals(Files.readAllBytes(broken), bytes)) {
                AtomicFile.write(broken, bytes);
            }
            return "; it is kept as " + EscapedText.of(broken.getFileName().toString());
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Writes a session, whole or not at all.
     *
     * @return a hash of the bytes
     * @throws IOException if it cannot be written; then what was there before still is
     */
    public static String write(Path file, SessionSpec spec, Extras extras) throws IOException {
        Map<String, @Nullable Object> tree =
                new LinkedHashMap<>(SessionWriter.tree(spec, MAJOR + "." + extras.minor, folder(file)));
        Json.addMissing(tree, extras.fields);
        byte[] bytes = Json.write(tree);
        AtomicFile.write(file, bytes);
        return hash(bytes);
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
