// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;
import org.stripchart.source.rows.SeriesNames;

/**
 * What tells of which device an object is: a text such as {@code "device":"pump"}, and beside a {@code model} its {@code id} and
 * {@code channel}. Numbers tell it as well, see {@link JsonNumbers}. Objects of different devices are of different series.
 *
 * <p>The names of the first one stay as they are, those of others begin with what they are of: {@code fan/flow}. Those with a
 * model and an id always do, since neighbours have such sensors as well.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonIdentity {

    /** Texts that tell devices apart in an object, though elsewhere they may tell anything; in lower case. */
    private static final Set<String> TEXTS = Set.of("model", "name", "metric", "measurement");

    /** What tells devices of one model apart; without a model it may count anything. */
    private static final Set<String> PARTS = Set.of("id", "channel", "sid", "address");

    private static final String MODEL = "model";

    /** So many devices of which none comes again are none: each is a text of its own. */
    private static final int MOST_ONCE = 128;

    private static final int MOST = 1 << 10;

    private final LabelText labels = new LabelText();

    /** What was judged last: the same text mostly comes in each line. */
    private JsonPaths.@Nullable Path judgedPath;

    private char[] judged = {};
    private boolean isJudgedWord;
    private final JsonNumbers numbers = new JsonNumbers();
    private final Map<String, JsonPaths> ways = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    /** What tells devices of one model apart, each with a blank before it. */
    private final StringBuilder part = new StringBuilder();

    private int texts;
    private boolean hasModel;
    private @Nullable String first;
    private boolean hasComeAgain;

    /** Whether a text in that field tells what an object is of. */
    static boolean isText(String key) {
        return TEXTS.contains(key) || LabelNames.isDevice(key);
    }

    /** Whether a text or a number in that field tells more of it. */
    static boolean isPart(String key) {
        return PARTS.contains(key);
    }

    /** Begins an object. */
    void begin() {
        text.setLength(0);
        part.setLength(0);
        texts = 0;
        hasModel = false;
        numbers.begin();
    }

    /** Whether the object tells its model, to which what stands before that may belong. */
    boolean hasModel() {
        return hasModel;
    }

    /** Takes a value of the object itself, if it tells what that is of. */
    boolean takes(JsonPaths.Path path, JsonParser parser, boolean isNumber) throws IOException {
        if (path.isIdentityPart() && !numbers.tell(path)) {
            numbers.watch(path, parser);
            if (parser.getTextLength() > 0) {
                part.append(' ').append(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            }
            return hasModel;
        }
        if (!isNumber && path.isIdentityText() && isWord(path, parser)) {
            text.append(texts++ > 0 ? " " : "").append(judged);
            boolean isModel = path.key().equalsIgnoreCase(MODEL);
            hasModel |= isModel;
            numbers.seeModel(isModel);
            return true;
        }
        return path.mayBeNumbered() && numbers.takes(path, parser);
    }

    /** Says that the object has ended. */
    void end(JsonRow row) {
        numbers.end(row);
        if (numbers.count() > 0) {
            text.append(texts > 0 ? " " : "").append(numbers.text());
            texts = Math.max(texts, 1);
        }
    }

    /** Begins to look at the first objects, to find out which numbers tell devices apart. */
    void watch() {
        numbers.watch();
    }

    boolean isWatching() {
        return numbers.isWatching();
    }

    /**
     * Ends that, and returns whether further objects would tell no more.
     *
     * @param lines how many there were
     */
    boolean decide(int lines) {
        return numbers.decide(lines);
    }

    /** Whether the text tells what the object is of, and is no measurement under such a name: {@code "gpu":"51 C"}. */
    private boolean isWord(JsonPaths.Path path, JsonParser parser) throws IOException {
        char[] chars = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int to = from + parser.getTextLength();
        if (path != judgedPath || !Arrays.equals(chars, from, to, judged, 0, judged.length)) {
            judgedPath = path;
            judged = Arrays.copyOfRange(chars, from, to);
            isJudgedWord = isWord(path.key(), parser.getText());
        }
        return isJudgedWord;
    }

    private boolean isWord(String key, String word) {
        if (!LabelNames.isDevice(key)) {
            return word.codePoints().anyMatch(Character::isLetter);
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return labels.of(bytes, 0, bytes.length) == LabelText.Kind.WORD;
    }

    private boolean isGivenUp() {
        return !hasComeAgain && ways.size() >= MOST_ONCE;
    }

    /** Whether one text tells it all. */
    private boolean isOneText() {
        return texts == 1 && !(hasModel && part.length() > 0);
    }

    /** Returns the ways to the values of what the object is of; those that are given if it tells nothing, or is of the first. */
    JsonPaths ways(JsonPaths given) {
        if (texts == 0) {
            return given;
        }
        if (isOneText() && (first == null || first.contentEquals(text))) {
            return given;
        }
        String name = hasModel ? text.toString() + part : text.toString();
        String key = given.label() + "/" + name;
        JsonPaths known = ways.get(key);
        if (known == null && isGivenUp()) {
            return given;
        }
        if (known == null) {
            boolean isKept = ways.size() < MOST;
            known = new JsonPaths(SeriesNames.prefixed(given.label(), name), isKept);
            if (isKept) {
                ways.put(key, known);
            }
        } else {
            hasComeAgain = true;
        }
        return known;
    }

    /** Notes that the object became points. */
    void settle() {
        if (isOneText()) {
            String known = first;
            hasComeAgain |= known != null && known.contentEquals(text);
            first = known == null ? text.toString() : known;
        }
    }
}
