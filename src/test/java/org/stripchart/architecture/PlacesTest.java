// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the classes which documents name are where they say. */
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
}
