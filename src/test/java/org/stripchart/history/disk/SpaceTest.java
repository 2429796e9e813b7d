// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpaceTest {

    private final Space space = new Space();

    @Test
    void joinsWhatIsFreeAndGivesTheFirstPartThatIsLargeEnough() {
        assertThat(space.take(10)).isZero();
        assertThat(space.take(20)).isEqualTo(10);
        assertThat(space.take(5)).isEqualTo(30);
        space.give(10, 20);
        space.give(0, 10);
        assertThat(space.take(25)).isZero();
        assertThat(space.take(5)).isEqualTo(25);
        assertThat(space.end()).isEqualTo(35);
        space.give(30, 5);
        assertThat(space.end()).isEqualTo(30);
    }

    @Test
    void whatTheDiskRefusedIsNotThereAndAllElseIsGivenAgain() {
        space.take(10);
        long refused = space.take(10);
        space.refused(refused, 10, true);
        assertThat(space.end()).isEqualTo(10);
        assertThat(space.has(1)).isFalse();
        assertThat(space.take(1)).isEqualTo(Space.NONE);
        space.give(0, 10);
        assertThat(space.end()).as("as long as it is").isEqualTo(10);
        assertThat(space.take(10)).isZero();
        space.refused(0, 10, false);
        assertThat(space.take(10)).isZero();
    }
}
