// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
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

    private static JsonPaths.Path field(JsonPaths paths, String name) {
        paths.root().name(name);
        return paths.root().next();
    }
}
