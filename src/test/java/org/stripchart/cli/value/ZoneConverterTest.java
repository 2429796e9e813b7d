// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class ZoneConverterTest {

    private final ZoneConverter converter = new ZoneConverter();

    @Test
    void readsRegionsOffsetsUtcLocalAndElapsed() {
        assertThat(converter.convert("Europe/Berlin").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(converter.convert("+02:00").zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(converter.convert("utc").zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(converter.convert(" Local ").zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(converter.convert("elapsed").isElapsed()).isTrue();
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> converter.convert("Europe/Nowhere"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageStartingWith("Europe/Nowhere is not a time zone; expected local, UTC,");
    }
}
