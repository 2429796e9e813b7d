// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.rows.SeriesNames;

/**
 * Puts together the name of the metric in what Prometheus answers: {@code {"metric":{"__name__":"up","job":"a"},"values":…}}
 * tells of {@code up{job="a"}}, as the text of Prometheus has it.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonMetric {

    private static final String KEY = "metric";

    private JsonPaths.@Nullable Path object;
    private String name = "";
    private final StringBuilder labels = new StringBuilder();

    /** Notes that an object or an array begins. */
    void begin(JsonPaths.Path container) {
        object = null;
        if (container.key().equals(KEY) && !container.isArray()) {
            object = container;
            name = "";
            labels.setLength(0);
        }
    }

    /** Takes a text that is a label of the metric; false if it is something else. */
    boolean takes(JsonPaths.Path container, JsonPaths.Path path, JsonParser parser) throws IOException {
        if (container != object) {
            return false;
        }
        String text = parser.getText();
        if (path.key().equals("__name__")) {
            name = text;
        } else {
            labels.append(labels.isEmpty() ? "" : ",")
                    .append(path.key())
                    .append("=\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return true;
    }

    /** Notes that an object or an array ends; if it is the metric, what stands beside it is of that. */
    void end(JsonPaths.Path container) {
        JsonPaths.Path around = container.parent();
        if (container == object && around != null) {
            String bare = name.isEmpty() ? SeriesNames.ONLY : name;
            around.metric(labels.isEmpty() ? bare : SeriesNames.shorten(name + "{" + labels + "}"));
        }
        object = null;
    }

    /** Forgets what has not ended. */
    void end() {
        object = null;
    }

    /** Whether an array holds the time and the value of a metric, which is a text whatever it is. */
    boolean isOf(JsonPaths.Path array) {
        JsonPaths.Path around = array.parent();
        if (!array.isArray() || around == null) {
            return false;
        }
        JsonPaths.Path holder = around.isArray() ? around.parent() : around;
        return holder != null && holder.metric() != null;
    }
}
