// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the classes which documents name are where they say, and that the table of packages has each of them. */
final class PlacesTest {

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java/org/stripchart"), Path.of("src/package/java/org/stripchart"));
    private static final Pattern PLACE = Pattern.compile("`(?:org\\.stripchart\\.)?((?:[a-z]+\\.)+[A-Z]\\w+)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"architecture.md", "contributing.md"})
    void namesClassesWhereTheyAre(String page) throws IOException {
        String text = Files.readString(Path.of("src/docs", page));
        assertThat(text).containsPattern(PLACE);
        assertThat(PLACE.matcher(text).results().map(found -> found.group(1)).filter(name -> !isThere(name)))
                .isEmpty();
    }

    private static boolean isThere(String name) {
        return ROOTS.stream().anyMatch(root -> Files.exists(root.resolve(name.replace('.', '/') + ".java")));
    }

    @Test
    void hasEachPackageInTheTable() throws IOException {
        String text = Files.readString(Path.of("src/docs/architecture.md"));
        String table = text.substring(text.indexOf("## Packages"));
        List<String> known = Pattern.compile("(?m)^\\|([^|]*)\\|")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(packages().filter(room -> known.stream().noneMatch(cell -> isIn(cell, room))))
                .isEmpty();
    }

    /** Whether a cell has it by its whole name or, behind another one, by its last part. */
    private static boolean isIn(String cell, String room) {
        int last = room.lastIndexOf('.');
        return cell.contains("`" + room + "`")
                || (last > 0
                        && cell.contains("`." + room.substring(last + 1) + "`")
                        && cell.contains("`" + room.substring(0, last)));
    }

    private static Stream<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOTS.get(0))) {
            return files
                    .filter(file -> file.endsWith("package-info.java"))
                    .map(file ->
                            ROOTS.get(0).relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(room -> !room.isEmpty())
                    .toList()
                    .stream();
        }
    }
}
