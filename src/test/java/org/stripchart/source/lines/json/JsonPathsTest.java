// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ways to values remember of those of other devices. */
class JsonPathsTest {

    @Test
    void rememberNoMoreDevicesThanAreKept() throws IOException {
        JsonPaths given = new JsonPaths("");
        JsonIdentity identity = new JsonIdentity();
        JsonPaths.Path device = field(given, "device");
        JsonPaths.Path value = field(given, "v");
        for (int i = 0; i < 3000; i++) {
            // Each comes twice, or they were texts of their own.
            for (int time = 0; time < 2; time++) {
                identity.begin();
                try (JsonParser parser = new JsonFactory().createParser("\"pump" + i + '"')) {
                    parser.nextToken();
                    identity.takes(device, parser, false);
                }
                JsonPaths ways = identity.ways(given);
                identity.settle();
                JsonPaths.Path twin = value.in(ways);
                assertThat(twin).isSameAs(field(ways, "v"));
            }
        }
        assertThat(value.twins()).isEqualTo(1024);
    }

    @Test
    void expectTheFieldThatCameThereLast() {
        JsonPaths.Path object = new JsonPaths("").root();
        assertThat(expected(object, "a", "b")).containsExactly("", "", "");
        assertThat(expected(object, "a", "b")).containsExactly("", "", "");
        assertThat(expected(object, "a", "b")).containsExactly("a", "b", "");
        assertThat(expected(object, "b", "a")).containsExactly("a", "", "b");
        assertThat(expected(object, "b", "a")).containsExactly("b", "a", "b");
    }

    @Test
    void expectNoFieldThatIsNotKept() {
        JsonPaths.Path object = new JsonPaths("").root();
        for (int i = 0; i < 1 << 14; i++) {
            object.name("kept" + i);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(expected(object, "kept1", "other", "kept2")).element(1).isEqualTo("");
        }
        assertThat(expected(object, "kept1", "kept2")).containsExactly("kept1", "", "");
        assertThat(expected(object, "kept1", "kept2")).containsExactly("kept1", "kept2", "");
    }

    /** Goes through an object, and returns what is expected before each of its fields and at its end. */
    private static List<String> expected(JsonPaths.Path object, String... fields) {
        List<String> expected = new ArrayList<>();
        object.begin(false, 0);
        for (String field : fields) {
            expected.add(expected(object));
            object.name(field);
        }
        expected.add(expected(object));
        return expected;
    }

    private static String expected(JsonPaths.Path object) {
        SerializableString name = object.expected();
        return name == null ? "" : name.getValue();
    }

    private static JsonPaths.Path field(JsonPaths paths, String name) {
        paths.root().name(name);
        return paths.root().next();
    }
}
