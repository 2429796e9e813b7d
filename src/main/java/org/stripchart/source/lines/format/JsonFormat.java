// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.time.TimeReader;

/**
 * A JSON object or array in each line; each number in it is a series, named by the way to it: {@code motor.phase[0]}.
 *
 * <p>True and false are 1 and 0, {@code NaN} is a gap, null is no point, and texts are passed over. The first field that
 * is named like a time and holds one is the x, if that is the time; the field that the user names for x may hold a text.
 * A line that breaks off is rejected wholly.
 *
 * <p>An array of objects of which the first has an x is as many rows.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonFormat implements LineFormat {

    private static final int DEEPEST = 64;

    /** No time is written longer, in characters. */
    private static final int LONGEST_TIME = 80;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonPaths paths = new JsonPaths();
    private JsonPaths.Path[] found = new JsonPaths.Path[64];
    private double[] values = new double[64];
    private int size;

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        if (at == to) {
            return Outcome.SKIPPED;
        }
        if (bytes[at] != '{' && bytes[at] != '[') {
            return Outcome.NO_JSON;
        }
        try {
            return bytes[at] == '[' && isRows(bytes, at, to, rows)
                    ? readRows(bytes, at, to, rows)
                    : readRow(bytes, at, to, rows);
        } catch (IOException e) {
            return failed(rows);
        }
    }

    private Outcome readRow(byte[] bytes, int from, int to, RowWriter rows) throws IOException {
        size = 0;
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            JsonToken first = parser.nextToken();
            scan(parser, first, rows);
            if (parser.nextToken() != null) {
                return failed(rows);
            }
        }
        return commit(rows);
    }

    /** Only now, so that a line that breaks off leaves no names behind. */
    private Outcome commit(RowWriter rows) {
        boolean any = false;
        for (int i = 0; i < size; i++) {
            int series = found[i].series(rows, values[i]);
            rows.put(series, values[i]);
            any |= series != RowWriter.X;
        }
        if (!any) {
            rows.clear();
            return Outcome.PASSED;
        }
        return rows.commit();
    }

    /** Whether that is an array of nothing but objects, whole, with an x in the first of them. */
    private boolean isRows(byte[] bytes, int from, int to, RowWriter rows) throws IOException {
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            parser.nextToken();
            if (parser.nextToken() != JsonToken.START_OBJECT || !hasX(parser, rows)) {
                return false;
            }
            JsonToken next = parser.nextToken();
            while (next == JsonToken.START_OBJECT) {
                parser.skipChildren();
                next = parser.nextToken();
            }
            return next == JsonToken.END_ARRAY && parser.nextToken() == null;
        }
    }

    /** Looks through an object to its end. */
    private static boolean hasX(JsonParser parser, RowWriter rows) throws IOException {
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean isTime = rows.x().takesTime()
                    && TimeReader.isName(name)
                    && (value.isNumeric()
                            ? rows.times().looksLikeTime(parser.getDoubleValue())
                            : value == JsonToken.VALUE_STRING);
            found |= isTime || rows.x().isColumn(name);
            parser.skipChildren();
        }
        return found;
    }

    private Outcome readRows(byte[] bytes, int from, int to, RowWriter rows) throws IOException {
        Outcome worst = Outcome.PASSED;
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token == JsonToken.START_OBJECT; token = parser.nextToken()) {
                size = 0;
                scan(parser, token, rows);
                Outcome outcome = commit(rows);
                worst = worst.isUnfit() || outcome == Outcome.PASSED ? worst : outcome;
            }
        }
        return worst;
    }

    private static Outcome failed(RowWriter rows) {
        rows.clear();
        return Outcome.NO_JSON;
    }

    /** Notes every number up to the end of the object or array. */
    private void scan(JsonParser parser, JsonToken first, RowWriter rows) throws IOException {
        JsonPaths.Path container = paths.root();
        container.begin(first == JsonToken.START_ARRAY);
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                // The parser itself complains about what is not closed; this is for the compiler's peace.
                throw new IOException("unexpected end");
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    container = container.next();
                    container.begin(token == JsonToken.START_ARRAY);
                }
                case END_OBJECT, END_ARRAY -> {
                    JsonPaths.Path parent = container.parent();
                    if (parent == null) {
                        return;
                    }
                    container = parent;
                }
                case FIELD_NAME -> container.name(parser.currentName());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> note(container.next(), parser.getDoubleValue());
                case VALUE_TRUE -> note(container.next(), 1);
                case VALUE_FALSE -> note(container.next(), 0);
                case VALUE_STRING -> text(container.next(), parser, rows);
                default -> container.next();
            }
        }
    }

    private void text(JsonPaths.Path path, JsonParser parser, RowWriter rows) throws IOException {
        if (path.mayHoldX(rows) && parser.getTextLength() <= LONGEST_TIME) {
            byte[] text = parser.getText().getBytes(StandardCharsets.UTF_8);
            if (path.isX(rows) || rows.times().isText(text, 0, text.length)) {
                path.becomeX(rows);
                rows.putX(text, 0, text.length);
            }
        }
    }

    private void note(JsonPaths.Path path, double value) {
        if (size == values.length) {
            found = Arrays.copyOf(found, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        found[size] = path;
        values[size++] = value;
    }
}
