// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;

/**
 * The numbers in an object that tell of which device it is: {@code "node":2}. Under a sure name they do if one of the
 * first objects with it has other values; under others, such as {@code cpu}, if they begin again in the first objects.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonNumbers {

    /** After so many objects without other values it is one: the first may be a greeting. */
    private static final int MOST_ALONE = 3;

    private final LabelText labels = new LabelText();
    /** Names under which numbers tell devices apart, and those under which they are values. */
    private final Set<String> telling = new HashSet<>();

    private final Set<String> readings = new HashSet<>();
    /** How often those were alone of which it is not known yet. */
    private final Map<String, Integer> alone = new HashMap<>();

    // Of the object.
    private final StringBuilder text = new StringBuilder();
    private int count;
    /** What of that tells the device whatever else there is. */
    private final StringBuilder sure = new StringBuilder();

    private int sureCount;
    /** What was noted as a value, and may be none. */
    private final List<JsonPaths.Path> open = new ArrayList<>(2);

    // Of the first objects.
    private boolean isWatching;
    private boolean hasModel;
    private final Map<String, List<String>> watched = new HashMap<>();

    /** Begins an object. */
    void begin() {
        text.setLength(0);
        count = 0;
        sure.setLength(0);
        sureCount = 0;
        open.clear();
    }

    /** Whether numbers tell devices apart there. */
    boolean tell(JsonPaths.Path path) {
        return telling.contains(path.key());
    }

    /** How many the object has. */
    int count() {
        return count;
    }

    /** What the object is of, by those numbers: {@code node 2}. */
    CharSequence text() {
        return text;
    }

    /** Takes a number, or a text that begins with one, if it tells the device. */
    boolean takes(JsonPaths.Path path, JsonParser parser) throws IOException {
        if (isWatching) {
            watch(path, parser);
            return false;
        }
        boolean isTelling = tell(path);
        boolean mayTell = isTelling || (path.isSureOfNumbers() && !readings.contains(path.key()));
        if (!mayTell) {
            return false;
        }
        String number = parser.getText();
        if (kind(number) != LabelText.Kind.CODE) {
            return false;
        }
        boolean isNumber = LabelText.isNumber(number);
        String part = isNumber ? path.key() + " " + number : number;
        text.append(count++ > 0 ? " " : "").append(part);
        if (isNumber && !isTelling) {
            open.add(path);
            return false;
        }
        sure.append(sureCount++ > 0 ? " " : "").append(part);
        return true;
    }

    private LabelText.Kind kind(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return labels.of(bytes, 0, bytes.length);
    }

    /** Says that the object has ended. */
    void end(JsonRow row) {
        if (open.isEmpty()) {
            return;
        }
        boolean areOfOthers = row.hasOthers(open);
        for (JsonPaths.Path path : open) {
            if (areOfOthers) {
                telling.add(path.key());
                row.remove(path);
            } else if (!row.hasUnread() && alone.merge(path.key(), 1, Integer::sum) == MOST_ALONE) {
                readings.add(path.key());
            }
        }
        if (!areOfOthers) {
            text.setLength(0);
            text.append(sure);
            count = sureCount;
        }
    }

    /** Begins to look at the first objects. */
    void watch() {
        isWatching = true;
    }

    boolean isWatching() {
        return isWatching;
    }

    /** Notes whether an object tells its model, to which ids and channels belong. */
    void seeModel(boolean isModel) {
        hasModel |= isModel;
    }

    /** Looks at a value of one of the first objects. */
    void watch(JsonPaths.Path path, JsonParser parser) throws IOException {
        if (!isWatching) {
            return;
        }
        String number = parser.getText();
        switch (kind(number)) {
            case CODE ->
                watched.computeIfAbsent(path.key(), any -> new ArrayList<>()).add(number);
            case READING -> readings.add(path.key());
            case WORD, NOTHING -> {}
        }
    }

    /**
     * Ends that, and returns whether further objects would tell no more.
     *
     * @param lines how many there were
     */
    boolean decide(int lines) {
        boolean isClear = true;
        for (Map.Entry<String, List<String>> field : watched.entrySet()) {
            String key = field.getKey();
            boolean isOfModel = hasModel && JsonIdentity.isPart(key.toLowerCase(Locale.ROOT));
            if (readings.contains(key) || LabelNames.isSure(key) || isOfModel) {
                continue;
            }
            if (LabelText.comeAgain(field.getValue())) {
                telling.add(key);
            }
            isClear &= !LabelText.areOpen(field.getValue(), lines);
        }
        isWatching = false;
        watched.clear();
        readings.clear();
        return isClear;
    }
}
