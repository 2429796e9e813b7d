// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That {@code .ci/run} installs what tests and recipes need, so that it passes on a machine that has next to nothing. */
final class BuildServerTest {

    /** The package of Debian that a program comes from. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            entry("Xvfb", "xvfb"),
            entry("awk", "mawk"),
            entry("bash", "bash"),
            entry("cut", "coreutils"),
            entry("echo", "bash"),
            entry("free", "procps"),
            entry("iostat", "sysstat"),
            entry("java", "default-jdk"),
            entry("mosquitto", "mosquitto"),
            entry("mosquitto_passwd", "mosquitto"),
            entry("mosquitto_pub", "mosquitto-clients"),
            entry("mvn", "maven"),
            entry("openbox", "openbox"),
            entry("openssl", "openssl"),
            entry("ping", "iputils-ping"),
            entry("printf", "bash"),
            entry("sar", "sysstat"),
            entry("mkfifo", "coreutils"),
            entry("seq", "coreutils"),
            entry("sh", "dash"),
            entry("sleep", "coreutils"),
            entry("socat", "socat"),
            entry("top", "procps"),
            entry("vmstat", "procps"));

    private static final Pattern ANNOTATION = Pattern.compile("@RequiresProgram\\(\\{?([^)}]*)}?\\)");
    private static final Pattern STRING = Pattern.compile("\"([^\"]+)\"");

    @Test
    void installsWhatTestsRequire() throws IOException {
        Set<String> programs = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher annotation = ANNOTATION.matcher(Files.readString(file));
                while (annotation.find()) {
                    STRING.matcher(annotation.group(1)).results().forEach(name -> programs.add(name.group(1)));
                }
            }
        }
        assertThat(programs).contains("socat", "mosquitto", "ping");
        assertInstalled(programs);
    }

    @Test
    void installsWhatTheRecipesOfTheReadmeStart() throws IOException {
        Set<String> programs = ShellPrograms.inMarkdown(Files.readString(Path.of("README.md")));
        assertThat(programs).contains("mvn", "java", "vmstat", "iostat", "sar", "cut", "sleep", "awk", "seq", "top");
        assertInstalled(programs);
    }

    @Test
    void installsWhatWindowsNeed() throws IOException {
        assertThat(installed()).contains("xvfb", "openbox", "xauth", "fonts-dejavu-core", "default-jdk");
    }

    @Test
    void findsTheProgramsOfAScript() {
        assertThat(ShellPrograms.in("a -x 'b | c' && d \"e; f\"|g\nh; while i; do j; done | k # l\nm & wait"))
                .containsExactly("a", "d", "g", "h", "i", "j", "k", "m");
        assertThat(ShellPrograms.in("a \"exec:b -c 'd | e'\" exec:f")).containsExactly("a", "b", "f");
        assertThat(ShellPrograms.in("a \"exec:sh -c 'while b -d\\\" \\\" x; do c; done'\""))
                .containsExactly("a", "b", "c", "sh");
        assertThat(ShellPrograms.inMarkdown(
                        "text\n\n    a | b\n      c\n\n    d\n\n```java\n    e();\n```\n- f\n  g\n"))
                .containsExactly("a", "b", "c", "d");
    }

    private static void assertInstalled(Set<String> programs) throws IOException {
        assertThat(programs).as("programs whose package is known").isSubsetOf(PACKAGES.keySet());
        assertThat(programs.stream().map(PACKAGES::get))
                .as("what .ci/run installs for %s", programs)
                .isSubsetOf(installed());
    }

    private static List<String> installed() throws IOException {
        Matcher list = Pattern.compile("(?s)\\b(?:needed|packages\\+)=\\(([^)]*)\\)")
                .matcher(Files.readString(Path.of(".ci/run")).replaceAll("(?m)^\\s*#.*$", ""));
        return list.results()
                .flatMap(found -> Stream.of(found.group(1).strip().split("\\s+")))
                .toList();
    }
}
