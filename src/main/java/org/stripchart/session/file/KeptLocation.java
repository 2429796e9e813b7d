// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.Sources;

/**
 * What is kept of the location of a source: all that is needed to open it again, but nothing that may be secret. No user, no
 * password, nothing behind a hash, of what stands behind a question mark only names that are known to be harmless, and of a
 * command that seems to hold a secret the program only.
 *
 * @param text relative to the folder of the session, if it is a file below it
 * @param isComplete whether it is enough to open the source again
 */
record KeptLocation(String text, boolean isComplete) {

    /** Two letters at least: C: is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    /** What our own sources take; none of it is secret. */
    private static final Set<String> OWN_PARAMETERS = Set.of(
            "qos",
            "id",
            "clean",
            "keepalive",
            "ca",
            "baud",
            "bits",
            "parity",
            "stop",
            "flow",
            "dtr",
            "metrics",
            "mbean");

    /** What servers take for a question rather than for a key. */
    private static final Set<String> WEB_PARAMETERS = Set.of(
            "format", "output", "step", "query", "match[]", "collect[]", "target", "module", "interval", "limit");

    private static final String[] WEB = {"http", "https", "ws", "wss", "sse+http", "sse+https"};

    private static final String EXEC = "exec";

    /** Words and forms of a command that stand beside a secret or are one. */
    private static final Pattern SECRET = Pattern.compile(
            String.join(
                    "|",
                    "pass(word|wd|phrase|code)?\\b",
                    "pass(word|wd|phrase|code)",
                    "\\bpwd=",
                    "secret",
                    "token",
                    "credential",
                    "bearer",
                    "authorization",
                    "cookie",
                    "signature",
                    "(api|access|private|account|auth)[-_ ]?key",
                    "-{1,2}auth\\b",
                    // A user, or keys, in a location.
                    "://[^/\\s'\"]*@",
                    "://\\S*\\?",
                    "(\\s-u|\\s--user|\\s--proxy-user)[\\s=]*['\"]?[^\\s:]+:",
                    "\\b(mysql|mysqldump|mysqladmin|mariadb)\\b.*\\s-p\\S",
                    "\\b(mosquitto_sub|mosquitto_pub)\\b.*\\s-P",
                    "\\b(redis-cli|rcon)\\b.*\\s-a\\b",
                    "\\bldap\\w*\\b.*\\s-w\\b",
                    "\\b(snmpwalk|snmpget|snmpbulkwalk|snmptable)\\b.*\\s-[cAX]\\b",
                    "\\bsmbclient\\b.*%",
                    "\\beyJ[A-Za-z0-9_-]{10,}",
                    "\\b(?=[A-Za-z_+=-]*[0-9])(?=[0-9_+=-]*[A-Za-z])[A-Za-z0-9_+=-]{32,}"),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Returns whether a command seems to hold something secret. */
    static boolean holdsSecret(String command) {
        return SECRET.matcher(command).find();
    }

    /**
     * Returns what is kept. May wait for a disk.
     *
     * @param folder of the session file
     */
    static KeptLocation of(String location, Path folder) {
        if (isFile(location)) {
            return new KeptLocation(relative(location, folder), true);
        }
        if (SourceLocation.hasScheme(location, EXEC)) {
            boolean hasSecret = holdsSecret(location);
            return new KeptLocation(hasSecret ? Sources.withoutSecrets(location) : location, !hasSecret);
        }
        int question = location.indexOf('?');
        String base = question < 0 ? location : location.substring(0, question);
        String shown = Sources.withoutSecrets(base);
        List<String> kept = new ArrayList<>();
        boolean all = shown.equals(base);
        if (question >= 0) {
            Set<String> known = SourceLocation.hasScheme(location, WEB) ? WEB_PARAMETERS : OWN_PARAMETERS;
            String query = location.substring(question + 1);
            // A second question mark or a hash may begin whatever a server takes.
            boolean isPlain = query.indexOf('?') < 0 && query.indexOf('#') < 0;
            for (String part : query.split("&", -1)) {
                boolean isKnown = isPlain && known.contains(part.replaceFirst("=.*", ""));
                kept.add(isKnown ? part : "\u2026");
                all &= isKnown;
            }
        }
        return new KeptLocation(kept.isEmpty() ? shown : shown + "?" + String.join("&", kept), all);
    }

    /** Returns the location of a source whose session is in a folder. */
    static String resolve(String text, Path folder) {
        if (!isFile(text)) {
            return text;
        }
        try {
            Path path = folder.resolve(text).normalize();
            Path here = Path.of("").toAbsolutePath();
            // As somebody would write it, who is there.
            return path.startsWith(here) && !path.equals(here)
                    ? here.relativize(path).toString()
                    : path.toString();
        } catch (InvalidPathException e) {
            return text;
        }
    }

    static boolean isFile(String location) {
        if (location.isEmpty() || location.equals("-") || location.equals("random")) {
            return false;
        }
        try {
            return !hasScheme(location)
                    || (!SourceLocation.hasScheme(location, EXEC) && Files.exists(Path.of(location)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether it looks like a location of another kind than a file. */
    static boolean hasScheme(String location) {
        return SCHEME.matcher(location).matches();
    }

    private static String relative(String location, Path folder) {
        try {
            Path path = Path.of(location).toAbsolutePath().normalize();
            Path home = folder.toAbsolutePath().normalize();
            String text = path.startsWith(home) ? home.relativize(path).toString() : path.toString();
            // What would be taken for another kind of source beside the session.
            boolean isOdd = text.isEmpty() || !isRelativeFile(text);
            return isOdd ? path.toString() : text;
        } catch (InvalidPathException e) {
            return location;
        }
    }

    private static boolean isRelativeFile(String text) {
        return Stream.of("-", "random").noneMatch(text::equals) && !hasScheme(text);
    }
}
