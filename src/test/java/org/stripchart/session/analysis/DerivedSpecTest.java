// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DerivedSpecTest {

    @Test
    void readsANameAUnitAndAFormula() {
        assertThat(DerivedSpec.parse("used = 100 - idle")).isEqualTo(new DerivedSpec("used", "", "100 - idle"));
        assertThat(DerivedSpec.parse(" cpu used [%]=100-`cpu idle`"))
                .isEqualTo(new DerivedSpec("cpu used", "%", "100-`cpu idle`"));
        assertThat(DerivedSpec.parse("same = a == b")).isEqualTo(new DerivedSpec("same", "", "a == b"));
    }

    @Test
    void refusesWhatIsNone() {
        for (String text : List.of("", "a", "a == b", "= a", "a = ")) {
            assertThatThrownBy(() -> DerivedSpec.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> DerivedSpec.parse("a = b +"))
                .hasMessageStartingWith("a = b +: ")
                .hasMessageEndingWith(", at character 4");
        assertThatThrownBy(() -> new DerivedSpec("a", "", " ")).hasMessage("a series that is computed needs a formula");
    }

    @Test
    void refusesWhatIsComputedFromItself() {
        DerivedSpec.check(all("a = b + x", "b = y"));
        assertThatThrownBy(() -> DerivedSpec.check(all("a = b", "b = 2 * a", "c = x")))
                .hasMessage("a, b would be computed from itself");
        assertThatThrownBy(() -> DerivedSpec.check(all("a = x", "a = y"))).hasMessage("a is computed twice");
    }

    private static List<DerivedSpec> all(String... texts) {
        return Stream.of(texts).map(DerivedSpec::parse).toList();
    }
}
