// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;

/** Which of the rooms of {@code source} may know which other. */
@AnalyzeClasses(packages = "org.stripchart", importOptions = ImportOption.DoNotIncludeTests.class)
final class SourceRoomsTest {

    /** A library, and the only package below {@code source} that may use it. */
    static final Map<String, String> LIBRARIES = Map.of(
            "oshi", "system",
            "com.hivemq", "mqtt",
            "io.netty", "mqtt",
            "io.reactivex", "mqtt",
            "com.fazecast", "serial",
            "com.sun.tools.attach", "jvm");

    @ArchTest
    static final ArchRule a_kind_of_source_keeps_its_library_to_itself = classes()
            .should(new ArchCondition<>("use the library of a kind of source only in its package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    LIBRARIES.forEach((library, kind) -> type.getDirectDependenciesFromSelf().stream()
                            .filter(use -> isBelow(use.getTargetClass(), library))
                            .filter(use -> !isBelow(type, "org.stripchart.source." + kind))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription()))));
                }
            });

    @ArchTest
    static final ArchRule kinds_of_sources_do_not_know_each_other = SlicesRuleDefinition.slices()
            .matching("org.stripchart.source.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    JavaClass.Predicates.resideInAnyPackage(
                            "org.stripchart.source.lines", "org.stripchart.source.rows", "org.stripchart.source.poll"));

    @ArchTest
    static final ArchRule the_base_of_sources_knows_none_of_the_rooms_above_it = noClasses()
            .that()
            .resideInAPackage("org.stripchart.source")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.stripchart.source..")
                    .and(not(JavaClass.Predicates.resideInAnyPackage(
                            "org.stripchart.source", "org.stripchart.source.rows"))));

    @ArchTest
    static final ArchRule rows_know_no_other_room_of_sources = noClasses()
            .that()
            .resideInAPackage("org.stripchart.source.rows")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.stripchart.source..")
                    .and(not(JavaClass.Predicates.resideInAPackage("org.stripchart.source.rows"))));

    @ArchTest
    static final ArchRule lines_know_no_kind_of_source = knowsOnlyTheBase("lines");

    @ArchTest
    static final ArchRule formats_know_no_stream = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.stripchart.source.lines.tool",
                    "org.stripchart.source.lines.phrase",
                    "org.stripchart.source.lines.report",
                    "org.stripchart.source.lines.metric",
                    "org.stripchart.source.lines.json",
                    "org.stripchart.source.lines.format",
                    "org.stripchart.source.lines.pair",
                    "org.stripchart.source.lines.encoding",
                    "org.stripchart.source.lines.time..",
                    "org.stripchart.source.lines.cell")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.stripchart.source.lines");

    @ArchTest
    static final ArchRule formats_of_tools_are_known_to_none_of_the_others = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.stripchart.source.lines.format",
                    "org.stripchart.source.lines.pair",
                    "org.stripchart.source.lines.time..",
                    "org.stripchart.source.lines.cell")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.stripchart.source.lines.tool",
                    "org.stripchart.source.lines.phrase",
                    "org.stripchart.source.lines.report");

    @ArchTest
    static final ArchRule times_know_no_format = noClasses()
            .that()
            .resideInAPackage("org.stripchart.source.lines.time..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.stripchart.source.lines.format");

    @ArchTest
    static final ArchRule cells_know_neither_times_nor_formats = noClasses()
            .that()
            .resideInAPackage("org.stripchart.source.lines.cell")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.stripchart.source.lines.time..", "org.stripchart.source.lines.format");

    @ArchTest
    static final ArchRule polled_values_are_no_lines = knowsOnlyTheBase("poll");

    private SourceRoomsTest() {}

    private static ArchRule knowsOnlyTheBase(String room) {
        return noClasses()
                .that()
                .resideInAPackage("org.stripchart.source." + room + "..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.stripchart.source..")
                        .and(not(JavaClass.Predicates.resideInAnyPackage(
                                "org.stripchart.source",
                                "org.stripchart.source.rows",
                                "org.stripchart.source." + room + ".."))));
    }

    private static boolean isBelow(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }
}
