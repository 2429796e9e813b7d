// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That the table of packages in the document on architecture tells what is so: each package stands in one row, which names all that
 * its classes import of ours and nothing else. {@code name*} is a package and those below it, {@code name.*} those below it.
 */
final class PackagesTableTest {

    private static final Path ROOT = Path.of("src/main/java/org/stripchart");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?org\\.stripchart\\.((?:[a-z]+\\.)*[a-z]+)\\.[A-Z]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]*)\\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("`([\\w.*]+)`");

    /** Packages that use the same, and what they use. */
    private record Row(List<String> packages, List<String> uses) {}

    @Test
    void hasEachPackageInOneRow() throws IOException {
        assertThat(table().stream().flatMap(row -> row.packages().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(imports().keySet());
    }

    @Test
    void tellsWhatIsUsed() throws IOException {
        Map<String, Set<String>> imports = imports();
        for (Row row : table()) {
            Set<String> used = row.packages().stream()
                    .flatMap(name -> imports.getOrDefault(name, Set.of()).stream())
                    .filter(name -> !row.packages().contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(used.stream().filter(name -> row.uses().stream().noneMatch(told -> covers(told, name))))
                    .as("used by %s and not told", row.packages())
                    .isEmpty();
            assertThat(row.uses().stream().filter(told -> used.stream().noneMatch(name -> covers(told, name))))
                    .as("told of %s and not used", row.packages())
                    .isEmpty();
        }
    }

    private static boolean covers(String told, String name) {
        if (told.endsWith(".*")) {
            return name.startsWith(told.substring(0, told.length() - 1));
        }
        if (told.endsWith("*")) {
            String top = told.substring(0, told.length() - 1);
            return name.equals(top) || name.startsWith(top + ".");
        }
        return name.equals(told);
    }

    /** What the classes of each package import of other packages of ours. */
    private static Map<String, Set<String>> imports() throws IOException {
        Map<String, Set<String>> imports = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = ROOT.relativize(file.getParent()).toString().replace('/', '.');
                if (!name.isEmpty()) {
                    Set<String> used = imports.computeIfAbsent(name, unused -> new TreeSet<>());
                    IMPORT.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
                }
            }
        }
        return imports;
    }

    private static List<Row> table() throws IOException {
        String text = Files.readString(Path.of("src/docs/architecture.md"));
        String section = text.substring(text.indexOf("## Packages"), text.indexOf("## Sources"));
        return ROW.matcher(section)
                .results()
                .filter(row -> NAME.matcher(row.group(1)).find())
                .map(row -> new Row(packages(row), names(row.group(2))))
                .toList();
    }

    /** Those of the first cell; {@code .name} is a neighbour of the one before it. */
    private static List<String> packages(MatchResult row) {
        List<String> packages = new ArrayList<>();
        String above = "";
        for (String name : names(row.group(1))) {
            String whole = name.startsWith(".") ? above + name : name;
            above = whole.substring(0, Math.max(0, whole.lastIndexOf('.')));
            packages.add(whole);
        }
        return packages;
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
