// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the location of a source is made of the fields of a form, and taken apart into them again.
 *
 * @param parts in their order
 */
record LocationTemplate(List<Part> parts) {

    /**
     * A piece of a location: a text that is always there, or a field with what stands around it.
     *
     * @param field its name; empty for a text that is always there
     * @param before,after stand around it, if it has a value
     * @param form a regular expression for its values
     * @param optional whether it may have none
     */
    record Part(String field, String before, String after, String form, boolean optional) {

        static Part text(String text) {
            return new Part("", text, "", "", false);
        }

        static Part field(String field, String form) {
            return new Part(field, "", "", form, false);
        }

        static Part optional(String before, String field, String form, String after) {
            return new Part(field, before, after, form, true);
        }

        private String pattern() {
            if (field.isEmpty()) {
                return Pattern.quote(before);
            }
            String group = Pattern.quote(before) + "(" + form + ")" + Pattern.quote(after);
            return optional ? "(?:" + group + ")?" : group;
        }
    }

    LocationTemplate {
        parts = List.copyOf(parts);
    }

    static LocationTemplate of(Part... parts) {
        return new LocationTemplate(List.of(parts));
    }

    /**
     * Returns the location that the values of the fields make.
     *
     * @throws IllegalArgumentException if one is missing or has another form, with a line for the user
     */
    String location(Map<String, String> values) {
        StringBuilder location = new StringBuilder();
        for (Part part : parts) {
            String value = part.field().isEmpty()
                    ? ""
                    : values.getOrDefault(part.field(), "").strip();
            if (part.field().isEmpty()) {
                location.append(part.before());
            } else if (!value.isEmpty()) {
                if (!value.matches(part.form())) {
                    throw new IllegalArgumentException(part.field() + " (" + value + ") is not valid");
                }
                location.append(part.before()).append(value).append(part.after());
            } else if (!part.optional()) {
                throw new IllegalArgumentException(part.field() + " is missing");
            }
        }
        return location.toString();
    }

    /** Returns the values of the fields, empty where a location has none; null if it is no such location. */
    @Nullable
    Map<String, String> values(String location) {
        StringBuilder form = new StringBuilder("(?is)");
        parts.forEach(part -> form.append(part.pattern()));
        Matcher found = Pattern.compile(form.toString()).matcher(location);
        if (!found.matches()) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        int group = 0;
        for (Part part : parts) {
            if (!part.field().isEmpty()) {
                @Nullable String value = found.group(++group);
                values.put(part.field(), value == null ? "" : value);
            }
        }
        return values;
    }
}
