// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The import table of the design: which package of ours may use which other, and which libraries. */
@AnalyzeClasses(packages = "org.stripchart", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** The packages of the table; only {@code cli} is used by no other. */
    private static final String[] BELOW_CLI = {
        "words", "clock", "feed", "history", "analysis", "engine", "plot", "source", "record", "chart", "session", "app"
    };

    private static final Set<String> BASE = javaPackages("java.base"::equals);
    private static final Set<String> DESKTOP = javaPackages("java.desktop"::equals);
    private static final Set<String> JAVA_BUT_DESKTOP =
            javaPackages(module -> module.startsWith("java.") && !module.equals("java.desktop"));

    @ArchTest
    static final ArchRule words = only("words", in(JAVA_BUT_DESKTOP).or(ours("words")));

    @ArchTest
    static final ArchRule clock = only("clock", in(BASE).or(ours("clock")));

    @ArchTest
    static final ArchRule feed = only("feed", in(BASE).or(ours("feed", "clock", "words")));

    @ArchTest
    static final ArchRule history = only(
            "history",
            in(BASE).or(ours("history", "words")).or(in(Set.of("java.lang.management", "com.sun.management"))));

    @ArchTest
    static final ArchRule the_jvm_is_told_how_much_room_histories_want_in_one_place = noClasses()
            .that()
            .resideInAPackage("org.stripchart.history..")
            .and()
            .doNotHaveSimpleName("HeapRoom")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.management", "com.sun.management");

    @ArchTest
    static final ArchRule where_points_are_is_known_to_their_owner_only = noClasses()
            .that()
            .resideOutsideOfPackages("org.stripchart.history.memory", "org.stripchart.engine..", "org.stripchart.chart")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.stripchart.history.memory");

    @ArchTest
    static final ArchRule packing_knows_nothing_of_points = only("history.packed", in(BASE).or(ours("history.packed")));

    @ArchTest
    static final ArchRule what_is_spilled_knows_nothing_of_points =
            only("history.disk", in(BASE).or(ours("history.disk", "history.packed", "words")));

    @ArchTest
    static final ArchRule pyramids_know_no_chunks =
            only("history.pyramid", in(BASE).or(ours("history.pyramid", "history.packed")));

    @ArchTest
    static final ArchRule source = only(
            "source",
            in(JAVA_BUT_DESKTOP)
                    .or(ours("source", "feed", "clock", "words"))
                    .or(libraries("org.slf4j", "ch.randelshofer.fastdoubleparser"))
                    .or(librariesBelow("com.fasterxml.jackson.core"))
                    .or(librariesBelow(SourceRoomsTest.LIBRARIES.keySet().toArray(String[]::new))));

    @ArchTest
    static final ArchRule record = only(
            "record",
            in(JAVA_BUT_DESKTOP)
                    .or(ours("record", "feed", "history", "clock", "words"))
                    .or(libraries("org.slf4j", "de.siegmar.fastcsv.writer", "com.fasterxml.jackson.core.io")));

    @ArchTest
    static final ArchRule analysis = only(
            "analysis",
            in(BASE).or(ours("analysis", "history", "words")).or(libraries("org.apache.commons.math4.transform")));

    @ArchTest
    static final ArchRule only_spectra_know_the_fourier_transform = noClasses()
            .that()
            .resideOutsideOfPackage("org.stripchart.analysis.spectrum..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math4..");

    @ArchTest
    static final ArchRule plot = only("plot", in(BASE).or(ours("plot", "history", "words")));

    @ArchTest
    static final ArchRule engine =
            only("engine", in(BASE).or(ours("engine", "plot", "analysis", "feed", "history", "clock")));

    @ArchTest
    static final ArchRule chart = only(
            "chart",
            in(BASE).or(in(DESKTOP))
                    .or(ours("chart", "plot", "engine", "analysis", "feed", "history", "clock", "words"))
                    .or(libraries("org.slf4j"))
                    .or(librariesBelow("org.jfree")));

    @ArchTest
    static final ArchRule painting_knows_frames_and_no_chart = only(
            "chart.paint",
            in(BASE).or(in(DESKTOP))
                    .or(ours("chart.paint", "engine", "plot", "history", "words"))
                    .or(librariesBelow("org.jfree")));

    @ArchTest
    static final ArchRule axes_know_nothing_else_of_painting = only(
            "chart.paint.axis",
            in(BASE).or(in(DESKTOP))
                    .or(ours("chart.paint.axis", "plot", "words"))
                    .or(librariesBelow("org.jfree")));

    @ArchTest
    static final ArchRule strips_know_axes_and_the_model_only = only(
            "chart.paint.strip",
            in(BASE).or(in(DESKTOP))
                    .or(ours("chart.paint.strip", "chart.paint.axis", "plot", "words"))
                    .or(librariesBelow("org.jfree")));

    @ArchTest
    static final ArchRule bands_know_frames_and_nothing_else_of_painting = only(
            "chart.paint.band",
            in(BASE).or(in(DESKTOP)).or(ours("chart.paint.band", "engine", "history", "plot", "words")));

    @ArchTest
    static final ArchRule pictures_in_memory_know_java_only =
            only("chart.paint.raster", in(BASE).or(in(DESKTOP)).or(ours("chart.paint.raster")));

    @ArchTest
    static final ArchRule what_moves_knows_points_only =
            only("chart.paint.moving", in(BASE).or(ours("chart.paint.moving", "history")));

    @ArchTest
    static final ArchRule painting_knows_no_swing = noClasses()
            .that()
            .resideInAPackage("org.stripchart.chart.paint..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.swing..");

    @ArchTest
    static final ArchRule the_pump_knows_time_and_nothing_of_charts =
            only("chart.pump", in(BASE).or(in(DESKTOP)).or(ours("chart.pump", "clock")));

    @ArchTest
    static final ArchRule strips_know_no_chart = only(
            "chart.strip", in(BASE).or(in(DESKTOP)).or(ours("chart.strip", "chart.paint.strip", "chart.tool", "plot")));

    @ArchTest
    static final ArchRule tools_know_a_view_and_no_chart =
            only("chart.tool", in(BASE).or(in(DESKTOP)).or(ours("chart.tool", "plot", "words")));

    @ArchTest
    static final ArchRule overlays_know_a_scene_and_no_chart = only(
            "chart.overlay",
            in(BASE).or(in(DESKTOP))
                    .or(ours(
                            "chart.overlay",
                            "analysis.alarm",
                            "chart.paint.strip",
                            "chart.pump",
                            "history",
                            "plot",
                            "words")));

    @ArchTest
    static final ArchRule session = only(
            "session",
            in(JAVA_BUT_DESKTOP)
                    .or(ours(
                            "session",
                            "words",
                            "clock",
                            "feed",
                            "history",
                            "analysis",
                            "source",
                            "record",
                            "plot",
                            "chart"))
                    .or(libraries("org.slf4j", "com.fasterxml.jackson.core", "com.fasterxml.jackson.core.util")));

    @ArchTest
    static final ArchRule what_describes_a_run_knows_nothing_that_runs = only(
            "session.spec",
            in(BASE).or(ours(
                    "session.spec",
                    "session.alarm",
                    "session.analysis",
                    "chart",
                    "feed",
                    "history",
                    "plot",
                    "source",
                    "words")));

    @ArchTest
    static final ArchRule app = only("app", usableInApp());

    @ArchTest
    static final ArchRule cli =
            only("cli", usableInApp().or(ours("cli")).or(librariesBelow("picocli", "com.fasterxml.jackson.core")));

    @ArchTest
    static final ArchRule values_of_options_know_no_run = only(
            "cli.value",
            in(BASE).or(ours("cli.value", "history", "plot", "session.spec", "words"))
                    .or(librariesBelow("picocli")));

    @ArchTest
    static final ArchRule every_class_lives_in_a_package_of_the_table = classes()
            .should()
            .resideInAnyPackage(Stream.concat(Stream.of(BELOW_CLI), Stream.of("cli"))
                    .map(ArchitectureTest::packagePattern)
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule time_comes_from_the_ticker = noClasses()
            .that()
            .resideOutsideOfPackage(packagePattern("clock"))
            .should()
            .accessTargetWhere(
                    describe("asks the system for the time, or waits with it", ArchitectureTest::isOfTheSystem));

    @ArchTest
    static final ArchRule only_the_command_line_ends_the_process = noClasses()
            .that()
            .resideOutsideOfPackage(packagePattern("cli"))
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .allowEmptyShould(true);

    /** What waits there holds up whoever else waits in the few threads that all of a process share. */
    @ArchTest
    static final ArchRule nobody_waits_in_the_common_pool = noClasses()
            .should()
            .callMethodWhere(describe(
                    "names no executor",
                    call -> call.getTargetOwner().isEquivalentTo(CompletableFuture.class)
                            && call.getTarget().getName().endsWith("Async")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Executor.class))));

    @ArchTest
    static final ArchRule standard_output_carries_data_only = noClasses()
            .that()
            .resideOutsideOfPackages(packagePattern("cli"), packagePattern("record"))
            .should()
            .accessField(System.class, "out")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule logging_goes_through_slf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging", "org.apache.commons.logging..");

    @ArchTest
    static final ArchRule there_is_no_static_state =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    private ArchitectureTest() {}

    private static boolean isOfTheSystem(JavaAccess<?> access) {
        String type = access.getTargetOwner().getName();
        String method = access.getTarget().getName();
        return switch (method) {
            case "nanoTime", "currentTimeMillis", "parkNanos", "parkUntil" -> true;
            case "now" -> type.startsWith("java.time.");
            case "sleep" -> type.startsWith("java.");
            case "system", "systemUTC", "systemDefaultZone" -> type.equals("java.time.Clock");
            case "wait" ->
                access.getTarget() instanceof CodeUnitAccessTarget called
                        && !called.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    private static DescribedPredicate<JavaClass> usableInApp() {
        return in(JAVA_BUT_DESKTOP)
                .or(in(DESKTOP))
                .or(ours(BELOW_CLI))
                .or(libraries("org.slf4j", "org.slf4j.bridge", "org.slf4j.helpers", "org.slf4j.spi"))
                .or(librariesBelow("com.formdev.flatlaf", "ch.qos.logback", "org.apache.batik", "de.siegmar.fastcsv"));
    }

    private static ArchRule only(String name, DescribedPredicate<JavaClass> allowed) {
        DescribedPredicate<JavaClass> allowedElement = describe("what the table lists", target -> {
            JavaClass type = target.getBaseComponentType();
            return type.isPrimitive() || type.getPackageName().equals("org.jspecify.annotations") || allowed.test(type);
        });
        return classes()
                .that()
                .resideInAPackage(packagePattern(name))
                .should()
                .onlyDependOnClassesThat(allowedElement)
                .as(name + " uses only what the design's table lists for it")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> ours(String... names) {
        return JavaClass.Predicates.resideInAnyPackage(
                Stream.of(names).map(ArchitectureTest::packagePattern).toArray(String[]::new));
    }

    /** Exactly these packages, not the ones below: {@code org.slf4j} is the API, {@code org.slf4j.bridge} is not. */
    private static DescribedPredicate<JavaClass> libraries(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> librariesBelow(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(
                Stream.of(packages).map(name -> name + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> in(Set<String> packages) {
        return describe("in the given packages", type -> packages.contains(type.getPackageName()));
    }

    private static String packagePattern(String name) {
        return "org.stripchart." + name + "..";
    }

    private static Set<String> javaPackages(Predicate<String> modules) {
        return ModuleFinder.ofSystem().findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> modules.test(module.name()))
                .flatMap(module -> module.packages().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
