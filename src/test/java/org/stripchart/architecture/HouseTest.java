// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How large a room and what is in it may be, and that no two rooms need each other.
 */
@AnalyzeClasses(packages = "org.stripchart", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {

    private static final int MOST_TYPES = 20;
    private static final int MOST_LINES = 400;
    private static final int LINES_WITHOUT_REASON = 300;

    /** With these words the first comment of a long class gives its reason. */
    private static final String REASON = "More than 300 lines, since ";

    /** {@code ChartTheme} is for embedders, {@code ColumnRaster} for figures, the rest for the chart. */
    private static final Set<String> FACE_OF_PAINT = Set.of(
            "Backdrop", "Canvas", "Canvas$Titles", "ChartTheme", "ColumnRaster", "DeviceScale", "OverviewPicture");

    @ArchTest
    static void noRoomIsCrowded(JavaClasses classes) {
        Map<String, Long> types = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(HouseTest::room, TreeMap::new, Collectors.counting()));
        types.values().removeIf(count -> count <= MOST_TYPES);
        assertThat(types.keySet())
                .as("rooms with more than %d types: %s", MOST_TYPES, types)
                .isEmpty();
    }

    @ArchTest
    static void paintingShowsItsFaceOnly(JavaClasses classes) {
        assertThat(shown(classes, "chart.paint")).isEqualTo(FACE_OF_PAINT);
    }

    /** The public types of a room, with those that are inside others. */
    private static Set<String> shown(JavaClasses classes, String room) {
        return classes.stream()
                .filter(type -> room(type).equals(room))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> type.getName().substring(type.getPackageName().length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noClassIsTooLong() throws IOException {
        assertThat(sources(Path.of("src"), MOST_LINES).keySet())
                .as("classes of more than %d lines", MOST_LINES)
                .isEmpty();
    }

    @Test
    void aLongClassSaysWhy() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (String tree : List.of("main", "examples", "jmh")) {
            sources(Path.of("src", tree), LINES_WITHOUT_REASON).forEach((name, text) -> {
                String firstComment = text.substring(text.indexOf("/**"), text.indexOf("*/"));
                if (!firstComment.replaceAll("\\s+\\*?\\s*", " ").contains(REASON)) {
                    silent.add(name);
                }
            });
        }
        assertThat(silent)
                .as("classes of more than %d lines without \"%s…\"", LINES_WITHOUT_REASON, REASON)
                .isEmpty();
    }

    /** Else a run of the build would tell of luck, and not of what has changed. */
    @Test
    void aPropertyHasItsSeed() throws IOException {
        Pattern withoutSeed = Pattern.compile("(?m)^\\s*@Property(?!\\([^)]*seed = )\\b");
        Set<String> ofLuck = new TreeSet<>();
        sources(Path.of("src", "test"), 0).forEach((name, text) -> {
            if (withoutSeed.matcher(text).find()) {
                ofLuck.add(name);
            }
        });
        assertThat(ofLuck).as("tests with properties of no seed").isEmpty();
    }

    /** The sources that have more lines than that, by the names of their classes. */
    private static Map<String, String> sources(Path tree, int lines) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.lines().count() > lines) {
                    found.put(file.getFileName().toString().replace(".java", ""), text);
                }
            }
        }
        return found;
    }

    @ArchTest
    static void noTwoRoomsNeedEachOther(JavaClasses classes) {
        Map<String, Set<String>> needs = new TreeMap<>();
        uses(classes).forEach(use -> needs.computeIfAbsent(room(use.getOriginClass()), name -> new TreeSet<>())
                .add(room(use.getTargetClass())));
        Set<String> cycles = new TreeSet<>();
        for (String room : needs.keySet()) {
            for (String other : reach(needs, room)) {
                if (reach(needs, other).contains(room)
                        && needs.getOrDefault(room, Set.of()).contains(other)) {
                    cycles.add(room + " -> " + other);
                }
            }
        }
        assertThat(cycles)
                .as("rooms in a cycle; they use %s", usesIn(classes, cycles))
                .isEmpty();
    }

    private static List<String> usesIn(JavaClasses classes, Set<String> cycles) {
        return uses(classes)
                .filter(use -> cycles.contains(room(use.getOriginClass()) + " -> " + room(use.getTargetClass())))
                .map(use -> use.getOriginClass().getSimpleName() + " "
                        + use.getTargetClass().getSimpleName())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of our own types in other rooms. */
    private static Stream<Dependency> uses(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> resideInAPackage("org.stripchart..").test(use.getTargetClass()))
                .filter(use -> !room(use.getOriginClass()).equals(room(use.getTargetClass())));
    }

    private static Set<String> reach(Map<String, Set<String>> needs, String from) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            for (String room : needs.getOrDefault(next.remove(next.size() - 1), Set.of())) {
                if (reached.add(room)) {
                    next.add(room);
                }
            }
        }
        return reached;
    }

    @ArchTest
    static void onlyTheChartUsesJFreeChart(JavaClasses classes) {
        Set<String> users = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> resideInAPackage("org.jfree..").test(use.getTargetClass()))
                .filter(use -> !room(use.getOriginClass()).matches("chart(\\..*)?"))
                .map(use -> use.getOriginClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(users).isEmpty();
    }

    @ArchTest
    static void onlyTheCommandLineKnowsTheWindowAndNobodyTheCommandLine(JavaClasses classes) {
        assertThat(uses(classes)
                        .filter(use -> room(use.getTargetClass()).matches("(app|cli)(\\..*)?"))
                        .filter(use -> !room(use.getOriginClass()).matches("(app|cli)(\\..*)?")
                                || (room(use.getTargetClass()).matches("cli(\\..*)?")
                                        && !room(use.getOriginClass()).matches("cli(\\..*)?")))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** The name of the package of a type, without ours before it. */
    private static String room(JavaClass type) {
        return type.getBaseComponentType().getPackageName().replaceFirst("^org\\.stripchart\\.?", "");
    }
}
