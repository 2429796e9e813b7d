// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as a tree of maps, lists, texts, numbers, flags and nulls. */
final class Json {

    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private Json() {}

    /**
     * Returns the object that is all there is in a text.
     *
     * @throws IOException if it is no JSON, or no object
     */
    static Map<String, @Nullable Object> read(byte[] text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("there is no object in it");
            }
            Map<String, @Nullable Object> tree = object(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something comes after its end");
            }
            return tree;
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("it breaks off");
        };
    }

    /** Returns a tree as text in UTF-8, in lines, the last of which has an end. */
    static byte[] write(Map<String, ? extends @Nullable Object> tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
        lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.setPrettyPrinter(lines);
            write(tree, generator);
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /** Returns a tree as text in one line, without an end. */
    static String line(Map<String, ? extends @Nullable Object> tree) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(tree, generator);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return out.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName((String) entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object each : list) {
                write(each, out);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Float number) {
            out.writeNumber(number);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else {
            out.writeNull();
        }
    }

    /**
     * Adds to a tree what another has and it has not. Objects in lists belong together that have the same {@code series} or {@code
     * location}, or else the same place.
     */
    static void addMissing(Map<String, @Nullable Object> tree, Map<String, ? extends @Nullable Object> other) {
        other.forEach((name, value) -> {
            if (!tree.containsKey(name)) {
                tree.put(name, value);
            } else if (tree.get(name) instanceof Map<?, ?> own && value instanceof Map<?, ?> more) {
                addMissing(asObject(own), asObject(more));
            } else if (tree.get(name) instanceof List<?> own && value instanceof Map<?, ?> more) {
                addToElements(own, asObject(more));
            }
        });
    }

    private static void addToElements(List<?> elements, Map<String, @Nullable Object> more) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Map<?, ?> element && more.get(keyOf(element, i)) instanceof Map<?, ?> rest) {
                addMissing(asObject(element), asObject(rest));
            }
        }
    }

    /** Tells which element of a list an object is, also when others come and go. */
    static String keyOf(Map<?, ?> element, int place) {
        Object name = element.get("series") != null ? element.get("series") : element.get("location");
        return name instanceof String text ? "=" + text : Integer.toString(place);
    }

    /** Returns a map whose keys are texts, as those of all trees are. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> asObject(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
