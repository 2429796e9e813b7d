// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** That each line of {@code guarantees.md} names tests, and that they are there. */
final class GuaranteesTest {

    private static final Path PAGE = Path.of("src/docs/guarantees.md");

    /** A promise and its text; reluctant, as a choice for each letter would take the more of the stack the longer a promise is. */
    private static final Pattern LINE = Pattern.compile("(?ms)^([0-9]+)\\. (.*?)(?=\\n *\\n|\\n#|\\n[0-9]+\\. |\\z)");

    private static final Pattern TEST = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)(?:#(\\w+))?`");

    private record Promise(int number, String text) {

        List<String> tests() {
            return TEST.matcher(text).results().map(found -> found.group(1)).toList();
        }
    }

    private static List<Promise> promises() throws IOException {
        return promises(Files.readString(PAGE));
    }

    private static List<Promise> promises(String page) {
        return LINE.matcher(page)
                .results()
                .map(found -> new Promise(Integer.parseInt(found.group(1)), found.group(2)))
                .toList();
    }

    /** Returns what is wrong with the tests that a page names. */
    private static List<String> missing(String page) {
        List<String> missing = new ArrayList<>();
        Matcher test = TEST.matcher(page);
        while (test.find()) {
            String method = test.group(2);
            boolean isThere = method == null ? isRace(test.group(1)) : isTest(test.group(1), method);
            if (!isThere) {
                missing.add(test.group());
            }
        }
        return missing;
    }

    /** Races are compiled for jcstress only. */
    private static boolean isRace(String name) {
        Path source = Path.of("src/jcstress/java/org/stripchart", name.replace('.', '/') + ".java");
        try {
            return Files.exists(source) && Files.readString(source).contains("@JCStressTest");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isTest(String name, String method) {
        try {
            Class<?> type = Class.forName("org.stripchart." + name, false, GuaranteesTest.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(each -> each.getName().equals(method) && isRun(each));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isRun(Method method) {
        boolean isTest = method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)
                || method.isAnnotationPresent(Property.class);
        return isTest && !method.isAnnotationPresent(Disabled.class);
    }

    @Test
    void namesTestsThatAreThere() throws IOException {
        assertThat(missing(Files.readString(PAGE))).isEmpty();
    }

    @Test
    void eachPromiseNamesATest() throws IOException {
        assertThat(promises()).hasSizeGreaterThan(30).allSatisfy(each -> assertThat(each.tests())
                .as("%d", each.number())
                .isNotEmpty());
    }

    @Test
    void promisesAreNumberedOneAfterTheOther() throws IOException {
        List<Promise> promises = promises();
        for (int i = 0; i < promises.size(); i++) {
            assertThat(promises.get(i).number()).isEqualTo(i + 1);
        }
    }

    @Test
    void findsWhatIsMissing() {
        String page = """
                # A page

                1. This holds. `architecture.GuaranteesTest#findsWhatIsMissing` `stress.FullQueue`
                2. This does not. `architecture.GuaranteesTest#missing`
                   `architecture.NoTest#noTest` `stress.Seen`

                ## More

                3. And this has none.
                """;
        assertThat(missing(page))
                .containsExactly(
                        "`architecture.GuaranteesTest#missing`", "`architecture.NoTest#noTest`", "`stress.Seen`");
        assertThat(promises(page)).extracting(each -> each.tests().size()).containsExactly(2, 3, 0);
    }
}
