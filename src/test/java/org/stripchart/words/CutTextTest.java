// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutTextTest {

    private static List<String> apart(int room, String... names) {
        return CutText.apart(List.of(names), List.of(names), room, String::length);
    }

    @Test
    void aLongNameLosesItsMiddle() {
        assertThat(apart(10, "short", "transmitted bytes")).containsExactly("short", "tra\u2026 bytes");
    }

    @Test
    void oneEllipsisIsEnough() {
        assertThat(apart(9, "sensor\u2026inlet")).containsExactly("sen\u2026inlet");
    }

    @Test
    void namesThatDifferAtTheirEndsKeepThese() {
        assertThat(apart(12, "temperature of sensor 1", "temperature of sensor 2"))
                .containsExactly("temp\u2026ensor 1", "temp\u2026ensor 2");
    }

    @Test
    void namesThatDifferInTheirMiddleAreCutWhereTheyDiffer() {
        assertThat(apart(
                        28,
                        "server_rack_temperature_of_the_front_sensor_in_degrees_celsius",
                        "cpu",
                        "server_rack_temperature_of_the_rear_sensor_in_degrees_celsius"))
                .containsExactly(
                        "\u2026f_the_front_sensor_in_degr\u2026", "cpu", "\u2026f_the_rear_sensor_in_degre\u2026");
    }

    /** As the series panel has them where a heading tells what is left out of the other strip's names. */
    @Test
    void equalBriefsOfDifferentNamesAreToldApart() {
        assertThat(CutText.apart(
                        List.of("disk0 read", "disk1 read"), List.of("\u2026read", "\u2026read"), 8, String::length))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.length() <= 8);
    }

    @Test
    void littleRoomIsForThatByWhichNamesDiffer() {
        assertThat(apart(6, "memory free (kB)", "memory cached (kB)"))
                .containsExactly("\u2026 fre\u2026", "\u2026 cac\u2026");
    }

    @Test
    void equalNamesStayEqual() {
        assertThat(apart(6, "temperature", "temperature")).containsExactly("te\u2026ure", "te\u2026ure");
    }

    @Test
    void noTwoOfManyAreTheSameThoughTheyDifferInSeveralPlaces() {
        List<String> names = new ArrayList<>();
        for (int rack = 0; rack < 10; rack++) {
            for (int slot = 0; slot < 20; slot++) {
                names.add("sensor.rack" + rack + ".slot" + slot + ".temperature_of_the_inlet");
            }
        }
        List<String> cut = CutText.apart(names, names, 18, String::length);
        assertThat(new HashSet<>(cut)).hasSize(200);
        assertThat(cut).allMatch(text -> text.length() <= 18);
    }
}
