// SPDX-License-Identifier: Apache-2.0
package org.stripchart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others rely on, a signature a line: the types that programs see which embed a chart, those that a source of another jar sees,
 * and all of ours that are named in their signatures, and in those of these. A change of it has to be meant.
 */
@AnalyzeClasses(packages = "org.stripchart", importOptions = ImportOption.DoNotIncludeTests.class)
final class PublicApiTest {

    private static final Path KNOWN = Path.of("src/test/resources/org/stripchart/architecture/public-api.txt");
    private static final Path FOUND = Path.of("target/public-api.txt");

    private static final Set<String> ROOMS = Set.of("org.stripchart.chart", "org.stripchart.source");

    /** What every record and enum has. */
    private static final Set<String> ORDINARY = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private static final int MOST_TYPES_OF_CHART = 16;

    @ArchTest
    static void othersSeeWhatTheySawBefore(JavaClasses classes) throws IOException {
        Set<String> known = new TreeSet<>(Files.readAllLines(KNOWN));
        Set<String> found = reached(
                        classes.stream().filter(PublicApiTest::isShown).map(JavaClass::reflect))
                .stream()
                .flatMap(PublicApiTest::signatures)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(known)) {
            Files.createDirectories(FOUND.getParent());
            Files.write(FOUND, found);
        }
        assertThat(found)
                .withFailMessage(() -> "what others see has changed:\n" + difference(known, found)
                        + "If it is meant, tell it in src/docs/changelog.md and accept it:\n  cp " + FOUND + " "
                        + KNOWN)
                .isEqualTo(known);
    }

    @ArchTest
    static void theChartShowsFewTypes(JavaClasses classes) {
        assertThat(classes.stream().filter(type -> type.getPackageName().equals("org.stripchart.chart")))
                .filteredOn(PublicApiTest::isShown)
                .hasSizeBetween(1, MOST_TYPES_OF_CHART);
    }

    private static boolean isShown(JavaClass type) {
        return ROOMS.contains(type.getPackageName()) && isShown(type.reflect());
    }

    private static boolean isShown(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isShown(type.getEnclosingClass()));
    }

    /** Returns these types and all of ours that one comes to from them, by the signatures of what is shown. */
    private static Set<Class<?>> reached(Stream<Class<?>> from) {
        Set<Class<?>> reached = from.collect(Collectors.toCollection(LinkedHashSet::new));
        Deque<Class<?>> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            named(next.remove())
                    .flatMap(PublicApiTest::classes)
                    .filter(type -> type.getName().startsWith("org.stripchart.") && isShown(type))
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }

    /** Returns the types in the signatures of what a type shows. */
    private static Stream<Type> named(Class<?> type) {
        Stream<Type> parents = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isShown(field, type))
                .map(Field::getGenericType);
        Stream<Type> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isShown(method, type))
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes())));
        Stream<Type> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isShown(constructor, type))
                .flatMap(constructor -> Arrays.stream(constructor.getGenericParameterTypes()));
        return Stream.of(parents, fields, methods, constructors).flatMap(each -> each);
    }

    /** Returns the classes that are in a type, those of its elements and arguments included. */
    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof Class<?> one) {
            return one.isArray() ? classes(one.getComponentType()) : Stream.of(one);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    classes(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(PublicApiTest::classes));
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getUpperBounds(), wildcard.getLowerBounds())
                    .flatMap(Arrays::stream)
                    .flatMap(PublicApiTest::classes);
        }
        return type instanceof GenericArrayType array ? classes(array.getGenericComponentType()) : Stream.empty();
    }

    private static String difference(Collection<String> known, Collection<String> found) {
        return Stream.concat(
                        known.stream().filter(line -> !found.contains(line)).map(line -> "- " + line + "\n"),
                        found.stream().filter(line -> !known.contains(line)).map(line -> "+ " + line + "\n"))
                .collect(Collectors.joining());
    }

    private static Stream<String> signatures(Class<?> type) {
        String name = shortened(type.getName());
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + modifiers(type.getModifiers()) + kind(type) + parents(type));
        for (Field field : type.getDeclaredFields()) {
            if (isShown(field, type)) {
                lines.add(name + ": " + modifiers(field.getModifiers()) + text(field.getGenericType()) + " "
                        + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isShown(constructor, type)) {
                lines.add(name + ": " + modifiers(constructor.getModifiers()) + "new" + parameters(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isShown(method, type) && !ORDINARY.contains(method.getName())) {
                lines.add(name + ": " + modifiers(method.getModifiers()) + text(method.getGenericReturnType()) + " "
                        + method.getName() + parameters(method));
            }
        }
        return lines.stream();
    }

    private static boolean isShown(Member member, Class<?> type) {
        int modifiers = member.getModifiers();
        return !member.isSynthetic()
                && (Modifier.isPublic(modifiers)
                        || (Modifier.isProtected(modifiers) && !Modifier.isFinal(type.getModifiers())));
    }

    private static String modifiers(int modifiers) {
        int told = modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL);
        return told == 0 ? "" : Modifier.toString(told) + " ";
    }

    private static String kind(Class<?> type) {
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    }

    private static String parents(Class<?> type) {
        List<String> parents = new ArrayList<>();
        if (type.getSuperclass() != null
                && !type.isRecord()
                && !type.isEnum()
                && type.getSuperclass() != Object.class) {
            parents.add(text(type.getGenericSuperclass()));
        }
        Arrays.stream(type.getGenericInterfaces()).map(PublicApiTest::text).forEach(parents::add);
        return parents.isEmpty() ? "" : " of " + String.join(", ", parents);
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(PublicApiTest::text)
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getGenericParameterTypes())
                        .map(PublicApiTest::text)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String text(Type type) {
        return shortened(type.getTypeName());
    }

    private static String shortened(String name) {
        return name.replace("org.stripchart.", "").replaceAll("java\\.(?:lang|util|time)\\.(?=[A-Z])", "");
    }
}
