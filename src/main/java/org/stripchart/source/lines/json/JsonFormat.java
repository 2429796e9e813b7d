// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.LabelTable;

/**
 * A JSON object or array in each line; each number in it is a series, named by the way to it: {@code motor.phase[0]}.
 *
 * <p>True and false are 1 and 0, a text that is clearly a number is one, {@code NaN} and {@code Infinity} are gaps, null is
 * no point, and a short text that begins with a letter is a state. The first field that is named like a time and holds one is the x, if that is
 * the time; the field that the user names for x may hold a text. A line that breaks off is rejected wholly.
 *
 * <p>Before it, a line may have a time, which counts where the object has none, and a label, which stands before the names:
 * {@code 2024-05-01T12:00:00 pump {"flow":4}} is {@code pump/flow}.
 *
 * <p>Objects that say of which device they are, {@code "device":"pump"}, are of a series each, see {@link JsonIdentity}.
 *
 * <p>An array of objects of which the first has an x is as many rows; an array that begins with a time, and arrays of these
 * ({@code [[1700000000,1],[1700000001,2]]}), are rows too. What Prometheus answers to a query has the names of its metrics.
 *
 * <p>More than 300 lines, since one line may be one row, or several, of one device or another.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class JsonFormat implements LineFormat {

    /** No time is written longer, in characters. */
    private static final int LONGEST_TIME = 80;

    /** A line is not looked at before it is read if it is longer. */
    private static final int LONGEST_OF_HEAD = 1 << 16;

    /** For so many labels the ways are kept. */
    private static final int MOST_LABELS = 1 << 8;

    /** So many brackets in a line may be the one with which its JSON begins. */
    private static final int MOST_STARTS = 3;

    private final ReusedParser documents = new ReusedParser();
    private final JsonRow row = new JsonRow();
    private final JsonNumberText numberTexts = new JsonNumberText();
    private final JsonMetric metric = new JsonMetric();
    private final JsonPrefix prefix = new JsonPrefix();
    private final JsonIdentity identity = new JsonIdentity();
    private final JsonPaths unlabelled = new JsonPaths("");
    private final LabelTable labels = new LabelTable();
    private final List<JsonPaths> labelled = new ArrayList<>();

    // Of the line.
    private JsonPaths paths = unlabelled;
    private byte @Nullable [] timeLine;
    private int timeFrom;
    private int timeTo;

    @Override
    public String sentence() {
        return "JSON";
    }

    @Override
    public boolean head(List<byte[]> lines, RowWriter rows) {
        identity.watch();
        for (byte[] line : lines) {
            if (line.length <= LONGEST_OF_HEAD) {
                read(line, 0, line.length, rows);
            }
        }
        return identity.decide(lines.size());
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        int end = to;
        while (at < end && Fields.isBlank(bytes[at])) {
            at++;
        }
        while (end > at && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        if (at == end) {
            return Outcome.SKIPPED;
        }
        byte first = bytes[at];
        if (first == '{' || first == '[') {
            paths = unlabelled;
            timeLine = null;
            byte[] python = PythonText.json(bytes, at, end);
            Outcome outcome =
                    python == null ? document(bytes, at, end, rows) : document(python, 0, python.length, rows);
            if (outcome != Outcome.NO_JSON || first == '{') {
                return outcome;
            }
        }
        byte last = bytes[end - 1];
        return last == '}' || last == ']' ? readBehind(bytes, at, end, rows) : Outcome.NO_JSON;
    }

    /** Reads JSON behind something else. */
    private Outcome readBehind(byte[] bytes, int from, int to, RowWriter rows) {
        int start = JsonPrefix.jsonStart(bytes, from, to);
        for (int i = 0; start >= 0 && i < MOST_STARTS; i++) {
            if (prefix.read(bytes, from, start, bytes[start] == '[', rows.times())) {
                paths = prefix.hasLabel() ? labelled(bytes, prefix.labelFrom(), prefix.labelTo()) : unlabelled;
                timeLine = prefix.hasTime() ? bytes : null;
                timeFrom = prefix.timeFrom();
                timeTo = prefix.timeTo();
                Outcome outcome = document(bytes, start, to, rows);
                if (outcome != Outcome.NO_JSON) {
                    return outcome;
                }
            }
            start = JsonPrefix.jsonStart(bytes, start, to);
        }
        return Outcome.NO_JSON;
    }

    private JsonPaths labelled(byte[] bytes, int from, int to) {
        int known = labels.get(bytes, from, to);
        if (known != LabelTable.ABSENT) {
            return labelled.get(known);
        }
        JsonPaths added = new JsonPaths(Names.decode(bytes, from, to, ""));
        if (labelled.size() < MOST_LABELS && labels.add(bytes, from, to, labelled.size())) {
            labelled.add(added);
        }
        return added;
    }

    private Outcome document(byte[] bytes, int from, int to, RowWriter rows) {
        try {
            return bytes[from] == '[' && isRows(bytes, from, to, rows)
                    ? readRows(bytes, from, to, rows)
                    : readRow(bytes, from, to, rows);
        } catch (IOException e) {
            return failed(rows);
        }
    }

    private Outcome readRow(byte[] bytes, int from, int to, RowWriter rows) throws IOException {
        JsonParser parser = documents.begin(bytes, from, to);
        JsonToken first = parser.nextToken();
        scan(parser, first, rows);
        return documents.end() ? commit(rows) : failed(rows);
    }

    /** Makes points of the object that was scanned, by the ways of what it is of. */
    private Outcome commit(RowWriter rows) {
        if (identity.isWatching()) {
            return Outcome.PASSED;
        }
        identity.end(row);
        JsonPaths ways = identity.ways(paths);
        boolean isIdentified = identity.hasModel() && !ways.equals(paths);
        Outcome outcome = row.commit(rows, ways, isIdentified, timeLine, timeFrom, timeTo);
        if (outcome.isRow()) {
            identity.settle();
        }
        return outcome;
    }

    /** Whether that is an array of nothing but objects, whole, with an x in the first of them. */
    private boolean isRows(byte[] bytes, int from, int to, RowWriter rows) throws IOException {
        if (!beginsWithObject(bytes, from, to)) {
            return false;
        }
        JsonParser parser = documents.begin(bytes, from, to);
        parser.nextToken();
        if (parser.nextToken() != JsonToken.START_OBJECT || !hasX(parser, rows)) {
            return false;
        }
        JsonToken next = parser.nextToken();
        while (next == JsonToken.START_OBJECT) {
            parser.skipChildren();
            next = parser.nextToken();
        }
        return next == JsonToken.END_ARRAY && documents.end();
    }

    private static boolean beginsWithObject(byte[] bytes, int from, int to) {
        int at = from + 1;
        while (at < to && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at < to && bytes[at] == '{';
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
        JsonParser parser = documents.begin(bytes, from, to);
        parser.nextToken();
        for (JsonToken token = parser.nextToken(); token == JsonToken.START_OBJECT; token = parser.nextToken()) {
            scan(parser, token, rows);
            worst = JsonRow.worse(worst, commit(rows));
        }
        documents.end();
        return worst;
    }

    private static Outcome failed(RowWriter rows) {
        rows.clear();
        return Outcome.NO_JSON;
    }

    /** Notes every number up to the end of the object or array. */
    private void scan(JsonParser parser, JsonToken first, RowWriter rows) throws IOException {
        identity.begin();
        row.clear();
        metric.end();
        JsonPaths.Path container = paths.root();
        container.begin(first == JsonToken.START_ARRAY, 0);
        while (true) {
            JsonToken token = container.isArray() ? parser.nextToken() : nextField(container, parser);
            if (token == null) {
                // The parser itself complains about what is not closed; this is for the compiler's peace.
                throw new IOException("unexpected end");
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    container = container.next();
                    container.begin(token == JsonToken.START_ARRAY, row.size());
                    metric.begin(container);
                }
                case END_OBJECT, END_ARRAY -> {
                    if (token == JsonToken.END_ARRAY) {
                        row.endArray(container, rows);
                    }
                    metric.end(container);
                    JsonPaths.Path parent = container.parent();
                    if (parent == null) {
                        return;
                    }
                    container = parent;
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(container.next(), parser);
                case VALUE_TRUE -> row.note(container.next(), 1);
                case VALUE_FALSE -> row.note(container.next(), 0);
                case VALUE_STRING -> text(container, container.next(), parser, rows);
                default -> row.noteUnread(container.next());
            }
        }
    }

    /** Goes to the value of the next field, or to the end of the object. */
    private static @Nullable JsonToken nextField(JsonPaths.Path object, JsonParser parser) throws IOException {
        SerializableString expected = object.expected();
        if (expected != null && parser.nextFieldName(expected)) {
            object.nameExpected();
            return parser.nextToken();
        }
        JsonToken token = expected == null ? parser.nextToken() : parser.currentToken();
        if (token != JsonToken.FIELD_NAME) {
            return token;
        }
        object.name(parser.currentName());
        return parser.nextToken();
    }

    private void number(JsonPaths.Path path, JsonParser parser) throws IOException {
        boolean mayBeIdentity = path.isIdentityPart() || path.mayBeNumbered();
        if (!mayBeIdentity || !identity.takes(path, parser, true)) {
            row.note(path, number(parser));
        }
    }

    private static double number(JsonParser parser) throws IOException {
        double value = parser.getDoubleValue();
        // What is too large for a double is no gap, but its word is.
        return Double.isInfinite(value) && Character.isLetter(parser.getText().charAt(parser.getTextLength() - 1))
                ? Double.NaN
                : value;
    }

    private void text(JsonPaths.Path container, JsonPaths.Path path, JsonParser parser, RowWriter rows)
            throws IOException {
        boolean mayBeIdentity = path.isIdentityText() || path.isIdentityPart() || path.mayBeNumbered();
        if (metric.takes(container, path, parser) || (mayBeIdentity && identity.takes(path, parser, false))) {
            return;
        }
        if (path.mayHoldX(rows) && parser.getTextLength() <= LONGEST_TIME) {
            byte[] text = parser.getText().getBytes(StandardCharsets.UTF_8);
            if (path.isX(rows) || rows.times().isText(text, 0, text.length)) {
                row.noteText(path, text);
                return;
            }
        }
        char[] chars = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        boolean isNumber = metric.isOf(container)
                ? numberTexts.readAny(chars, from, length)
                : !path.isIdentifier() && numberTexts.read(chars, from, length);
        // A number with as many digits as ids have.
        isNumber |= path.isTimeName()
                && numberTexts.readAny(chars, from, length)
                && rows.times().looksLikeTime(numberTexts.value());
        if (isNumber) {
            row.note(path, numberTexts.value());
            return;
        }
        container.mix();
        if (path.isTimeName() && length <= LONGEST_TIME) {
            byte[] text = parser.getText().getBytes(StandardCharsets.UTF_8);
            if (rows.times().isText(text, 0, text.length)) {
                // Of another device it may be the x.
                row.noteText(path, text);
            }
        } else if (!metric.isOf(container) && !row.states().note(path, chars, from, length)) {
            row.noteUnread(path);
        }
    }
}
