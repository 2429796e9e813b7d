// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelTableTest {

    private final LabelTable table = new LabelTable(1);

    @Test
    void findsEveryLabelAgain() {
        for (int i = 0; i < 1 << 14; i++) {
            assertThat(get("label " + i)).isEqualTo(LabelTable.ABSENT);
            assertThat(add("label " + i, i)).isTrue();
        }
        for (int i = 0; i < 1 << 14; i++) {
            assertThat(get("label " + i)).isEqualTo(i);
        }
    }

    @Test
    void takesOnlySoManyLabels() {
        for (int i = 0; i < 1 << 14; i++) {
            add("label " + i, i);
        }
        assertThat(add("one more", 1)).isFalse();
        assertThat(get("one more")).isEqualTo(LabelTable.ABSENT);
        assertThat(get("label 16383")).isEqualTo(16383);
    }

    @Test
    void tellsBytesAboveAsciiApart() {
        add("\u00e4", 1);
        add("\u00f6", 2);
        assertThat(get("\u00e4")).isEqualTo(1);
        assertThat(get("\u00f6")).isEqualTo(2);
    }

    @Test
    void spreadsLabelsThatAreMadeToCollide() {
        for (long seed = 1; seed <= 5; seed++) {
            Set<Integer> collidingInJava = new HashSet<>();
            Set<Integer> slots = new HashSet<>();
            for (int i = 0; i < 1 << 14; i++) {
                String label = colliding(i);
                collidingInJava.add(label.hashCode());
                byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
                slots.add(LabelTable.hash(seed, bytes, 0, bytes.length) & 0x7fff);
            }
            assertThat(collidingInJava).hasSize(1);
            // As many as 16,384 balls hit of 32,768 boxes: about 12,900.
            assertThat(slots).as("seed %d", seed).hasSizeGreaterThan(12_500);
        }
    }

    @Test
    void seedsEachTableAnew() {
        byte[] label = "temp".getBytes(StandardCharsets.US_ASCII);
        assertThat(LabelTable.hash(1, label, 0, 4)).isNotEqualTo(LabelTable.hash(2, label, 0, 4));
    }

    private static String colliding(int i) {
        StringBuilder label = new StringBuilder();
        for (int bit = 0; bit < 14; bit++) {
            label.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return label.toString();
    }

    private int get(String label) {
        byte[] bytes = ("<" + label + ">").getBytes(StandardCharsets.UTF_8);
        return table.get(bytes, 1, bytes.length - 1);
    }

    private boolean add(String label, int number) {
        byte[] bytes = ("<" + label + ">").getBytes(StandardCharsets.UTF_8);
        return table.add(bytes, 1, bytes.length - 1, number);
    }
}
