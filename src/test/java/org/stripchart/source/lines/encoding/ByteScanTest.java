// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ByteScanTest {

    private static final int LENGTH = 80;

    private final byte[] bytes = new byte[LENGTH];

    @Test
    void findsEachControlCharacterWhereverItStands() {
        for (int value = 0; value < 256; value++) {
            boolean isControl = value < ' ' || value == 0x7F;
            for (int at = 0; at < LENGTH; at++) {
                Arrays.fill(bytes, (byte) ' ');
                bytes[at] = (byte) value;
                int expected = isControl && at >= 3 && at < 70 ? at : 70;
                assertThat(ByteScan.control(bytes, 3, 70)).isEqualTo(expected);
            }
        }
    }

    @Test
    void findsTheFirstOfSeveral() {
        for (int at = 0; at < LENGTH; at++) {
            for (byte value : new byte[] {'\n', 0x7F, 0}) {
                Arrays.fill(bytes, at, LENGTH, value);
                Arrays.fill(bytes, 0, at, (byte) 0x80);
                assertThat(ByteScan.control(bytes, 0, LENGTH)).isEqualTo(at);
            }
        }
    }

    @Test
    void findsEachByteBeyondAsciiWhereverItStands() {
        for (int value = 0; value < 256; value++) {
            for (int at = 0; at < LENGTH; at++) {
                Arrays.fill(bytes, (byte) 0x7F);
                bytes[at] = (byte) value;
                int expected = value >= 0x80 && at >= 3 && at < 70 ? at : 70;
                assertThat(ByteScan.beyondAscii(bytes, 3, 70)).isEqualTo(expected);
            }
        }
    }
}
