// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PointBufferTest {

    private final PointBuffer buffer = new PointBuffer();

    @Test
    void growsAndKeepsItsPoints() {
        for (int i = 0; i < 1000; i++) {
            buffer.add(i, -i);
            assertThat(buffer.size()).isEqualTo(i + 1);
            assertThat(buffer.xs()).hasSameSizeAs(buffer.ys()).hasSizeGreaterThan(i);
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(buffer.x(i)).isEqualTo(i).isEqualTo(buffer.xs()[i]);
            assertThat(buffer.y(i)).isEqualTo(-i).isEqualTo(buffer.ys()[i]);
        }
        assertThat(buffer.xs().length).as("no more than half is free").isLessThan(1700);
    }

    @Test
    void growsSeldom() {
        double[] room = buffer.xs();
        int moves = 0;
        for (int i = 0; i < 10_000; i++) {
            buffer.add(i, i);
            moves += buffer.xs() == room ? 0 : 1;
            room = buffer.xs();
        }
        assertThat(moves).isLessThan(20);
    }

    @Test
    void takesPointsFromPartsOfArrays() {
        double[] numbers = new double[500];
        Arrays.setAll(numbers, i -> i);
        buffer.add(-1, -2);
        buffer.addAll(numbers, 10, numbers, 200, 3);
        buffer.addAll(numbers, 0, numbers, 100, 400);

        assertThat(buffer.size()).isEqualTo(404);
        assertThat(Arrays.copyOf(buffer.xs(), 5)).containsExactly(-1, 10, 11, 12, 0);
        assertThat(Arrays.copyOf(buffer.ys(), 5)).containsExactly(-2, 200, 201, 202, 100);
        assertThat(buffer.y(403)).isEqualTo(499);
    }

    @Test
    void forgetsItsPointsAndKeepsTheRoom() {
        buffer.addAll(new double[300], 0, new double[300], 0, 300);
        double[] room = buffer.xs();
        buffer.clear();

        assertThat(buffer.size()).isZero();
        buffer.addAll(new double[300], 0, new double[300], 0, 300);
        assertThat(buffer.xs()).isSameAs(room);
    }

    @Test
    void knowsWhetherAPointWouldBeJoined() {
        assertThat(buffer.atGap()).isTrue();
        buffer.add(1, 2);
        assertThat(buffer.atGap()).isFalse();
        buffer.add(1, Double.NaN);
        assertThat(buffer.atGap()).isTrue();
    }

    @Test
    void refusesWhatItDoesNotHave() {
        buffer.add(1, 1);
        assertThatThrownBy(() -> buffer.x(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> buffer.y(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
