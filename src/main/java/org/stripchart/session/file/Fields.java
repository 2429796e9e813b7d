// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a tree, of which it is noted which were asked for. What is wrong with one is an {@link
 * IllegalArgumentException} whose message begins with where it stands: {@code arrangement.strips[0].share: ...}.
 */
final class Fields {

    private final String path;
    private final Map<String, ? extends @Nullable Object> map;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Fields> objects = new LinkedHashMap<>();
    private final Map<String, List<Fields>> lists = new LinkedHashMap<>();

    Fields(String path, Map<String, ? extends @Nullable Object> map) {
        this.path = path;
        this.map = map;
    }

    boolean has(String name) {
        return map.get(name) != null;
    }

    /** Returns the object of that name; where there is none, one without fields. */
    Fields object(String name) {
        Object value = value(name);
        if (value != null && !(value instanceof Map)) {
            throw wrong(name, "must be an object");
        }
        Fields object = new Fields(at(name), value instanceof Map<?, ?> found ? Json.asObject(found) : Map.of());
        objects.put(name, object);
        return object;
    }

    /** Returns the objects of a list; none where there is no list. */
    List<Fields> objects(String name) {
        List<Fields> found = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof Map<?, ?> object)) {
                throw wrong(name, "must be a list of objects");
            }
            found.add(new Fields(at(name) + "[" + found.size() + "]", Json.asObject(object)));
        }
        lists.put(name, found);
        return found;
    }

    /** Returns the texts of a list; none where there is no list. */
    List<String> texts(String name) {
        return texts(name, list(name));
    }

    /** Returns the lists of texts in a list. */
    List<List<String>> textLists(String name) {
        List<List<String>> found = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof List<?> inner)) {
                throw wrong(name, "must be a list of lists");
            }
            found.add(texts(name, inner));
        }
        return found;
    }

    private List<String> texts(String name, List<?> list) {
        for (Object each : list) {
            if (!(each instanceof String)) {
                throw wrong(name, "must be a list of texts");
            }
        }
        return list.stream().map(String.class::cast).toList();
    }

    private List<?> list(String name) {
        Object value = value(name);
        if (value != null && !(value instanceof List)) {
            throw wrong(name, "must be a list");
        }
        return value instanceof List<?> list ? list : List.of();
    }

    @Nullable
    String text(String name) {
        Object value = value(name);
        if (value != null && !(value instanceof String)) {
            throw wrong(name, "must be a text");
        }
        return (String) value;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    boolean flag(String name, boolean otherwise) {
        Object value = value(name);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(name, "must be true or false");
        }
        return value == null ? otherwise : (Boolean) value;
    }

    double number(String name, double otherwise) {
        Object value = value(name);
        if (value != null && !(value instanceof Number)) {
            throw wrong(name, "must be a number");
        }
        double number = value == null ? otherwise : ((Number) value).doubleValue();
        if (value != null && !Double.isFinite(number)) {
            throw wrong(name, "must be a smaller number");
        }
        return number;
    }

    long whole(String name, long otherwise) {
        double number = number(name, (double) otherwise);
        if (number != Math.rint(number) || Math.abs(number) > 1L << 53) {
            throw wrong(name, "must be a whole number");
        }
        return map.get(name) instanceof Number written ? written.longValue() : otherwise;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String text = text(name);
        for (E each : type.getEnumConstants()) {
            if (text == null || word(each).equals(text)) {
                return text == null ? otherwise : each;
            }
        }
        throw wrong(
                name,
                "(" + text + ") must be "
                        + Stream.of(type.getEnumConstants()).map(Fields::word).collect(Collectors.joining(", ")));
    }

    /** Returns how a constant is written in a file. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what is made of the text of that name; null where there is none. */
    <T> @Nullable T parsed(String name, Function<String, T> parse) {
        String text = text(name);
        return text == null ? null : checked(name, () -> parse.apply(text));
    }

    /** Returns a value whose maker refuses what is wrong. */
    <T> T checked(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (WrongField e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(name, String.valueOf(e.getMessage()));
        }
    }

    IllegalArgumentException wrong(String name, String what) {
        return new WrongField(at(name) + ": " + what);
    }

    /** Says already where it is. */
    private static final class WrongField extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        WrongField(String message) {
            super(message);
        }
    }

    /** Returns what nobody has asked for, as {@link Json#addMissing} takes it: lists are objects by the keys of their elements. */
    Map<String, @Nullable Object> rest() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (!asked.contains(name)) {
                rest.put(name, value);
            }
        });
        objects.forEach((name, object) -> putUnlessEmpty(rest, name, object.rest()));
        lists.forEach((name, list) -> {
            Map<String, @Nullable Object> elements = new LinkedHashMap<>();
            for (int i = 0; i < list.size(); i++) {
                Fields element = list.get(i);
                putUnlessEmpty(elements, Json.keyOf(element.map, i), element.rest());
            }
            putUnlessEmpty(rest, name, elements);
        });
        return rest;
    }

    private static void putUnlessEmpty(
            Map<String, @Nullable Object> into, String name, Map<String, @Nullable Object> rest) {
        if (!rest.isEmpty()) {
            into.put(name, rest);
        }
    }

    private @Nullable Object value(String name) {
        asked.add(name);
        return map.get(name);
    }

    private String at(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }
}
