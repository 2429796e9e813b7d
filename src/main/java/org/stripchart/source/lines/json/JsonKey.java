// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesNames;

/**
 * The name of a field, and what it tells of the values there. Only fields of the outermost object tell what that is of.
 *
 * <p><b>Threading:</b> any thread.
 *
 * @param text the name, shortened; empty for what is no field
 * @param written how a parser finds the whole name in the text; null for what is no field
 * @param isTime whether it is named like a time
 * @param isIdentifier whether digits in a text there are no quantity
 * @param isIdentityText whether a text there tells what the object is of
 * @param isIdentityPart whether what is there tells more of that
 * @param mayBeNumbered whether a number there may tell what the object is of
 * @param isSureOfNumbers whether it does if there is anything else
 */
record JsonKey(
        String text,
        @Nullable SerializableString written,
        boolean isTime,
        boolean isIdentifier,
        boolean isIdentityText,
        boolean isIdentityPart,
        boolean mayBeNumbered,
        boolean isSureOfNumbers) {

    /** What texts of digits are called that stand for no quantity. */
    private static final Pattern IDENTIFIERS = Pattern.compile(
            "(.*[_.-])?(id|uuid|guid|version|firmware|fw|serial|phone|zip|mac|imei|hash|code|key|pin|name)|.*[a-z]I[dD]");

    /** Returns what a field tells, or an element, which has no name. */
    static JsonKey of(@Nullable String field, boolean isOfRoot) {
        String text = field == null ? "" : SeriesNames.shorten(field);
        String lower = text.toLowerCase(Locale.ROOT);
        return new JsonKey(
                text,
                field == null ? null : new SerializedString(field),
                TimeReader.isName(text),
                IDENTIFIERS.matcher(text).matches()
                        || IDENTIFIERS.matcher(lower).matches(),
                isOfRoot && JsonIdentity.isText(lower),
                isOfRoot && JsonIdentity.isPart(lower),
                isOfRoot && LabelNames.isColumn(text),
                isOfRoot && LabelNames.isSure(text));
    }
}
